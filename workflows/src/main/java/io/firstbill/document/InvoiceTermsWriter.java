package io.firstbill.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.charge.ChargeKind;
import io.firstbill.contract.CashRounding;
import io.firstbill.contract.Commitment;
import io.firstbill.contract.InterimInvoice;
import io.firstbill.contract.InvoiceDiscount;
import io.firstbill.contract.InvoiceTerms;
import io.firstbill.contract.Maximum;
import io.firstbill.contract.PrepaidCredit;
import io.firstbill.contract.Rollover;
import io.firstbill.contract.Spend;
import io.firstbill.contract.TopUp;
import io.firstbill.period.Alignment;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What a contract agrees over its lines, as members of its document. */
final class InvoiceTermsWriter {
    private InvoiceTermsWriter() {}

    static void write(ObjectNode document, InvoiceTerms terms) {
        list(document, "commitments", terms.commitments(), InvoiceTermsWriter::commitment);
        list(document, "maximums", terms.maximums(), InvoiceTermsWriter::maximum);
        list(document, "invoiceDiscounts", terms.discounts(), InvoiceTermsWriter::discount);
        list(document, "prepaidCredits", terms.credits(), InvoiceTermsWriter::credit);
        list(document, "interimInvoices", terms.interim(), InvoiceTermsWriter::interim);
        if (terms.tax() != null) {
            document.set("tax", TaxWriter.write(terms.tax()));
        }
        CashRounding rounding = terms.rounding();
        if (rounding != null) {
            document.putObject("cashRounding")
                    .put("increment", plain(rounding.increment()))
                    .put("rounding", rounding.rounding().name());
        }
    }

    private static <T> void list(ObjectNode document, String name, List<T> all, Function<T, ObjectNode> write) {
        if (!all.isEmpty()) {
            var array = document.putArray(name);
            all.forEach(each -> array.add(write.apply(each)));
        }
    }

    private static ObjectNode commitment(Commitment commitment) {
        ObjectNode node = node(commitment.description()).put("amount", plain(commitment.amount()));
        spend(node, commitment.spend());
        if (commitment.billed() != Commitment.Billed.AFTER_WINDOW) {
            node.put("trueUp", commitment.billed().name());
        }
        if (commitment.daysAfter() > 0) {
            node.put("trueUpDaysAfter", commitment.daysAfter());
        }
        if (commitment.surplus() != Commitment.Surplus.LOST) {
            node.put("surplus", commitment.surplus().name());
        }
        if (commitment.overageFactor() != null) {
            node.put("overageFactor", commitment.overageFactor().toPlainString());
        }
        putIfGiven(node, "product", commitment.product());
        return node;
    }

    private static ObjectNode maximum(Maximum maximum) {
        ObjectNode node = node(maximum.description()).put("amount", plain(maximum.amount()));
        spend(node, maximum.spend());
        return node;
    }

    private static ObjectNode interim(InterimInvoice interim) {
        ObjectNode node = node(interim.description());
        var amounts = node.putArray("amounts");
        interim.amounts().forEach(amount -> amounts.add(plain(amount)));
        putIfGiven(node, "every", interim.every() == null ? null : plain(interim.every()));
        texts(node, "lines", interim.lineIds());
        return node;
    }

    private static ObjectNode discount(InvoiceDiscount discount) {
        ObjectNode node = node(discount.description());
        putIfGiven(node, "percent", discount.percent() == null ? null : discount.percent().value().toPlainString());
        putIfGiven(node, "amount", discount.amount() == null ? null : plain(discount.amount()));
        texts(node, "lines", discount.lineIds());
        texts(node, "kinds", discount.kinds().stream().map(ChargeKind::name).toList());
        putIfGiven(node, "from", discount.from());
        putIfGiven(node, "lastDay", discount.to() == null ? null : discount.to().minusDays(1));
        if (discount.periods() != null) {
            node.put("periods", discount.periods());
        }
        if (discount.invoices() != null) {
            node.put("invoices", discount.invoices());
        }
        putIfGiven(node, "maximum", discount.most() == null ? null : plain(discount.most()));
        putIfGiven(node, "unused", discount.carried() ? "CARRIED" : null);
        return node;
    }

    private static ObjectNode credit(PrepaidCredit credit) {
        ObjectNode node = node(credit.description());
        putIfGiven(node, "amount", credit.amount() == null ? null : plain(credit.amount()));
        putIfGiven(node, "units", credit.units() == null ? null : credit.units().toPlainString());
        putIfGiven(node, "price", credit.price() == null ? null : plain(credit.price()));
        putIfGiven(node, "product", credit.product());
        texts(node, "lines", credit.lineIds());
        texts(node, "kinds", credit.kinds().stream().map(ChargeKind::name).toList());
        if (!credit.rates().isEmpty()) {
            ObjectNode rates = node.putObject("rates");
            credit.rates().forEach((line, rate) -> rates.put(line, rate.toPlainString()));
        }
        putIfGiven(node, "from", credit.from());
        putIfGiven(node, "lastDay", credit.to() == null ? null : credit.to().minusDays(1));
        putIfGiven(node, "every", credit.every());
        putIfGiven(node, "unused", credit.unused() == PrepaidCredit.Unused.LOST ? null : credit.unused());
        Rollover rollover = credit.rollsOver();
        if (rollover.periods() > 1) {
            node.put("rolloverPeriods", rollover.periods());
        }
        putIfGiven(node, "rolloverAtMost", rollover.atMost() == null ? null : rollover.atMost().toPlainString());
        putIfGiven(node, "rolloverUsed", rollover.last() ? "LAST" : null);
        TopUp topUp = credit.topUp();
        if (topUp != null) {
            ObjectNode more = node.putObject("topUp");
            more.put("below", topUp.below().toPlainString());
            putIfGiven(more, "add", topUp.add() == null ? null : topUp.add().toPlainString());
            putIfGiven(more, "upTo", topUp.upTo() == null ? null : topUp.upTo().toPlainString());
            putIfGiven(more, "unitPrice", topUp.unitPrice() == null ? null : topUp.unitPrice().toPlainString());
            putIfGiven(more, "invoiced", topUp.atOnce() ? null : "WITH_USE");
        }
        putIfGiven(node, "leftAtEnd", credit.refunded() ? "REFUNDED" : null);
        if (credit.promotional()) {
            node.put("promotional", true);
        }
        if (credit.priority() != null) {
            node.put("priority", credit.priority());
        }
        return node;
    }

    private static void spend(ObjectNode node, Spend spend) {
        texts(node, "lines", spend.lineIds());
        putIfGiven(node, "counts", spend.counts());
        putIfGiven(node, "window", spend.window());
        if (spend.alignment() != Alignment.ANNIVERSARY) {
            node.put("windowAlignment", spend.alignment().name());
        }
        putIfGiven(node, "from", spend.from());
        putIfGiven(node, "lastDay", spend.to() == null ? null : spend.to().minusDays(1));
        putIfGiven(node, "minimumProration", spend.shortWindow());
    }

    private static ObjectNode node(String description) {
        return JsonNodeFactory.instance.objectNode().put("description", description);
    }

    static void texts(ObjectNode node, String name, List<String> values) {
        if (!values.isEmpty()) {
            var array = node.putArray(name);
            values.forEach(array::add);
        }
    }

    static void putIfGiven(ObjectNode node, String name, @Nullable Object value) {
        ContractWriter.putIfGiven(node, name, value == null ? null : Objects.toString(value));
    }

    private static String plain(Money money) {
        return money.getAmount().toPlainString();
    }
}
