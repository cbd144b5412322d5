package io.firstbill.pricing;

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
import io.firstbill.contract.TaxTerms;
import io.firstbill.contract.TopUp;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/** The fields of what is agreed over the lines, for the canonical text. What is not agreed has no field. */
final class InvoiceTermsText {
    private final BiConsumer<String, String> fields;

    private InvoiceTermsText(BiConsumer<String, String> fields) {
        this.fields = fields;
    }

    static void put(InvoiceTerms terms, BiConsumer<String, String> fields) {
        InvoiceTermsText text = new InvoiceTermsText(fields);
        each(terms.commitments(), "commitments", text::commitment);
        each(terms.maximums(), "maximums", text::maximum);
        each(terms.discounts(), "invoiceDiscounts", text::discount);
        each(terms.credits(), "prepaidCredits", text::credit);
        each(terms.interim(), "interimInvoices", text::interim);
        if (terms.tax() != null) {
            text.tax(terms.tax());
        }
        if (terms.rounding() != null) {
            text.rounding(terms.rounding());
        }
    }

    private static <T> void each(List<T> all, String name, BiConsumer<String, T> write) {
        for (int n = 1; n <= all.size(); n++) {
            write.accept(name + "/" + n + "/", all.get(n - 1));
        }
    }

    private void commitment(String path, Commitment commitment) {
        fields.accept(path + "description", commitment.description());
        fields.accept(path + "amount", amount(commitment.amount()));
        spend(path, commitment.spend());
        fields.accept(path + "trueUp", commitment.billed().name());
        fields.accept(path + "trueUpDaysAfter", Integer.toString(commitment.daysAfter()));
        fields.accept(path + "surplus", commitment.surplus().name());
        fields.accept(
                path + "overageFactor",
                commitment.overageFactor() == null ? "" : CanonicalText.plain(commitment.overageFactor()));
        given(path + "product", commitment.product());
        fields.accept(path + "clause", CanonicalText.clause(commitment.clause()));
    }

    private void maximum(String path, Maximum maximum) {
        fields.accept(path + "description", maximum.description());
        fields.accept(path + "amount", amount(maximum.amount()));
        spend(path, maximum.spend());
        fields.accept(path + "clause", CanonicalText.clause(maximum.clause()));
    }

    private void interim(String path, InterimInvoice interim) {
        fields.accept(path + "description", interim.description());
        fields.accept(
                path + "amounts", String.join(",", interim.amounts().stream().map(InvoiceTermsText::amount).toList()));
        fields.accept(path + "every", interim.every() == null ? "" : amount(interim.every()));
        fields.accept(path + "lines", String.join(",", interim.lineIds()));
        fields.accept(path + "clause", CanonicalText.clause(interim.clause()));
    }

    private void discount(String path, InvoiceDiscount discount) {
        fields.accept(path + "description", discount.description());
        fields.accept(path + "percent", discount.percent() == null ? "" : discount.percent().value().toPlainString());
        fields.accept(path + "amount", discount.amount() == null ? "" : amount(discount.amount()));
        fields.accept(path + "lines", String.join(",", discount.lineIds()));
        fields.accept(path + "kinds", String.join(",", discount.kinds().stream().map(ChargeKind::name).toList()));
        given(path + "from", discount.from());
        given(path + "to", discount.to());
        given(path + "periods", discount.periods());
        given(path + "invoices", discount.invoices());
        fields.accept(path + "maximum", discount.most() == null ? "" : amount(discount.most()));
        fields.accept(path + "unused", discount.carried() ? "CARRIED" : "LOST");
        fields.accept(path + "clause", CanonicalText.clause(discount.clause()));
    }

