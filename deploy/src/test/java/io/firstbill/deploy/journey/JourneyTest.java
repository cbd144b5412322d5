package io.firstbill.deploy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import io.firstbill.web.browser.BrowserTest;
import io.firstbill.workflow.message.Json;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The yen example from sign-in to Live by the pages alone, each person at a window of their own, with what goes wrong
 * on a real way: finance rejects once, billing holds a wrong price that UAT catches, and the first invoice comes with a
 * wrong line. Its pictures are those of the walkthrough.
 */
class JourneyTest extends BrowserTest {
    @TempDir private static Path data;

    private static RunningProduct product;

    @BeforeAll
    static void start() {
        product = RunningProduct.on(data.resolve("data"));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void carriesADealFromSignInToLive(boolean script) throws IOException {
        Way way = new Way(name -> window(name, script), script ? BrowserTest::picture : (_, _) -> {});
        String deal = way.startsOnboarding(contract(script), signedPdf());
        way.confirmsTerms(deal);
        way.submitsPricing(deal, "As signed");
        way.rejects(deal);
        way.submitsPricing(deal, "Looked at again: the discount is the one that was signed");
        way.approves(deal);
        way.plantsWrongPrice(deal);
        way.approvesPlan(deal);
        way.sendsBackFromUat(deal);
        way.approvesPlan(deal);
        way.signsOffUat(deal);
        way.plantsWrongLine(deal);
        way.movesClockTo(deal, "2027-02-01");
        way.sendsBackFromInvoice(deal);
        way.approvesPlan(deal);
        way.signsOffUat(deal);
        way.movesClockTo(deal, "2027-02-01");
        way.verifiesInvoice(deal);
        assertEquals(List.of(), complaints);
    }

    private Person window(String name, boolean script) {
        Page page = open(1280, false, script);
        signIn(page, product.address(), name, product.password(name), "/inbox");
        return new Person(page, product.address());
    }

    /** The example with an order form number of its own, since an order form starts only one deal. */
    private static FilePayload contract(boolean script) throws IOException {
        JsonNode example = Json.mapper().readTree(Files.readString(Path.of("examples/zero-decimal.json")));
        ObjectNode contract = (ObjectNode) example.required("contract");
        String number = contract.at("/orderForm/number").asText() + (script ? "" : "-B");
        ((ObjectNode) contract.required("orderForm")).put("number", number);
        return new FilePayload(
                "contract.json", "application/json", contract.toPrettyString().getBytes(StandardCharsets.UTF_8));
    }

    /** The smallest document that a PDF reader accepts as one. */
    private static FilePayload signedPdf() {
        String pdf =
                """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
                trailer<</Root 1 0 R>>
                %%EOF
                """;
        return new FilePayload("order-form.pdf", "application/pdf", pdf.getBytes(StandardCharsets.US_ASCII));
    }
}
