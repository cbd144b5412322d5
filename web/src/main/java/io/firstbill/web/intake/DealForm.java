package io.firstbill.web.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.document.ContractDocument;
import io.firstbill.document.Reading;
import io.firstbill.workflow.message.Json;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The contract document that the answers make: the same JSON as an upload. Answers to questions that do not apply are
 * left out of it.
 *
 * @param document JSON
 * @param places name of the question by JSON pointer into the document
 */
record DealForm(String document, Map<String, String> places) {

    /** The document of these answers. */
    static DealForm of(Answers answers) {
        ObjectNode root = Json.mapper().createObjectNode();
        Part contract = new Part(root, "", answers, new TreeMap<>());
        party(contract.part("customer", "customer.name"), "customer");
        if (answers.is("invoiced", "other")) {
            party(contract.part("billTo", "billTo.name"), "billTo");
        }
        if (answers.is("received", "elsewhere")) {
            party(contract.part("shipTo", "shipTo.name"), "shipTo");
        }
        contract.text("sellingEntity", "sellingEntity");
        Part orderForm = contract.part("orderForm", "orderForm.number");
        orderForm.text("number", "orderForm.number");
        orderForm.text("effectiveDate", "orderForm.effectiveDate");
        contract.note("purchaseOrder", "po");
        if (answers.is("po", Questions.YES)) {
            contract.text("purchaseOrder", "purchaseOrder");
        }
        if (answers.is("delivered", Questions.YES)) {
            delivery(contract.part("invoiceDelivery", "invoiceDelivery.to"));
        }
        billing(contract);
        LineForm.write(contract);
        Discounts.write(contract);
        RareTerms.write(contract);
        Sources.write(contract);
        return new DealForm(root.toPrettyString() + "\n", contract.places());
    }

    private static void party(Part party, String name) {
        party.text("name", name + ".name");
        party.text("address", name + ".address");
        party.text("country", name + ".country", Known::country);
        party.text("email", name + ".email");
        party.text("taxId", name + ".taxId");
    }

    private static void delivery(Part delivery) {
        delivery.text("method", "invoiceDelivery.method");
        delivery.text("to", "invoiceDelivery.to");
        delivery.text("reference", "invoiceDelivery.reference");
        delivery.text("instructions", "invoiceDelivery.instructions");
    }

    private static void billing(Part contract) {
        Answers answers = contract.answers();
        days(contract.part("term", "term.start"), "term");
        contract.text("currency", "currency", typed -> typed.toUpperCase(Locale.ROOT));
        contract.whole("netDays", "netDays");
        Part billing = contract.part("billing", "billing.frequency");
        billing.text("frequency", "billing.frequency");
        billing.text("alignment", "billing.alignment");
        switch (answers.text("billing.alignment")) {
            case "FIXED_DAY" -> {
                billing.whole("day", "billing.day");
                billing.whole("secondDay", "billing.secondDay");
            }
            case "ANCHOR_DATE" -> billing.text("anchor", "billing.anchor");
            default -> {}
        }
        contract.text("timeZone", "timeZone");
        if (answers.is("free", Questions.YES)) {
            days(contract.part("freePeriod", "freePeriod.start"), "freePeriod");
        }
    }

    private static void days(Part term, String name) {
        term.text("start", name + ".start");
        term.text("lastDay", name + ".lastDay");
    }

    /** What the document says, and all that is wrong with it. */
    Reading read() {
        return ContractDocument.read(document);
    }

    /** The question a place of the document came from, or the nearest around it; empty when it came from none. */
    String question(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            String question = places.get(at);
            if (question != null) {
                return question;
            }
        }
        return "";
    }
}
