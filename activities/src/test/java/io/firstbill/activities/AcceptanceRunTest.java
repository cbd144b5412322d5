package io.firstbill.activities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.activities.adapter.billing.sandbox.SandboxBillingAdapter;
import io.firstbill.activities.effect.Failpoints;
import io.firstbill.activities.sandbox.SandboxSettings;
import io.firstbill.activities.sandbox.billing.SandboxBilling;
import io.firstbill.contract.Contract;
import io.firstbill.document.ContractDocument;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.invoice.Invoice;
import io.firstbill.pricing.PricingConfigs;
import io.firstbill.rating.ExpectedInvoices;
import io.firstbill.setup.BillingModel;
import io.firstbill.setup.BillingModels;
import io.firstbill.setup.FieldDifferences;
import io.firstbill.uat.InvoiceComparison;
import io.firstbill.uat.UatPlan;
import io.firstbill.uat.UatRun;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Two calculations that share no code agree on whole terms: the contract's invoices and those the sandbox makes from
 * what setup wrote there, to the day and the minor unit.
 */
class AcceptanceRunTest {
    private static final Path EXAMPLES = Path.of("..", "deploy", "examples");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger DEALS = new AtomicInteger();
    private static SandboxBilling sandbox;
    private static SandboxBillingAdapter billing;

    @BeforeAll
    static void open() {
        var database = TestPostgres.fresh();
        var settings =
                new SandboxSettings(
                        database.url(),
                        database.username(),
                        database.password(),
                        4,
                        Duration.ofHours(24),
                        Duration.ZERO);
        sandbox = new SandboxBilling(settings, new SettableClock(Instant.parse("2027-01-01T12:00:00Z")));
        billing = new SandboxBillingAdapter(sandbox, new Failpoints(""));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsBilledAsItsContractSaysOrRefusedByName() throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream()
                    .map(file -> dynamicTest(file.getFileName().toString(), () -> billedOrRefused(file)));
        }
    }

    private static void billedOrRefused(Path file) throws IOException {
        var contract = contract(file, any -> {});
        var refusal = JSON.readTree(Files.readString(file)).path("expected").path("setup");
        if (refusal.isMissingNode()) {
            agrees(contract);
            return;
        }
        var config = PricingConfigs.derive(contract, 1);
        var refused = assertThrows(FirstbillException.class, () -> BillingModels.of(contract, config));
        assertEquals(FailureCode.VALIDATION_REJECTED, refused.code());
        assertTrue(refused.getMessage().contains(refusal.asText()), refused::getMessage);
    }

    @TestFactory
    Stream<DynamicTest> soAreAwkwardDates() {
        return Stream.of(
                dynamicTest(
                        "free until the middle of a period",
                        () ->
                                agrees(
                                        stub(contract ->
                                                contract.putObject("freePeriod")
                                                        .put("start", "2027-03-10")
                                                        .put("lastDay", "2027-04-20")))),
                dynamicTest(
                        "free within one period",
                        () ->
                                agrees(
                                        stub(contract ->
                                                contract.putObject("freePeriod")
                                                        .put("start", "2027-03-10")
                                                        .put("lastDay", "2027-03-20")))),
                dynamicTest(
                        "free from the start into the stub",
                        () ->
                                agrees(
                                        stub(contract ->
                                                contract.putObject("freePeriod")
                                                        .put("start", "2027-01-18")
                                                        .put("lastDay", "2027-01-25")))),
                dynamicTest(
                        "calendar quarters",
                        () ->
                                agrees(
                                        stub(contract ->
                                                contract.putObject("billing")
                                                        .put("frequency", "QUARTERLY")
                                                        .put("alignment", "CALENDAR")))),
                dynamicTest(
                        "yearly from the anniversary",
                        () ->
                                agrees(
                                        stub(contract ->
                                                contract.putObject("billing")
                                                        .put("frequency", "ANNUAL")
                                                        .put("alignment", "ANNIVERSARY")))),
                dynamicTest("the last day of a month", () -> agrees(stub(AcceptanceRunTest::fromTheThirtyFirst))),
                dynamicTest(
                        "a line that begins within a period",
                        () ->
                                agrees(
                                        stub(contract ->
                                                lines(contract)
                                                        .getLast()
                                                        .path("phases")
                                                        .forEach(phase ->
                                                                ((ObjectNode) phase).put("from", "2027-03-10"))))),
                dynamicTest(
                        "in arrears with a stub",
                        () ->
                                agrees(
                                        stub(contract ->
                                                lines(contract).forEach(line -> line.put("timing", "IN_ARREARS"))))));
    }

    private static void fromTheThirtyFirst(ObjectNode contract) {
        contract.putObject("term").put("start", "2027-01-31").put("lastDay", "2029-01-30");
        contract.putObject("billing").put("frequency", "MONTHLY").put("alignment", "ANNIVERSARY");
        contract.findValues("phases").forEach(phases -> phases.forEach(phase -> from((ObjectNode) phase)));
    }

    private static void from(ObjectNode phase) {
        if (phase.has("from")) {
            phase.put("from", "2027-01-31");
        }
    }

    private static List<ObjectNode> lines(ObjectNode contract) {
        return contract.path("lines")
                .valueStream()
                .map(ObjectNode.class::cast)
                .filter(line -> line.path("kind").asText().equals("RECURRING"))
                .toList();
    }

    private static void agrees(Contract contract) {
        var config = PricingConfigs.derive(contract, 1);
        var expected = ExpectedInvoices.of(config);
        var produced = produced(contract, BillingModels.of(contract, config));
        var run = UatRun.of(config, UatPlan.of(contract, config, expected), expected, produced);
        assertEquals(List.of(), differences(run));
        assertTrue(run.passed(), () -> run.results().toString());
    }

    private static List<String> differences(UatRun run) {
        return run.invoices().stream()
                .map(InvoiceComparison::match)
                .flatMap(match -> match.discrepancies().stream())
                .map(found -> found.type() + " " + found.sentence())
                .toList();
    }

    private static List<Invoice> produced(Contract contract, BillingModel model) {
        var key = "fb-" + DEALS.incrementAndGet() + "-";
        var account = billing.createAccount(key + "account", model.account());
        var refs = new HashMap<String, String>();
        for (var price : model.prices()) {
            refs.put(price.key(), billing.createPrice(key + price.key(), price));
            var held = billing.price(key + price.key()).orElseThrow().model();
            assertEquals(List.of(), FieldDifferences.between(price, held));
        }
        billing.createSubscription(key + "subscription", account, model.subscription(), refs);
        var held = billing.subscription(key + "subscription").orElseThrow().model();
        assertEquals(List.of(), FieldDifferences.between(model.subscription(), held));
        var copy = billing.createTestCopy(key + "copy", key + "subscription", key + "account");
        billing.advanceClock(copy, contract.term().end());
        return billing.invoices(copy);
    }

    private static Contract stub(Consumer<ObjectNode> change) throws IOException {
        return contract(EXAMPLES.resolve("mid-month-stub.json"), change);
    }

    private static Contract contract(Path file, Consumer<ObjectNode> change) throws IOException {
        var document = (ObjectNode) JSON.readTree(Files.readString(file)).get("contract");
        change.accept(document);
        var reading = ContractDocument.read(document.toString());
        if (reading.contract() == null) {
            throw new IllegalStateException(file + ": " + reading.findings());
        }
        return reading.contract();
    }
}
