package io.firstbill.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.contract.BillingTerms;
import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractDiscount;
import io.firstbill.contract.InvoiceDelivery;
import io.firstbill.contract.Party;
import io.firstbill.period.Term;
import io.firstbill.ruleset.Choice;
import io.firstbill.ruleset.Choices;
import io.firstbill.ruleset.Ruleset;
import io.firstbill.ruleset.Rulesets;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** A contract as a JSON tree, members in the order of the schema, defaults left away. */
final class ContractWriter {
    private ContractWriter() {}

    static ObjectNode document(Contract contract) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set("customer", party(contract.customer()));
        if (!contract.billTo().equals(contract.customer())) {
            document.set("billTo", party(contract.billTo()));
        }
        if (contract.shipTo() != null) {
            document.set("shipTo", party(contract.shipTo()));
        }
        document.put("sellingEntity", contract.sellingEntity());
        document.putObject("orderForm")
                .put("number", contract.orderForm().number())
                .put("effectiveDate", contract.orderForm().effectiveDate().toString());
        putIfGiven(document, "purchaseOrder", contract.purchaseOrder());
        if (contract.delivery() != null) {
            document.set("invoiceDelivery", delivery(contract.delivery()));
        }
        document.set("term", term(stated(contract)));
        document.put("currency", contract.currency().getCode());
        document.put("netDays", contract.netDays());
        document.set("billing", billing(contract.billing()));
        document.put("timeZone", contract.timeZone().getId());
        writeLines(document, contract);
        writeRest(document, contract);
        return document;
    }

    private static Term stated(Contract contract) {
        LocalDate end = contract.time().statedEnd();
        return end == null ? contract.term() : new Term(contract.term().start(), end);
    }

    private static ObjectNode billing(BillingTerms billing) {
        ObjectNode node =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("frequency", billing.frequency().name())
                        .put("alignment", billing.alignment().name());
        if (billing.day() != null) {
            node.put("day", billing.day());
        }
        if (billing.secondDay() != null) {
            node.put("secondDay", billing.secondDay());
        }
        putIfGiven(node, "anchor", billing.anchor() == null ? null : billing.anchor().toString());
        return node;
    }

    private static void writeLines(ObjectNode document, Contract contract) {
        ArrayNode lines = document.putArray("lines");
        contract.lines().forEach(line -> lines.add(new LineWriter(contract, line).write()));
    }

    private static void writeRest(ObjectNode document, Contract contract) {
        if (!contract.discounts().isEmpty()) {
            ArrayNode discounts = document.putArray("discounts");
            contract.discounts().forEach(discount -> discounts.add(discount(discount)));
        }
        if (contract.freePeriod() != null) {
            document.set("freePeriod", term(contract.freePeriod()));
        }
        TimeTermsWriter.write(document, contract.time());
        InvoiceTermsWriter.write(document, contract.overLines());
        if (contract.crmAmount() != null) {
            document.putObject("crmAmount")
                    .put("amount", contract.crmAmount().getAmount().toPlainString())
                    .put("currency", contract.crmAmount().getCurrencyUnit().getCode());
        }
        if (contract.choices() != null) {
            ObjectNode choices = document.putObject("choices");
            putIfGiven(choices, "ruleset", contract.rules().ruleset());
            inherited(contract.rules()).forEach(choices::put);
            contract.rules().stated().forEach(choices::put);
        }
        if (!contract.sources().isEmpty()) {
            ObjectNode sources = document.putObject("sources");
            SourceWriter.spelledOut(contract)
                    .forEach((pointer, source) ->
                            sources.putObject(pointer).put("page", source.page()).put("quote", source.quote()));
        }
    }

    private static ObjectNode party(Party party) {
        ObjectNode node =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", party.name())
                        .put("address", party.address())
                        .put("country", party.country());
        putIfGiven(node, "email", party.email());
        putIfGiven(node, "taxId", party.taxId());
        return node;
    }

    private static ObjectNode delivery(InvoiceDelivery delivery) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("method", delivery.method().name());
        putIfGiven(node, "to", delivery.to());
        putIfGiven(node, "reference", delivery.reference());
        putIfGiven(node, "instructions", delivery.instructions());
        return node;
    }

    private static ObjectNode discount(ContractDiscount discount) {
        ObjectNode node =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("description", discount.description())
                        .put("percent", discount.percent().value().toPlainString());
        if (!discount.lineIds().isEmpty()) {
            ArrayNode lines = node.putArray("lines");
            discount.lineIds().forEach(lines::add);
        }
        return node;
    }

    private static ObjectNode term(Term term) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("start", term.start().toString())
                .put("lastDay", term.lastDay().toString());
    }

    /** What the named set chooses and the contract takes back to the standard. */
    private static Map<String, String> inherited(Choices choices) {
        Map<String, String> back = new TreeMap<>();
        String ruleset = choices.ruleset();
        Map<String, String> set =
                ruleset == null ? Map.of() : Rulesets.of(ruleset).map(Ruleset::values).orElse(Map.of());
        for (Choice choice : Choice.values()) {
            if (set.containsKey(choice.label()) && choices.is(choice, choice.standard())) {
                back.put(choice.label(), choice.standard());
            }
        }
        return back;
    }

    static void putIfGiven(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
