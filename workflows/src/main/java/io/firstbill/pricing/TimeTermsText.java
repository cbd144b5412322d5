package io.firstbill.pricing;

import io.firstbill.charge.ChargeKind;
import io.firstbill.contract.DueRule;
import io.firstbill.contract.FreePeriod;
import io.firstbill.contract.Invoicing;
import io.firstbill.contract.Termination;
import io.firstbill.contract.TimeTerms;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/** The fields of what is agreed about time, for the canonical text. What is not agreed has no field. */
final class TimeTermsText {
    private final BiConsumer<String, String> fields;

    private TimeTermsText(BiConsumer<String, String> fields) {
        this.fields = fields;
    }

    static void put(TimeTerms terms, BiConsumer<String, String> fields) {
        TimeTermsText text = new TimeTermsText(fields);
        for (int n = 1; n <= terms.freePeriods().size(); n++) {
            text.free("freePeriods/" + n + "/", terms.freePeriods().get(n - 1));
        }
        if (terms.termination() != null) {
            text.termination("termination/", terms.termination());
        }
        if (terms.invoicing() != null) {
            text.invoicing("invoicing/", terms.invoicing());
        }
    }

    private void free(String path, FreePeriod free) {
        given(path + "description", free.description());
        given(path + "start", free.start());
        given(path + "end", free.end());
        given(path + "length", free.length());
        given(path + "lines", String.join(",", free.lineIds()));
        given(path + "kinds", String.join(",", free.kinds().stream().map(ChargeKind::name).toList()));
        given(path + "commitments", free.minimumsSuspended() ? "SUSPENDED" : "KEPT");
        given(path + "billingDates", free.datesMoved() ? "MOVED" : "KEPT");
        if (free.billedWhenPaid()) {
            given(path + "invoiced", "FIRST_PAID_DAY");
        }
        given(path + "clause", CanonicalText.clause(free.clause()));
    }

    private void invoicing(String path, Invoicing invoicing) {
        given(path + "daysBefore", invoicing.daysBefore());
        given(path + "daysAfter", invoicing.daysAfter());
        given(path + "earliest", invoicing.earliest());
        DueRule due = invoicing.due();
        if (due != null) {
            given(path + "due/from", due.fromService() ? "SERVICE_START" : "INVOICE_DATE");
            given(path + "due/monthEnd", due.monthEnd());
            given(path + "due/dayOfMonth", due.dayOfMonth());
            given(path + "due/monthsLater", due.monthsLater());
        }
    }

    private void termination(String path, Termination end) {
        given(path + "end", end.end());
        given(path + "noticed", end.noticed());
        given(path + "lines", String.join(",", end.lineIds()));
        given(path + "unusedFees", end.unused());
        given(path + "lastPeriod", end.lastPeriodWhole() ? "WHOLE" : "PRORATED");
        given(path + "commitments", end.commitments());
        given(path + "laterOneTime", end.laterOneTime() ? "BILLED" : "DROPPED");
        if (end.fee() != null) {
            fee(path + "fee/", end.fee());
        }
        given(path + "clause", CanonicalText.clause(end.clause()));
    }

    private void fee(String path, Termination.Fee fee) {
        given(path + "description", fee.description());
        given(path + "take", fee.take());
        given(path + "product", fee.product());
        List<Termination.Amount> of = fee.of();
        for (int n = 1; n <= of.size(); n++) {
            Termination.Amount part = of.get(n - 1);
            given(path + "of/" + n + "/amount", part.amount());
            given(
                    path + "of/" + n + "/percentOfRemaining",
                    part.percentOfRemaining() == null ? null : CanonicalText.plain(part.percentOfRemaining()));
            given(path + "of/" + n + "/months", part.months() == null ? null : CanonicalText.plain(part.months()));
            if (part.monthsUsedAt() != null) {
                given(path + "of/" + n + "/monthsUsedAt", part.monthsUsedAt());
            }
        }
    }

    private void given(String path, @Nullable Object value) {
        fields.accept(path, Objects.toString(value, ""));
    }
}
