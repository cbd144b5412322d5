package io.firstbill.document;

import com.fasterxml.jackson.databind.JsonNode;

import io.firstbill.contract.BillingTerms;
import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractDiscount;
import io.firstbill.contract.ContractLine;
import io.firstbill.contract.InvoiceDelivery;
import io.firstbill.contract.OrderForm;
import io.firstbill.contract.Party;
import io.firstbill.contract.Source;
import io.firstbill.failure.Finding;
import io.firstbill.money.Percent;
import io.firstbill.period.Alignment;
import io.firstbill.period.Frequency;
import io.firstbill.period.Term;
import io.firstbill.ruleset.Choice;
import io.firstbill.ruleset.Choices;
import io.firstbill.ruleset.Ruleset;
import io.firstbill.ruleset.Rulesets;

import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A contract from a JSON tree, with neutral values where the document is at fault. */
final class ContractReader {
    private static final LocalDate NEUTRAL_DAY = LocalDate.of(2000, 1, 1);

    private final JsonNode root;
    private final Fields document;
    private final Faults faults;

    ContractReader(JsonNode root, Faults faults) {
        this.root = root;
        this.document = new Fields(root, "");
        this.faults = faults;
    }

    /** The contract; noted faults tell which of its parts mean nothing. */
    Contract read() {
        Party customer = party("customer");
        Term stated = term("term", NEUTRAL_DAY);
        TermReader terms = new TermReader(document, stated);
        Term term = terms.whole();
        CurrencyUnit currency = currency(document, CurrencyUnit.EUR);
        BillingTerms billing = billing(document.object("billing"));
        return new Contract(
                customer,
                document.has("billTo") ? party("billTo") : customer,
                document.has("shipTo") ? party("shipTo") : null,
                document.text("sellingEntity"),
                orderForm(document.object("orderForm"), term),
                document.textOrNull("purchaseOrder"),
                document.has("invoiceDelivery") ? delivery(document.object("invoiceDelivery")) : null,
                term,
                currency,
                document.integer("netDays"),
                billing,
                timeZone(),
                lines(terms, currency, billing),
                document.list("discounts").stream().map(ContractReader::discount).toList(),
                document.has("freePeriod") ? term("freePeriod", term.start()) : null,
                crmAmount(currency),
                choices(),
                new InvoiceTermsReader(document, term, currency, faults).read(),
                new TimeTermsReader(document, term, stated, currency, rules(), faults).read(),
                sources());
    }

    private Party party(String name) {
        Fields party = document.object(name);
        return new Party(
                party.text("name"),
                party.text("address"),
                party.text("country"),
                party.textOrNull("email"),
                party.textOrNull("taxId"));
    }

    private static InvoiceDelivery delivery(Fields delivery) {
        return new InvoiceDelivery(
                delivery.choice(InvoiceDelivery.Method.class, "method", InvoiceDelivery.Method.EMAIL),
                delivery.textOrNull("to"),
                delivery.textOrNull("reference"),
                delivery.textOrNull("instructions"));
    }

    private static OrderForm orderForm(Fields orderForm, Term term) {
        return new OrderForm(orderForm.text("number"), orderForm.day("effectiveDate", term.start()));
    }

    private static BillingTerms billing(Fields billing) {
        return new BillingTerms(
                billing.frequency("frequency", Frequency.MONTHLY),
                billing.choice(Alignment.class, "alignment", Alignment.ANNIVERSARY),
                billing.has("day") ? Math.clamp(billing.integer("day"), 1, 31) : null,
                billing.has("secondDay") ? Math.clamp(billing.integer("secondDay"), 1, 31) : null,
                billing.has("anchor") ? billing.day("anchor", NEUTRAL_DAY) : null);
    }

    private static ContractDiscount discount(Fields discount) {
        return new ContractDiscount(
                discount.text("description"),
                new Percent(discount.decimal("percent", BigDecimal.ZERO)),
                discount.texts("lines"));
    }

