package io.firstbill.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.firstbill.contract.Contract;
import io.firstbill.document.ContractDocument;
import io.firstbill.document.Reading;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.pricing.PricingConfigs;
import io.firstbill.workflow.message.Json;

import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The example deals give the first invoices that were worked by hand. */
class ExampleDealsTest {
    private static final Path FOLDER = Path.of("..", "deploy", "examples");

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    @Test
    void theReadmeTellsOfEach() throws IOException {
        List<String> told =
                Files.readAllLines(FOLDER.resolve("README.md")).stream()
                        .filter(row -> row.startsWith("| `"))
                        .map(row -> row.substring(3, row.indexOf('`', 3)))
                        .sorted()
                        .toList();
        assertEquals(examples().stream().map(file -> file.getFileName().toString()).toList(), told);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsWithoutABlocker(Path file) throws IOException {
        Reading reading = reading(file);
        assertTrue(reading.findings().stream().noneMatch(finding -> finding.blocks()), reading::toString);
        String written = ContractDocument.write(Objects.requireNonNull(reading.contract()));
        Reading again = ContractDocument.read(written);
        assertEquals(written, ContractDocument.write(Objects.requireNonNull(again.contract())));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void givesTheFirstInvoiceWorkedByHand(Path file) throws IOException {
        JsonNode expected = json(file).path("expected").path("firstInvoice");
        ExpectedInvoice first = ExpectedInvoices.firstInvoice(config(file)).orElseThrow();
        assertEquals(expected.path("invoiceDate").asText(), first.invoiceDate().toString());
        assertEquals(expected.path("dueDate").asText(), first.dueDate().toString());
        assertEquals(expected.path("total").asText(), first.total().getAmount().toPlainString());
        List<String> byHand = new ArrayList<>();
        expected.path("lines").forEach(line -> byHand.add(byHand(line)));
        assertEquals(byHand, first.lines().stream().map(ExampleDealsTest::calculated).toList());
    }

    @Test
    void givesEveryInvoiceOfTheTermWorkedByHand() throws IOException {
        Path file = FOLDER.resolve("annual-minimum.json");
        List<String> byHand = new ArrayList<>();
        json(file).path("expected").path("invoices").forEach(invoice -> byHand.add(byHandWhole(invoice)));
        assertEquals(25, byHand.size());
        assertEquals(
                byHand, ExpectedInvoices.of(config(file)).stream().map(ExampleDealsTest::calculatedWhole).toList());
    }

    private static String byHandWhole(JsonNode invoice) {
        List<String> parts = new ArrayList<>(List.of(invoice.path("invoiceDate").asText()));
        invoice.path("lines").forEach(line -> parts.add(byHand(line)));
        parts.add(invoice.path("total").asText());
        return String.join("\n  ", parts);
    }

    private static String calculatedWhole(ExpectedInvoice invoice) {
        List<String> parts = new ArrayList<>(List.of(invoice.invoiceDate().toString()));
        invoice.lines().forEach(line -> parts.add(calculated(line)));
        parts.add(invoice.total().getAmount().toPlainString());
        return String.join("\n  ", parts);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void addsUpToTheTermTotalAndToTheCrm(Path file) throws IOException {
        assertEquals(
                json(file).path("expected").path("termTotal").path("amount").asText(),
                ExpectedInvoices.total(config(file)).getAmount().toPlainString());
        assertEquals(List.of(), TotalCheck.check(config(file), contract(file)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void derivesAConfigurationThatChargesWhatTheContractSays(Path file) throws IOException {
        assertEquals(List.of(), config(file).check(contract(file)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void comesBackFromTheStoreAsItWas(Path file) throws IOException {
        assertEquals(contract(file), Json.read(Json.write(contract(file)), Contract.class));
        assertEquals(config(file), Json.read(Json.write(config(file)), PricingConfig.class));
        ExpectedInvoice first = ExpectedInvoices.firstInvoice(config(file)).orElseThrow();
        assertEquals(first, Json.read(Json.write(first), ExpectedInvoice.class));
    }

    private static String byHand(JsonNode line) {
        return String.join(
                " | ",
                line.path("line").asText(),
                line.path("price").asText(),
                line.path("from").asText(),
                line.path("lastDay").asText(),
                line.path("quantity").asText(),
                line.path("unitPrice").asText("tiers"),
                line.path("amount").asText());
    }

    private static String calculated(ExpectedLine line) {
        BigMoney unitPrice = line.unitPrice();
        return String.join(
                " | ",
                line.lineId(),
                line.priceKey(),
                line.service().start().toString(),
                line.service().lastDay().toString(),
                line.quantity().toPlainString(),
                unitPrice == null ? "tiers" : unitPrice.getAmount().toPlainString(),
                line.amount().getAmount().toPlainString());
    }

    private static PricingConfig config(Path file) throws IOException {
        return PricingConfigs.derive(contract(file), 1);
    }

    private static Contract contract(Path file) throws IOException {
        Reading reading = reading(file);
        return Objects.requireNonNull(reading.contract(), reading::toString);
    }

    private static Reading reading(Path file) throws IOException {
        return ContractDocument.read(json(file).path("contract").toString());
    }

    private static JsonNode json(Path file) throws IOException {
        return new JsonMapper().readTree(Files.readString(file));
    }
}
