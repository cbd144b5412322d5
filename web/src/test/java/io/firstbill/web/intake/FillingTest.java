package io.firstbill.web.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.contract.Contract;
import io.firstbill.document.ContractDocument;
import io.firstbill.workflow.message.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class FillingTest {
    private static ObjectNode document(String example) throws IOException {
        var file = Path.of("../deploy/examples", example + ".json");
        return (ObjectNode) Json.mapper().readTree(Files.readString(file)).get("contract");
    }

    private static Contract contract(ObjectNode document) {
        var reading = ContractDocument.read(document.toString());
        return Objects.requireNonNull(reading.contract(), reading.findings()::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seat-ramp", "graduated-usage", "group-eur", "group-gbp", "mid-month-stub", "zero-decimal"})
    void fillsInEverythingAnExampleSays(String example) throws IOException {
        Contract contract = contract(document(example));
        Answers answers = Filling.of(contract).orElseThrow();
        Contract again = Objects.requireNonNull(DealForm.of(answers).read().contract());
        assertEquals(contract.lines(), again.lines());
        assertEquals(contract.sources().size(), again.sources().size());
    }

    @Test
    void fillsInEveryChargeModel() throws IOException {
        var file = Path.of("src/test/resources/every-model.json");
        ObjectNode document = (ObjectNode) Json.mapper().readTree(Files.readString(file)).get("contract");
        document.remove("sources");
        Contract contract = contract(document);
        Answers answers = Filling.of(contract).orElseThrow();
        assertEquals("0.40", answers.text("lines.11.phases.0.matrix.rows.0.unitPrice"));
        assertTrue(answers.text("lines.11.phases.0.matrix.rows.1.otherCharge").contains("\"tiers\""));
        assertEquals("gb 100, users 10", answers.text("lines.10.phases.0.capacity.steps.0.limits"));
        assertEquals(contract.lines(), Objects.requireNonNull(DealForm.of(answers).read().contract()).lines());
    }

    @Test
    void theStyleSheetKnowsEveryModelThatIsDescribed() throws IOException {
        String style = Files.readString(Path.of("src/main/resources/static/css/intake.css"));
        for (var form : ModelQuestions.ALL) {
            assertTrue(style.contains("[data-when=\"" + ModelQuestions.part(form) + "\"]"), form.name());
        }
    }

    @Test
    void asksForARampOnlyWhereThereIsOne() throws IOException {
        Answers answers = Filling.of(contract(document("seat-ramp"))).orElseThrow();
        assertEquals("yes", answers.text("lines.0.ramp"));
        assertEquals("2028-01-01", answers.text("lines.0.phases.1.from"));
        assertEquals("no", answers.text("lines.1.ramp"));
        assertEquals("Year 2: 750 Enterprise seats", answers.text("lines.0.phases.1.source.quantity.quote"));
    }

    @Test
    void holdsNothingBackSilently() throws IOException {
        ObjectNode mixed = document("seat-ramp");
        mixed.remove("crmAmount");
        ObjectNode second = (ObjectNode) mixed.at("/lines/0/phases/1");
        second.remove(List.of("quantity", "listPrice", "discountPercent"));
        second.putObject("charge").put("model", "FLAT").put("amount", "300000.00");
        assertTrue(Filling.of(contract(mixed)).isEmpty(), "the form asks for one way of charging a line");
    }
}
