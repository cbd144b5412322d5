package io.firstbill.web.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.contract.Contract;
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

    @Test
    void saysTheSameAsTheUploadedExample() throws IOException {
        var example =
                Json.mapper()
                        .readTree(Files.readString(Path.of("../deploy/examples/graduated-usage.json")))
                        .get("contract");
        ((ObjectNode) example).remove("sources");
        assertEquals(ContractDocument.read(example.toString()).contract(), contract(Filled.graduatedUsage(FORM)));
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
    void saysWhatIsWrongAtItsQuestion() {
        assertEquals(
                List.of(
                        "customer.country Country must be a text. Two letters, such as DE.",
                        "lines.0.metric Line 1: Usage line L1 does not say what is counted. Name the metric.",
                        "lines.0.phases.0.tiers.1.unitPrice Line 1, step 1, tier 2: Price of a unit must be an amount"
                                + " such as 1250.50.",
                        "term.lastDay Last day of the term is missing."),
                blockers(
                                with(
                                        "customer.country", "usa",
                                        "term.lastDay", "",
                                        "lines.0.metric", "",
                                        "lines.0.phases.0.tiers.1.unitPrice", "cheap"))
                        .stream()
                        .sorted()
                        .toList());
    }

    @Test
    void keepsTheSourceOfALineForItsPrice() {
        Contract contract = contract(with("lines.1.page", "3", "lines.1.quote", "Platform fee: $1,900.00 per month"));
        assertEquals(3, Objects.requireNonNull(contract.source("/lines/1")).page());
        assertEquals(List.of("lines.1.quote Line 2: Words there is missing."), blockers(with("lines.1.page", "3")));
    }
}
