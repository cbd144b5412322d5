package io.firstbill.web.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.contract.Contract;
import io.firstbill.contract.InvoiceDelivery;
import io.firstbill.contract.Source;
import io.firstbill.document.ContractDocument;
import io.firstbill.workflow.message.Json;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

class DealFormDocumentTest {
    private static final String FORM = "BL-OF-2027-0034";

    private static Map<String, String> with(String... changes) {
        Map<String, String> fields = new TreeMap<>(Filled.graduatedUsage(FORM));
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return fields;
    }

    private static List<String> blockers(Map<String, String> fields) {
        var answers = new Answers(fields);
        var form = DealForm.of(answers);
        return Remarks.of(form, form.read().findings(), Questionnaire.of(answers)).blockers().stream()
                .map(remark -> remark.field() + " " + remark.summary())
                .toList();
    }

    private static Contract contract(Map<String, String> fields) {
        var reading = DealForm.of(new Answers(fields)).read();
        return Objects.requireNonNull(reading.contract(), reading.findings()::toString);
    }

    private static Contract example(String name) throws IOException {
        var example = Json.mapper().readTree(Files.readString(Path.of("../deploy/examples", name + ".json")));
        var contract = (ObjectNode) example.get("contract");
        contract.remove("sources");
        return Objects.requireNonNull(ContractDocument.read(contract.toString()).contract());
    }

    private static Contract withoutSources(Map<String, String> fields) {
        Map<String, String> left = new TreeMap<>(fields);
        left.keySet().removeIf(name -> name.contains("source."));
        return contract(left);
    }

    @Test
    void saysTheSameAsTheUploadedExample() throws IOException {
        assertEquals(example("graduated-usage"), contract(Filled.graduatedUsage(FORM)));
        assertEquals(example("seat-ramp"), withoutSources(Filled.seatRamp("BL-OF-2026-2291")));
    }

    @Test
    void keepsThePlaceOfEveryTermThatIsStated() {
        Contract contract = contract(Filled.seatRamp(FORM));
        assertEquals(9, contract.sources().size(), contract.sources()::toString);
        assertEquals("Year 2: 750 Enterprise seats", source(contract, "/lines/0/phases/1/quantity").quote());
        assertEquals(1, source(contract, "/netDays").page());
        assertEquals(2, source(contract, "/lines/1/phases/0/charge").page());
        assertEquals(
                List.of("source.term.quote Term and billing, source of term: Words there is missing."),
                blockers(with("source.term.page", "1")));
    }

    private static Source source(Contract contract, String pointer) {
        return Objects.requireNonNull(contract.sources().get(pointer), pointer);
    }

    @Test
    void takesEveryChargeModel() {
        String step = "lines.0.phases.0.";
        assertEquals("VolumeCharge", charge(with("lines.0.model", "VOLUME")));
        assertEquals(
                "PackageCharge",
                charge(
                        with(
                                "lines.0.model",
                                "PACKAGE",
                                step + "packageSize",
                                "1,000",
                                step + "packagePrice",
                                "12.50",
                                step + "freeUnits",
                                "500",
                                step + "partialPackage",
                                "FREE")));
        assertEquals(
                "StairstepCharge",
                charge(
                        with(
                                "lines.0.model",
                                "STAIRSTEP",
                                step + "steps.0.upTo",
                                "1000",
                                step + "steps.0.price",
                                "400",
                                step + "steps.1.price",
                                "900")));
    }

    private static String charge(Map<String, String> fields) {
        return contract(fields).lines().getFirst().phases().getFirst().charge().getClass().getSimpleName();
    }

    @Test
    void takesPeriodsThatBeginOnADayAndChoicesOtherThanTheUsual() {
        Contract contract =
                contract(
                        with(
                                "billing.alignment", "FIXED_DAY",
                                "billing.day", "15",
                                "choices.leadingStub", "FULL_PRICE",
                                "choices.trailingStub", ""));
        assertEquals(15, contract.billing().day());
        assertEquals(Map.of("leadingStub", "FULL_PRICE"), contract.rules().stated());
    }

    @Test
    void asksInWordsForChoices() {
        assertFalse(RareTerms.choices().isEmpty());
        for (Question question : RareTerms.questions()) {
            assertFalse(question.label().matches("[a-z]+[A-Z].*"), question.label());
            question.options().forEach(one -> assertFalse(one.label().matches("[A-Z_]{3,}.*"), one.label()));
        }
    }