    private List<ContractLine> lines(TermReader terms, CurrencyUnit currency, BillingTerms billing) {
        Choices rules = rules();
        UpliftTerms uplifts = new UpliftTerms(rules, UpliftTerms.indexes(document), faults);
        RenewalReader renewals = new RenewalReader(document, terms, uplifts, faults);
        LocalDate lastDay = terms.stated().lastDay();
        List<ContractLine> lines = new ArrayList<>();
        for (Fields fields : document.list("lines")) {
            CurrencyUnit own = currency(fields, currency);
            ContractLine line =
                    new LineReader(fields, terms.initial(), lastDay, own, billing, rules, uplifts, faults).read();
            lines.add(renewals.renewed(line, lines.size()));
        }
        return lines;
    }

    private Term term(String name, LocalDate neutral) {
        Fields term = document.object(name);
        LocalDate start = term.day("start", neutral);
        LocalDate lastDay = term.day("lastDay", start);
        if (lastDay.isBefore(start)) {
            faults.add(
                    Finding.blocker(
                            name + ".reversed",
                            term.pointer("lastDay"),
                            "The last day " + lastDay + " is before the first day " + start + ".",
                            "Correct the dates."));
            return new Term(start, start.plusDays(1));
        }
        return new Term(start, lastDay.plusDays(1));
    }

    private CurrencyUnit currency(Fields fields, CurrencyUnit neutral) {
        String code = fields.text("currency");
        if (!code.matches("[A-Z]{3}")) {
            return neutral;
        }
        try {
            CurrencyUnit currency = CurrencyUnit.of(code);
            if (!currency.isPseudoCurrency()) {
                return currency;
            }
        } catch (IllegalCurrencyException e) {
            // Said below, in the same words as for a code that is no money.
        }
        faults.add(
                Finding.blocker(
                        "currency.unknown",
                        fields.pointer("currency"),
                        code + " is not a currency that invoices can be in.",
                        "State the ISO 4217 code of the currency on the order form."));
        return neutral;
    }

    private ZoneId timeZone() {
        String zone = document.text("timeZone");
        try {
            return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            faults.add(
                    Finding.blocker(
                            "timeZone.unknown",
                            "/timeZone",
                            "There is no time zone \"" + zone + "\".",
                            "Name an IANA time zone such as Europe/Berlin."));
            return ZoneOffset.UTC;
        }
    }

    private @Nullable Money crmAmount(CurrencyUnit contractCurrency) {
        if (!document.has("crmAmount")) {
            return null;
        }
        Fields amount = document.object("crmAmount");
        CurrencyUnit currency = currency(amount, contractCurrency);
        BigDecimal value = amount.decimal("amount", BigDecimal.ZERO);
        try {
            return Money.of(currency, value);
        } catch (ArithmeticException e) {
            faults.add(
                    Finding.blocker(
                            "amount.decimals",
                            "/crmAmount/amount",
                            value.toPlainString() + " has more decimals than " + currency + ".",
                            "State the amount with at most " + currency.getDecimalPlaces() + " decimals."));
            return null;
        }
    }

    private Choices rules() {
        Choices stated = choices();
        return stated == null ? Choices.HOUSE : stated;
    }

    private @Nullable Choices choices() {
        Fields choices = document.object("choices");
        String ruleset = choices.textOrNull("ruleset");
        Map<String, String> stated =
                new TreeMap<>(ruleset == null ? Map.of() : Rulesets.of(ruleset).map(Ruleset::values).orElse(Map.of()));
        for (Choice choice : Choice.values()) {
            String asked = choices.text(choice.label());
            if (choice.options().contains(asked)) {
                stated.put(choice.label(), asked);
            }
            stated.remove(choice.label(), choice.standard());
        }
        return stated.isEmpty() && ruleset == null ? null : new Choices(stated, ruleset);
    }

    private Map<String, Source> sources() {
        Map<String, Source> sources = new TreeMap<>();
        document.node()
                .path("sources")
                .properties()
                .forEach(entry -> {
                    Fields source = new Fields(entry.getValue(), document.object("sources").pointer(entry.getKey()));
                    sources.put(entry.getKey(), new Source(source.integer("page"), source.text("quote")));
                    if (entry.getKey().startsWith("/") && root.at(entry.getKey()).isMissingNode()) {
                        faults.add(
                                Finding.warning(
                                        "source.dangling",
                                        source.at(),
                                        "The source is of " + entry.getKey() + ", which the document does not have.",
                                        "Correct the pointer, or remove the source."));
                    }
                });
        return sources;
    }
}
