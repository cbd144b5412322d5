package io.firstbill.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.charge.ChargeKind;
import io.firstbill.contract.DueRule;
import io.firstbill.contract.FreePeriod;
import io.firstbill.contract.Invoicing;
import io.firstbill.contract.PriceIndex;
import io.firstbill.contract.Renewal;
import io.firstbill.contract.Termination;
import io.firstbill.contract.TimeTerms;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** What a contract agrees about time beyond its term, as members of its document. */
final class TimeTermsWriter {
    private TimeTermsWriter() {}

    static void write(ObjectNode document, TimeTerms terms) {
        if (!terms.freePeriods().isEmpty()) {
            ArrayNode free = document.putArray("freePeriods");
            terms.freePeriods().forEach(period -> free(free.addObject(), period));
        }
        if (terms.renewal() != null) {
            renewal(document.putObject("renewal"), terms.renewal());
        }
        if (!terms.indexes().isEmpty()) {
            ArrayNode indexes = document.putArray("indexes");
            terms.indexes().forEach(index -> index(indexes.addObject(), index));
        }
        if (terms.termination() != null) {
            termination(document.putObject("termination"), terms.termination());
        }
        if (terms.invoicing() != null) {
            invoicing(document.putObject("invoicing"), terms.invoicing());
        }
    }

    private static void invoicing(ObjectNode node, Invoicing invoicing) {
        node.put("daysBefore", invoicing.daysBefore()).put("daysAfter", invoicing.daysAfter());
        DueRule rule = invoicing.due();
        if (rule == null) {
            return;
        }
        ObjectNode due = node.putObject("due").put("from", rule.fromService() ? "SERVICE_START" : "INVOICE_DATE");
        InvoiceTermsWriter.putIfGiven(due, "monthEnd", rule.monthEnd());
        if (rule.dayOfMonth() != null) {
            due.put("dayOfMonth", rule.dayOfMonth()).put("monthsLater", rule.monthsLater());
        }
    }

    private static void free(ObjectNode node, FreePeriod free) {
        ContractWriter.putIfGiven(node, "description", free.description());
        InvoiceTermsWriter.putIfGiven(node, "start", free.start());
        InvoiceTermsWriter.putIfGiven(node, "lastDay", free.end() == null ? null : free.end().minusDays(1));
        InvoiceTermsWriter.putIfGiven(node, "length", free.length());
        InvoiceTermsWriter.texts(node, "lines", free.lineIds());
        InvoiceTermsWriter.texts(node, "kinds", free.kinds().stream().map(ChargeKind::name).toList());
        if (free.minimumsSuspended()) {
            node.put("commitments", "SUSPENDED");
        }
        if (free.datesMoved()) {
            node.put("billingDates", "MOVED");
        }
        if (free.termExtended()) {
            node.put("term", "EXTENDED");
        }
        if (free.billedWhenPaid()) {
            node.put("invoiced", "FIRST_PAID_DAY");
        }
    }

    private static void renewal(ObjectNode node, Renewal renewal) {
        node.put("length", renewal.length().name()).put("times", renewal.times());
        if (renewal.noticeDays() != null) {
            node.put("noticeDays", renewal.noticeDays());
        }
        if (renewal.atList()) {
            node.put("prices", "LIST");
        }
        if (renewal.uplift() != null) {
            UpliftTerms.write(node.putObject("uplift"), renewal.uplift());
        }
    }

    private static void index(ObjectNode node, PriceIndex index) {
        node.put("name", index.name());
        ContractWriter.putIfGiven(node, "source", index.source());
        ObjectNode values = node.putObject("values");
        index.values().forEach((month, value) -> values.put(month, value.toPlainString()));
    }

    private static void termination(ObjectNode node, Termination end) {
        node.put("lastDay", end.end().minusDays(1).toString());
        if (!end.noticed().equals(end.end())) {
            node.put("noticeOn", end.noticed().toString());
        }
        InvoiceTermsWriter.texts(node, "lines", end.lineIds());
        if (end.unused() != Termination.Unused.CREDITED) {
            node.put("unusedFees", end.unused().name());
        }
        if (end.lastPeriodWhole()) {
            node.put("lastPeriod", "WHOLE");
        }
        if (end.commitments() != Termination.Commitments.CUT) {
            node.put("commitments", end.commitments().name());
        }
        if (end.laterOneTime()) {
            node.put("laterOneTime", "BILLED");
        }
        if (end.fee() != null) {
            fee(node.putObject("fee"), end.fee());
        }
    }

    private static void fee(ObjectNode node, Termination.Fee fee) {
        node.put("description", fee.description());
        ArrayNode of = node.putArray("of");
        for (Termination.Amount amount : fee.of()) {
            ObjectNode part = of.addObject();
            put(part, "amount", amount.amount() == null ? null : amount.amount().getAmount());
            put(part, "percentOfRemaining", amount.percentOfRemaining());
            put(part, "months", amount.months());
            put(part, "monthsUsedAt", amount.monthsUsedAt() == null ? null : amount.monthsUsedAt().getAmount());
        }
        if (fee.take() != Termination.Take.SUM) {
            node.put("take", fee.take().name());
        }
        ContractWriter.putIfGiven(node, "product", fee.product());
    }

    private static void put(ObjectNode node, String name, @Nullable BigDecimal value) {
        ContractWriter.putIfGiven(node, name, value == null ? null : value.toPlainString());
    }
}
