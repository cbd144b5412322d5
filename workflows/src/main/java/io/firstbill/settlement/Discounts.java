package io.firstbill.settlement;

import io.firstbill.contract.InvoiceDiscount;
import io.firstbill.money.Percent;
import io.firstbill.period.BillingPeriod;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.ruleset.Choice;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The discounts on invoices, in the order the contract chose. Each is spread over the lines it covers, since what
 * follows (commitments, tax) works on lines, and printed as one negative line.
 */
final class Discounts {
    private final PricingConfig config;
    private final List<Entry> lines;
    private final List<DiscountScope> scopes = new ArrayList<>();
    private final List<Entry> printed = new ArrayList<>();

    private Discounts(PricingConfig config, List<Entry> rated) {
        this.config = config;
        this.lines = new ArrayList<>(rated);
        List<InvoiceDiscount> all = config.overLines().discounts();
        for (int n = 1; n <= all.size(); n++) {
            scopes.add(new DiscountScope(config, all.get(n - 1), "invoiceDiscount." + n));
        }
    }

    /** The rated lines with what is taken off each, and the lines that print it. */
    static Settlement of(PricingConfig config, List<Entry> rated) {
        Discounts discounts = new Discounts(config, rated);
        if (!discounts.scopes.isEmpty()) {
            discounts.apply();
        }
        return new Settlement(discounts.lines, discounts.printed, Map.of());
    }

    private void apply() {
        TreeMap<LocalDate, List<Integer>> invoices = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            invoices.computeIfAbsent(lines.get(i).invoiceDate(), date -> new ArrayList<>()).add(i);
        }
        invoices.values().forEach(this::invoice);
    }

    private void invoice(List<Integer> positions) {
        List<Entry> entries = positions.stream().map(lines::get).toList();
        Discountable invoice =
                new Discountable(
                        entries,
                        config.rules().is(Choice.DISCOUNT_ALLOCATION, "LINE_BY_LINE"),
                        RoundingMode.valueOf(config.rules().of(Choice.LINE_ROUNDING)));
        boolean added = config.rules().is(Choice.DISCOUNT_STACKING, "ADDED");
        List<Money> base = invoice.left();
        boolean inPercents = false;
        for (DiscountScope scope : ordered()) {
            Percent percent = scope.discount().percent();
            if (!added || !inPercents) {
                base = invoice.left();
            }
            inPercents = percent != null;
            List<Money> shares = new ArrayList<>(Collections.nCopies(entries.size(), Money.zero(config.currency())));
            if (entries.stream().anyMatch(entry -> scope.covers(entry) && !entry.amount().isZero())) {
                shares =
                        percent != null
                                ? invoice.percent(scope.discount(), percent, base, scope::covers)
                                : invoice.amount(scope.use(invoice.bearable(scope::covers)), scope::covers);
                scope.countInvoice();
            }
            takeBack(scope, positions, shares);
            note(scope, positions, shares, base);
        }
    }

    /** A credit bears what the discount took off the line it takes back, in proportion, and never more. */
    private void takeBack(DiscountScope scope, List<Integer> positions, List<Money> shares) {
        for (int i = 0; i < shares.size(); i++) {
            Entry credit = lines.get(positions.get(i));
            Integer place = credit.takesBack();
            if (place == null || lines.get(place).amount().isZero()) {
                continue;
            }
            Entry line = lines.get(place);
            Money off =
                    positions.contains(place)
                            ? shares.get(positions.indexOf(place))
                            : line.discounts().stream()
                                    .filter(discount -> discount.key().equals(scope.key()))
                                    .map(LineDiscount::amount)
                                    .reduce(Money.zero(config.currency()), Money::plus);
            BigDecimal back = off.getAmount().multiply(credit.amount().getAmount());
            shares.set(
                    i,
                    Money.of(
                            config.currency(),
                            back.divide(line.amount().getAmount(), MathContext.DECIMAL128),
                            RoundingMode.HALF_UP));
        }
    }

    private List<DiscountScope> ordered() {
        Comparator<DiscountScope> percentFirst =
                Comparator.comparingInt(scope -> scope.discount().percent() == null ? 1 : 0);
        return switch (config.rules().of(Choice.DISCOUNT_ORDER)) {
            case "AS_STATED" -> scopes;
            case "AMOUNT_THEN_PERCENT" -> scopes.stream().sorted(percentFirst.reversed()).toList();
            default -> scopes.stream().sorted(percentFirst).toList();
        };
    }

    private void note(DiscountScope scope, List<Integer> positions, List<Money> shares, List<Money> base) {
        Money off = shares.stream().reduce(Money.zero(config.currency()), Money::plus);
        if (shares.stream().allMatch(Money::isZero)) {
            return;
        }
        InvoiceDiscount discount = scope.discount();
        List<Integer> borne = IntStream.range(0, shares.size()).filter(i -> !shares.get(i).isZero()).boxed().toList();
        List<String> steps = new ArrayList<>();
        for (int i : borne) {
            Entry line = lines.get(positions.get(i));
            lines.set(
                    positions.get(i), line.less(new LineDiscount(scope.key(), discount.description(), shares.get(i))));
            steps.add(line.lineId() + ": " + Words.plain(shares.get(i)) + " off " + Words.plain(base.get(i)));
        }
        steps.add("together -" + Words.plain(off));
        if (off.isZero()) {
            return;
        }
        Entry first = lines.get(positions.get(borne.getFirst()));
        printed.add(
                new Entry(
                        first.invoiceDate(),
                        scope.key(),
                        first.product(),
                        Entry.Kind.DISCOUNT,
                        service(borne.stream().map(i -> lines.get(positions.get(i)).service()).toList()),
                        off.negated(),
                        new Reason(
                                discount.description(),
                                discount.value() + " off the invoice",
                                steps,
                                discount.clause())));
    }

    private static BillingPeriod service(List<BillingPeriod> services) {
        Comparator<LocalDate> byDay = Comparator.naturalOrder();
        return new BillingPeriod(
                services.stream().map(BillingPeriod::start).min(byDay).orElseThrow(),
                services.stream().map(BillingPeriod::end).max(byDay).orElseThrow());
    }
}