    @Test
    void coversLinesByTheirIdsWithSeveralDiscounts() {
        Contract contract =
                contract(
                        with(
                                "rebate", "yes",
                                "discounts.0.description", "Launch partner",
                                "discounts.0.percent", "10",
                                "discounts.0.lines", "L2, L1",
                                "discounts.1.description", "Prepayment",
                                "discounts.1.percent", "2.5",
                                "lines.1.discounted", "no"));
        assertEquals(List.of("L2", "L1"), contract.discounts().getFirst().lineIds());
        assertEquals(2, contract.discounts().size());
        assertEquals(
                List.of(
                        "discounts.0.lines Discount 1: The discount covers line L7, which the contract does not have."
                                + " Correct the line id; the contract has L1, L2."),
                blockers(
                        with(
                                "rebate", "yes",
                                "discounts.0.description", "Launch partner",
                                "discounts.0.percent", "10",
                                "discounts.0.lines", "L7",
                                "lines.1.discounted", "no")));
    }

    @Test
    void leavesOutWhatDoesNotApplyAndKeepsItAmongTheAnswers() {
        var answers = new Answers(with("po", "no", "lines.1.discounted", "no", "lines.1.metric", "seat"));
        String document = DealForm.of(answers).document();
        assertFalse(document.contains("KM-20931"), document);
        assertFalse(document.contains("listPrice"), document);
        assertFalse(document.contains("seat"), document);
        assertEquals("KM-20931", answers.text("purchaseOrder"));
    }

    @Test
    void writesARampAsPhasesAndAOneTimeLineOnItsDay() {
        Contract ramp =
                contract(
                        with(
                                "lines.1.ramp", "yes",
                                "lines.1.discounted", "no",
                                "lines.1.phases.0.from", "2027-02-01",
                                "lines.1.phases.0.lastDay", "2028-01-31",
                                "lines.1.phases.1.from", "2028-02-01",
                                "lines.1.phases.1.lastDay", "2029-01-31",
                                "lines.1.phases.1.amount", "2000"));
        assertEquals(2, ramp.lines().get(1).phases().size());
        Contract once = contract(with("lines.1.kind", "ONE_TIME", "lines.1.ramp", "yes", "lines.1.day", "2027-03-15"));
        assertEquals("2027-03-15", once.lines().get(1).phases().getFirst().from().toString());
    }

    @Test
    void takesAnotherPartyToInvoiceAFreePeriodAndADiscount() {
        Contract contract =
                contract(
                        with(
                                "invoiced", "other",
                                "billTo.name", "Kestrel Payables",
                                "billTo.address", "1 Ledger Row, Erie",
                                "billTo.country", "US",
                                "free", "yes",
                                "freePeriod.start", "2027-02-01",
                                "freePeriod.lastDay", "2027-03-31",
                                "rebate", "yes",
                                "discounts.0.description", "Launch partner",
                                "discounts.0.percent", "10 %",
                                "lines.1.discounted", "no"));
        assertEquals("Kestrel Payables", contract.billTo().name());
        assertTrue(contract.freePeriod() != null);
        assertEquals("10 %", contract.discounts().getFirst().percent().toString());
    }

    @Test
    void takesWhoReceivesItAndHowInvoicesAreDelivered() {
        Contract contract =
                contract(
                        with(
                                "received", "elsewhere",
                                "shipTo.name", "Kestrel Depot",
                                "shipTo.address", "4 Pier Street, Toronto",
                                "shipTo.country", "Canada",
                                "delivered", "yes",
                                "invoiceDelivery.method", "PORTAL",
                                "invoiceDelivery.to", "Coupa, account 4711",
                                "invoiceDelivery.reference", "CC-20"));
        assertEquals("CA", Objects.requireNonNull(contract.shipTo()).country());
        assertEquals(
                new InvoiceDelivery(InvoiceDelivery.Method.PORTAL, "Coupa, account 4711", "CC-20", null),
                contract.delivery());
        assertEquals(contract, contract(Filling.of(contract).orElseThrow().fields()));
        assertEquals(
                List.of("invoiceDelivery.to"),
                blockers(with("delivered", "yes", "invoiceDelivery.method", "PORTAL")).stream()
                        .map(blocker -> blocker.replaceFirst(" .*", ""))
                        .toList());
    }

    @Test
    void saysWhatIsWrongAtItsQuestion() {
        assertEquals(
                List.of(
                        "customer.country Country must be a country or its two letters, such as DE.",
                        "lines.0.metric Line 1: Usage line L1 does not say what is counted. Name the metric.",
                        "lines.0.phases.0.tiers.1.unitPrice Line 1, step 1, tier 2: Price of a unit must be an amount"
                                + " such as 1250.50.",
                        "term.lastDay Last day of the term is missing."),
                blockers(
                                with(
                                        "customer.country", "Freedonia",
                                        "term.lastDay", "",
                                        "lines.0.metric", "",
                                        "lines.0.phases.0.tiers.1.unitPrice", "cheap"))
                        .stream()
                        .sorted()
                        .toList());
    }
}
