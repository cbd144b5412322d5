package io.firstbill.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.contract.Contract;
import io.firstbill.document.ContractDocument;
import io.firstbill.document.Documents;
import io.firstbill.failure.Finding;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.pricing.PricingConfigs;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.ExpectedInvoices;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** From each line to its words and back, over twenty contracts with planted terms. */
class ProofTrailTest {
    private static Stream<Map.Entry<String, String>> contracts() {
        return PlantedContracts.all().entrySet().stream();
    }

    private static Contract contract(String document) {
        var reading = ContractDocument.read(document);
        return Objects.requireNonNull(reading.contract(), reading.findings()::toString);
    }

    private static List<ExpectedInvoice> invoices(Contract contract) {
        return ExpectedInvoices.of(PricingConfigs.derive(contract, 1));
    }

    private static ProofTrail trail(String document) {
        Contract contract = contract(document);
        return ProofTrail.of(contract, invoices(contract));
    }

    @Test
    void thereAreTwentyContracts() {
        assertEquals(20, contracts().count());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void isCompleteBothWays(Map.Entry<String, String> planted) {
        ProofTrail trail = trail(planted.getValue());
        assertEquals(List.of(), trail.findings(), planted.getKey());
        assertTrue(trail.coverage().complete(), trail.coverage()::toString);
        for (TracedLine line : trail.lines()) {
            assertFalse(line.terms().isEmpty(), line::toString);
            for (TracedTerm term : trail.termsOf(line)) {
                assertNotNull(term.source(), term::toString);
                assertTrue(term.lines().contains(line.at()), term::toString);
            }
        }
        for (TracedTerm term : trail.terms()) {
            boolean billed = term.standing() == TracedTerm.Standing.BILLED;
            assertEquals(billed, term.why() == null, term::toString);
            assertEquals(billed, !term.lines().isEmpty(), term::toString);
        }
    }

    /** Every term of every contract is a field of its document: uplifts and parts as they were written. */
    @ParameterizedTest
    @MethodSource("contracts")
    void pointsIntoTheDocument(Map.Entry<String, String> planted) {
        assertEquals(
                List.of(),
                ContractDocument.read(planted.getValue()).findings().stream()
                        .filter(finding -> finding.code().equals("source.dangling"))
                        .toList());
        List<String> pointers = trail(planted.getValue()).terms().stream().map(term -> term.term().pointer()).toList();
        List<String> stated = contract(planted.getValue()).sources().keySet().stream().toList();
        for (String source : stated) {
            assertTrue(pointers.stream().anyMatch(source::startsWith), source + " in " + pointers);
        }
        assertEquals(stated.size(), pointers.size(), planted.getKey());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void findsEachClauseThatIsDeletedAndStopsTheDeal(Map.Entry<String, String> planted) {
        ProofTrail whole = trail(planted.getValue());
        for (TracedTerm term : whole.terms()) {
            String document = without(planted.getValue(), term.term().pointer());
            ProofTrail trail = trail(document);
            assertEquals(
                    List.of("trail.noSource " + term.term().pointer()),
                    trail.findings().stream().map(finding -> finding.code() + " " + finding.path()).toList(),
                    planted.getKey());
            long resting = term.lines().stream().filter(line -> line.line() > 0).count();
            assertEquals(whole.coverage().lines() - resting, trail.coverage().linesWithSource(), planted.getKey());
            assertEquals(whole.coverage().terms() - 1, trail.coverage().termsWithSource(), planted.getKey());
            assertFalse(trail.coverage().complete());
            assertTrue(
                    ContractReview.of(document, Set.of()).stream()
                            .anyMatch(finding -> finding.blocks() && finding.path().equals(term.term().pointer())));
        }
    }

    /** The document without the one source at or below a pointer. */
    private static String without(String document, String pointer) {
        String at = "\"" + Pattern.quote(pointer) + "[^\"]*\": \\{\"page\": 2, \"quote\": \"[^\"]*\"}";
        String less = document.replaceFirst("(, )?" + at, "").replace("{, ", "{");
        assertTrue(less.length() < document.length(), pointer);
        return less;
    }

    /** The second step of the ramp has no words of its own; those of the first are not its. */
    @Test
    void wordsOfTheStepBeforeAreNoSource() {
        ProofTrail trail = trail(Documents.sound());
        assertEquals(List.of("/lines/0/phases/1"), trail.findings().stream().map(Finding::path).toList());
        assertEquals(
                "Seats, step 2 (400 × €42.00 per unit, from 2028-01-01) has no source in the signed document; 12"
                        + " invoice lines rest on it.",
                trail.findings().getFirst().message());
        assertEquals(new Coverage(49, 37, 4, 3, 4, 0), trail.coverage());
    }

    @Test
    void eachStepExplainsItselfByItsOwnWords() {
        Contract ramp = contract(Objects.requireNonNull(PlantedContracts.all().get("ramp of three steps")));
        List<String> quotes =
                invoices(ramp).stream()
                        .flatMap(invoice -> invoice.lines().stream())
                        .map(line -> Objects.requireNonNull(line.explanation().clause()).quote())
                        .distinct()
                        .toList();
        assertEquals(
                List.of(
                        "Words of /lines/0/phases/0/charge",
                        "Words of /lines/0/phases/1/quantity",
                        "Words of /lines/0/phases/2/charge"),
                quotes);
    }

    @Test
    void saysWhyNothingIsDueOfATerm() {
        assertEquals(List.of("Spend reaches it: there is nothing to fill."), notBilled("a commitment that is reached"));
        assertEquals(List.of("Free, as the contract says."), notBilled("free to the end"));
        assertEquals(
                List.of("Billed when use is reported: the contract states no quantity."),
                notBilled("usage that is not stated"));
    }

    private static List<String> notBilled(String planted) {
        return trail(Objects.requireNonNull(PlantedContracts.all().get(planted))).terms().stream()
                .map(TracedTerm::why)
                .filter(Objects::nonNull)
                .toList();
    }

    /** A configuration that forgets a line, and one that bills what nobody agreed on. */
    @Test
    void findsWhatIsForgottenAndWhatNobodyAgreedOn() {
        Contract both = contract(Objects.requireNonNull(PlantedContracts.all().get("usage")));
        PricingConfig config = PricingConfigs.derive(both, 1);
        PricingConfig less = config.withCharges(config.charges().subList(1, 2));
        assertEquals(
                List.of("trail.unbilled /lines/0/phases/0"), codes(ProofTrail.of(both, ExpectedInvoices.of(less))));
        Contract one = contract(Objects.requireNonNull(PlantedContracts.all().get("one price")));
        ProofTrail more = ProofTrail.of(one, ExpectedInvoices.of(config));
        assertEquals(24, more.findings().size());
        assertEquals("trail.noTerm ", codes(more).getFirst());
    }

    private static List<String> codes(ProofTrail trail) {
        return trail.findings().stream().map(finding -> finding.code() + " " + finding.path()).toList();
    }
}
