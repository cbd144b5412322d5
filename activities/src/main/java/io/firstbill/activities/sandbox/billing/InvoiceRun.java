package io.firstbill.activities.sandbox.billing;

import io.firstbill.activities.sandbox.Fault;
import io.firstbill.activities.sandbox.Fault.Kind;
import io.firstbill.activities.sandbox.Faults;
import io.firstbill.activities.sandbox.Session;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Invoices what an account owes up to its clock and has not been billed: one invoice a day, dated that day. */
final class InvoiceRun {
    private static final String OPERATION = "invoiceRun";

    private final Subscriptions subscriptions;
    private final Invoices invoices;
    private final Faults faults;

    InvoiceRun(Subscriptions subscriptions, Invoices invoices, Faults faults) {
        this.subscriptions = subscriptions;
        this.invoices = invoices;
        this.faults = faults;
    }

    /** Runs for an account that is locked. */
    void run(Session session, Account account) throws SQLException {
        for (Map.Entry<LocalDate, List<DueLine>> day : due(session, account).entrySet()) {
            String invoice = invoices.draft(session, account, day.getKey(), spoilt(session, account, day.getValue()));
            if (!account.onHold() || issuesItself(session, account)) {
                invoices.issue(session, account.id(), invoice);
            }
        }
    }

    private Map<LocalDate, List<DueLine>> due(Session session, Account account) throws SQLException {
        Map<LocalDate, List<DueLine>> days = new TreeMap<>();
        for (Subscriptions.Stored subscription : subscriptions.activeOf(session, account)) {
            Set<String> billed = invoices.billed(session, subscription.id());
            DueLines.until(account.clock(), subscription.id(), subscription.model(), subscription.prices()).stream()
                    .filter(line -> !billed.contains(line.identity()))
                    .forEach(line -> days.computeIfAbsent(line.billedOn(), day -> new ArrayList<>()).add(line));
        }
        return days;
    }

    private List<DueLine> spoilt(Session session, Account account, List<DueLine> lines) throws SQLException {
        List<DueLine> written = new ArrayList<>(lines);
        wrong(session, account, written);
        twice(session, account, written);
        return written;
    }

    private void wrong(Session session, Account account, List<DueLine> lines) throws SQLException {
        Optional<Fault> fault = faults.peek(session, Kind.WRONG_LINE, OPERATION, account.subject());
        Optional<DueLine> line = fault.flatMap(planted -> meant(planted, lines));
        if (fault.isPresent() && line.isPresent()) {
            BigDecimal amount = line.get().amount().add(deviation(fault.get(), account));
            lines.set(lines.indexOf(line.get()), line.get().costing(amount));
            faults.hit(session, fault.get());
        }
    }

    private void twice(Session session, Account account, List<DueLine> lines) throws SQLException {
        Optional<Fault> fault = faults.peek(session, Kind.DUPLICATE, OPERATION, account.subject());
        Optional<DueLine> line = fault.flatMap(planted -> meant(planted, lines));
        if (fault.isPresent() && line.isPresent()) {
            lines.add(line.get());
            faults.hit(session, fault.get());
        }
    }

    private boolean issuesItself(Session session, Account account) throws SQLException {
        return faults.take(session, Kind.AUTO_FINALISE, OPERATION, account.subject()).isPresent();
    }

    private static Optional<DueLine> meant(Fault fault, List<DueLine> lines) {
        return lines.stream()
                .filter(line -> fault.line() == null || line.lineKey().equals(fault.line()))
                .filter(line -> line.amount().signum() != 0)
                .findFirst();
    }

    private static BigDecimal deviation(Fault fault, Account account) {
        int digits = Currency.getInstance(account.model().currency()).getDefaultFractionDigits();
        BigDecimal by = fault.amount();
        return by == null ? BigDecimal.ONE.setScale(digits) : by;
    }
}
