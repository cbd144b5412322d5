package io.firstbill.matching;

import io.firstbill.invoice.Cause;
import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.invoice.Invoice;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.setup.AccountModel;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is printed around the lines. */
final class HeaderCheck {
    private final Invoice actual;
    private final Money zero;
    private final List<Cause> causes = new ArrayList<>();

    private HeaderCheck(Invoice actual, Money zero) {
        this.actual = actual;
        this.zero = zero;
    }

    /** Whatever differs around the lines; parties and terms only when the account is given. */
    static List<Cause> of(ExpectedInvoice expected, Invoice actual, @Nullable AccountModel account) {
        var currency = expected.total().getCurrencyUnit();
        var check = new HeaderCheck(actual, Money.zero(currency));
        check.differs(DiscrepancyType.CURRENCY, "currency", currency.getCode(), actual.currency());
        check.differs(
                DiscrepancyType.TIMING,
                "invoice date",
                expected.invoiceDate().toString(),
                actual.invoiceDate().toString());
        if (account != null) {
            check.account(account);
        }
        return List.copyOf(check.causes);
    }

    private void account(AccountModel account) {
        if (actual.status() == Invoice.Status.VOID) {
            differs(DiscrepancyType.HEADER, "status", "draft or issued", "void");
        }
        differs(DiscrepancyType.HEADER, "selling entity", account.sellingEntity(), actual.sellingEntity());
        differs(DiscrepancyType.HEADER, "bill-to", account.name(), actual.billTo());
        differs(DiscrepancyType.HEADER, "PO number", account.purchaseOrder(), actual.purchaseOrder());
        // counted from the invoice's own date, so that another date is not reported as other terms too
        var days = ChronoUnit.DAYS.between(actual.invoiceDate(), actual.dueDate());
        differs(DiscrepancyType.HEADER, "days to pay", Integer.toString(account.netDays()), Long.toString(days));
    }

    private void differs(DiscrepancyType type, String field, @Nullable String must, @Nullable String is) {
        if (!Objects.equals(must, is)) {
            var expected = Objects.requireNonNullElse(must, "");
            var found = Objects.requireNonNullElse(is, "");
            var words =
                    field
                            + " is "
                            + (found.isEmpty() ? "not printed" : found)
                            + " instead of "
                            + (expected.isEmpty() ? "left out" : expected);
            causes.add(new Cause(type, expected, found, zero, words));
        }
    }
}