    private void credit(String path, PrepaidCredit credit) {
        fields.accept(path + "description", credit.description());
        fields.accept(path + "amount", credit.amount() == null ? "" : amount(credit.amount()));
        fields.accept(path + "units", credit.units() == null ? "" : CanonicalText.plain(credit.units()));
        fields.accept(path + "price", credit.price() == null ? "" : amount(credit.price()));
        given(path + "product", credit.product());
        fields.accept(path + "lines", String.join(",", credit.lineIds()));
        fields.accept(path + "kinds", String.join(",", credit.kinds().stream().map(ChargeKind::name).toList()));
        credit.rates().forEach((line, rate) -> fields.accept(path + "rates/" + line, CanonicalText.plain(rate)));
        given(path + "from", credit.from());
        given(path + "to", credit.to());
        given(path + "every", credit.every());
        fields.accept(path + "unused", credit.unused().name());
        Rollover rollover = credit.rollover();
        if (rollover != null) {
            fields.accept(path + "rolloverPeriods", Integer.toString(rollover.periods()));
            fields.accept(
                    path + "rolloverAtMost", rollover.atMost() == null ? "" : CanonicalText.plain(rollover.atMost()));
            fields.accept(path + "rolloverUsed", rollover.last() ? "LAST" : "FIRST");
        }
        TopUp topUp = credit.topUp();
        if (topUp != null) {
            fields.accept(path + "topUpBelow", CanonicalText.plain(topUp.below()));
            fields.accept(path + "topUpAdd", topUp.add() == null ? "" : CanonicalText.plain(topUp.add()));
            fields.accept(path + "topUpTo", topUp.upTo() == null ? "" : CanonicalText.plain(topUp.upTo()));
            fields.accept(
                    path + "topUpUnitPrice", topUp.unitPrice() == null ? "" : CanonicalText.plain(topUp.unitPrice()));
            fields.accept(path + "topUpInvoiced", topUp.atOnce() ? "AT_ONCE" : "WITH_USE");
        }
        if (credit.refunded()) {
            fields.accept(path + "leftAtEnd", "REFUNDED");
        }
        fields.accept(path + "promotional", Boolean.toString(credit.promotional()));
        given(path + "priority", credit.priority());
        fields.accept(path + "clause", CanonicalText.clause(credit.clause()));
    }

    private void tax(TaxTerms tax) {
        fields.accept("tax/treatment", tax.treatment().name());
        given("tax/reason", tax.reason());
        fields.accept("tax/prices", tax.inclusive() ? "INCLUSIVE" : "EXCLUSIVE");
        given("tax/jurisdiction", tax.jurisdiction());
        tax.places().forEach((line, place) -> fields.accept("tax/places/" + line, place));
        fields.accept("tax/rounding", tax.rounding().name());
        if (tax.netRounded()) {
            fields.accept("tax/inclusiveRounding", "NET");
        }
        each(tax.rates(), "tax/rates", this::rate);
        fields.accept("tax/clause", CanonicalText.clause(tax.clause()));
    }

    private void rounding(CashRounding rounding) {
        fields.accept("cashRounding/increment", amount(rounding.increment()));
        fields.accept("cashRounding/rounding", rounding.rounding().name());
        fields.accept("cashRounding/clause", CanonicalText.clause(rounding.clause()));
    }

    private void rate(String path, TaxTerms.Rate rate) {
        fields.accept(path + "name", rate.name());
        fields.accept(path + "percent", rate.percent().value().toPlainString());
        given(path + "jurisdiction", rate.jurisdiction());
        fields.accept(path + "products", String.join(",", rate.products()));
        given(path + "from", rate.from());
        given(path + "to", rate.to());
        fields.accept(path + "onTaxes", Boolean.toString(rate.onTaxes()));
    }

    private void spend(String path, Spend spend) {
        fields.accept(path + "lines", String.join(",", spend.lineIds()));
        given(path + "counts", spend.counts());
        given(path + "window", spend.window());
        fields.accept(path + "windowAlignment", spend.alignment().name());
        given(path + "from", spend.from());
        given(path + "to", spend.to());
        given(path + "minimumProration", spend.shortWindow());
    }

    private void given(String path, @Nullable Object value) {
        fields.accept(path, Objects.toString(value, ""));
    }

    private static String amount(Money money) {
        return money.getCurrencyUnit().getCode() + " " + CanonicalText.plain(money.getAmount());
    }
}
