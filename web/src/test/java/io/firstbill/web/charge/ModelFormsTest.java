package io.firstbill.web.charge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.firstbill.charge.BoundedCharge;
import io.firstbill.charge.ByQuantityCharge;
import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.FlatCharge;
import io.firstbill.charge.GroupedCharge;
import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractLine;
import io.firstbill.document.ContractDocument;
import io.firstbill.web.shell.Problems;
import io.firstbill.workflow.message.Json;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every charge model can be filled in, and comes back as it was. */
class ModelFormsTest {
    private static final String PREFIX = "L1-1";

    static Contract everyModel() {
        try {
            String file = Files.readString(Path.of("src/test/resources/every-model.json"));
            var reading = ContractDocument.read(Json.mapper().readTree(file).get("contract").toString());
            return Objects.requireNonNull(reading.contract(), () -> reading.findings().toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Stream<ChargeModel> models() {
        return everyModel().lines().stream().map(ContractLine::phases).map(phases -> phases.getFirst().charge());
    }

    private static ChargeModel read(Map<String, String> fields) {
        Problems problems = new Problems();
        return SheetReader.read(Sheet.of(PREFIX, fields), CurrencyUnit.EUR, problems)
                .orElseThrow(() -> new AssertionError(problems.all().toString()));
    }

    private static String problem(Map<String, String> fields, String field) {
        Problems problems = new Problems();
        assertFalse(SheetReader.read(Sheet.of(PREFIX, fields), CurrencyUnit.EUR, problems).isPresent());
        return problems.of(field).orElseThrow(() -> new AssertionError(problems.all().toString()));
    }

    /** All but the two that stand around another, whose terms are fields of each, and the one that the editor keeps. */
    @Test
    void theSamplesNameEveryModelThereIs() {
        Set<Class<?>> sampled = models().map(Object::getClass).collect(Collectors.toSet());
        Set<Class<?>> asked = new HashSet<>(Set.of(ChargeModel.class.getPermittedSubclasses()));
        asked.removeAll(Set.of(BoundedCharge.class, GroupedCharge.class, ByQuantityCharge.class));
        assertEquals(asked, sampled);
        assertEquals(sampled.size(), ModelForms.ALL.size());
    }

    @ParameterizedTest
    @MethodSource("models")
    void comesBackAsItWasPrinted(ChargeModel model) {
        ChargeModel read = read(ChargeFields.of(model, PREFIX));
        assertEquals(model.terms(), read.terms());
        assertEquals(model.getClass(), read.getClass());
    }

    @ParameterizedTest
    @MethodSource("models")
    void eachFieldChangesTheCharge(ChargeModel model) {
        Map<String, String> printed = ChargeFields.of(model, PREFIX);
        List<Sheet.Field> fields =
                Sheet.of(PREFIX, printed).all().filter(field -> field.term().kind() == ModelTerm.Kind.PRICE).toList();
        for (Sheet.Field field : fields) {
            Map<String, String> typed = new LinkedHashMap<>(printed);
            typed.put(field.name(), "1,777.25");
            assertFalse(model.terms().equals(read(typed).terms()), field.name());
        }
    }

    @Test
    void saysWhatIsWrongAtItsField() {
        assertEquals(
                "Price is a price such as 1,250.50; \"ten\" is none.",
                problem(Map.of("L1-1.model", "FLAT", "L1-1.amount", "ten"), "L1-1.amount"));
        assertEquals(
                "Price is left out. Type a price such as 1,250.50.",
                problem(Map.of("L1-1.model", "FLAT"), "L1-1.amount"));
        assertEquals(
                "Tier 2, up to is a number such as 1,250.5; \"1.000,5\" is none.",
                problem(
                        Map.of(
                                "L1-1.model", "GRADUATED",
                                "L1-1.tiers", "2",
                                "L1-1.tiers.0.unitPrice", "1",
                                "L1-1.tiers.1.unitPrice", "1",
                                "L1-1.tiers.1.upTo", "1.000,5"),
                        "L1-1.tiers.1.upTo"));
        assertEquals(
                "Share, % is a percentage from 0 to 100, such as 12.5; \"101\" is none.",
                problem(Map.of("L1-1.model", "PERCENTAGE", "L1-1.percent", "101"), "L1-1.percent"));
    }

    @Test
    void printsNumbersAsTheyAreTyped() {
        Map<String, String> fields = ChargeFields.of(new FlatCharge(BigMoney.parse("EUR 4500.00")), PREFIX);
        assertEquals("4,500.00", fields.get("L1-1.amount"));
        assertEquals(
                new FlatCharge(BigMoney.parse("EUR 4500.5")),
                read(Map.of("L1-1.model", "FLAT", "L1-1.amount", "4500.5")));
    }
}
