package io.firstbill.web.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.contract.Contract;
import io.firstbill.document.ContractDocument;
import io.firstbill.workflow.message.Json;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The form filled in with what a contract says: the way back from the contract document to the answers that make it.
 *
 * @param fields answers by name of their question
 */
record Filling(Map<String, String> fields) {

    /** The answers that make this contract; empty when it says something that the form does not ask. */
    static Optional<Answers> of(Contract contract) {
        ObjectNode document = tree(contract);
        Filling filling = new Filling(new TreeMap<>());
        filling.contract(document);
        filling.sources(document.path("sources"));
        Answers answers = new Answers(filling.fields());
        @Nullable Contract again = DealForm.of(answers).read().contract();
        return again != null && says(contract, again) ? Optional.of(answers) : Optional.empty();
    }

    /** True when both say the same, though the places of their terms may be noted at other members. */
    private static boolean says(Contract contract, Contract again) {
        return tree(contract).without("sources").equals(tree(again).without("sources"))
                && places(contract).equals(places(again));
    }

    private static Set<String> places(Contract contract) {
        return contract.sources().values().stream()
                .map(source -> source.page() + " " + source.quote())
                .collect(Collectors.toSet());
    }

    private static ObjectNode tree(Contract contract) {
        return Json.read(ContractDocument.write(contract), ObjectNode.class);
    }

    private void contract(JsonNode document) {
        texts(document.path("customer"), "customer", "name", "address", "country", "email", "taxId");
        texts(document.path("billTo"), "billTo", "name", "address", "country", "email", "taxId");
        fields.put("invoiced", document.has("billTo") ? "other" : "customer");
        texts(document.path("shipTo"), "shipTo", "name", "address", "country", "email", "taxId");
        fields.put("received", document.has("shipTo") ? "elsewhere" : "customer");
        texts(document.path("invoiceDelivery"), "invoiceDelivery", "method", "to", "reference", "instructions");
        asked("delivered", document.has("invoiceDelivery"));
        texts(document.path("orderForm"), "orderForm", "number", "effectiveDate");
        for (String member : new String[] {"sellingEntity", "purchaseOrder", "currency", "netDays", "timeZone"}) {
            text(document, member, member);
        }
        asked("po", document.has("purchaseOrder"));
        texts(document.path("term"), "term", "start", "lastDay");
        texts(document.path("billing"), "billing", "frequency", "alignment", "day", "anchor");
        texts(document.path("freePeriod"), "freePeriod", "start", "lastDay");
        asked("free", document.has("freePeriod"));
        text(document.path("crmAmount"), "amount", "crmAmount.amount");
        RareTerms.choices().forEach(choice -> text(document.path("choices"), choice.label(), RareTerms.name(choice)));
        asked("rebate", document.has("discounts"));
        rows(document.path("discounts"), "discounts", "description", "percent");
        new LineFilling(this, document.path("term")).lines(document.path("lines"));
        discountedLines(document.path("discounts"));
    }

    private void discountedLines(JsonNode discounts) {
        for (int n = 0; n < discounts.size(); n++) {
            String ids =
                    discounts
                            .get(n)
                            .path("lines")
                            .valueStream()
                            .map(JsonNode::asText)
                            .collect(Collectors.joining(", "));
            if (!ids.isEmpty()) {
                fields.put("discounts." + n + ".lines", ids);
            }
        }
    }

    private void sources(JsonNode sources) {
        var terms = Sources.all(new Answers(fields));
        sources.properties()
                .forEach(source ->
                        terms.stream()
                                .filter(term -> (source.getKey() + "/").startsWith(term.pointer() + "/"))
                                .findFirst()
                                .ifPresent(term -> texts(source.getValue(), term.name(), "page", "quote")));
    }

    /** Notes a yes or no. */
    void asked(String question, boolean yes) {
        fields.put(question, yes ? Questions.YES : "no");
    }

    /** Takes a member as the answer to a question. */
    void text(JsonNode from, String member, String question) {
        JsonNode value = from.path(member);
        if (!value.isMissingNode()) {
            fields.put(question, value.asText());
        }
    }

    /** Takes members as the answers of a row. */
    void texts(JsonNode from, String row, String... members) {
        for (String member : members) {
            text(from, member, row + "." + member);
        }
    }

    /** Takes a list with members as answers. */
    void rows(JsonNode list, String name, String... members) {
        for (int n = 0; n < list.size(); n++) {
            texts(list.get(n), name + "." + n, members);
        }
    }
}
