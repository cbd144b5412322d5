package io.firstbill.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import io.firstbill.charge.GraduatedCharge;
import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractLine;
import io.firstbill.failure.Finding;
import io.firstbill.period.Frequency;
import io.firstbill.ruleset.Choice;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

class ContractDocumentTest {
    private static Contract sound() {
        Reading reading = ContractDocument.read(Documents.sound());
        assertEquals(List.of(), reading.findings());
        return requireNonNull(reading.contract());
    }

    private static Set<String> found(String json) {
        Reading reading = ContractDocument.read(json);
        assertNull(reading.contract());
        return reading.findings().stream()
                .map(finding -> finding.code() + " " + finding.path())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String with(String was, String now) {
        String json = Documents.sound();
        String quoted = Documents.json(was);
        assertTrue(json.contains(quoted), () -> "The sound document has no " + was);
        return json.replace(quoted, Documents.json(now));
    }

    @Test
    void readsWhatTheOrderFormSays() {
        Contract contract = sound();
        assertEquals("Nordwind Logistik AG", contract.billTo().name());
        assertEquals(LocalDate.of(2029, 1, 1), contract.term().end());
        assertEquals(3, contract.lines().size());
        assertEquals(LocalDate.of(2028, 1, 1), contract.lines().getFirst().phases().getFirst().to());
        assertEquals("EUR 42.00 per seat and month", requireNonNull(contract.source("/lines/0")).quote());
    }

    @Test
    void fillsWhatIsLeftAway() {
        List<ContractLine> lines = sound().lines();
        assertEquals(Frequency.MONTHLY, lines.get(0).frequency());
        assertNull(lines.get(1).frequency());
        assertEquals(LocalDate.of(2027, 1, 2), lines.get(1).phases().getFirst().to());
        assertEquals(LocalDate.of(2029, 1, 1), lines.get(2).phases().getFirst().to());
        GraduatedCharge charge = (GraduatedCharge) lines.get(2).phases().getFirst().charge();
        assertNull(charge.tiers().getLast().upTo());
    }

    @Test
    void readsWhatItWrites() {
        Contract contract = sound();
        assertEquals(contract, ContractDocument.read(ContractDocument.write(contract)).contract());
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        String json =
                Documents.json(
                        """
                        {
                          'customer': {'name': 'Nordwind', 'address': 'Hamburg', 'country': 'Germany'},
                          'sellingEntity': 'Firstbill Cloud GmbH',
                          'orderForm': {'number': 'OF-1', 'effectiveDate': '2027-02-30'},
                          'purchaseOrder': 'PO-1',
                          'term': {'start': '2027-01-01', 'lastDay': '2028-12-31'},
                          'currency': 'XAU',
                          'netDays': 400,
                          'billing': {'frequency': 'SOMETIMES', 'alignment': 'ANNIVERSARY'},
                          'timeZone': 'Europe/Atlantis',
                          'lines': [
                            {'id': 'L1', 'product': 'SEAT', 'description': 'Seats', 'kind': 'RECURRING', 'timing': 'IN_ADVANCE',
                             'phases': [
                               {'from': '2027-01-01', 'lastDay': '2027-11-30', 'quantity': '250',
                                'charge': {'model': 'PER_UNIT'}},
                               {'from': '2028-01-01', 'lastDay': '2029-12-31', 'quantity': '400',
                                'charge': {'model': 'BY_WEIGHT', 'tiers': []}}]}
                          ],
                          'sources': {'/lines/0': {'page': 1, 'quote': 'Seats'}},
                          'colour': 'blue'
                        }
                        """);
        assertEquals(
                Set.of(
                        "document.value /customer/country",
                        "document.value /orderForm/effectiveDate",
                        "currency.unknown /currency",
                        "document.value /netDays",
                        "document.value /billing/frequency",
                        "timeZone.unknown /timeZone",
                        "document.missing /lines/0/phases/0/charge/unitPrice",
                        "charge.unknown /lines/0/phases/1/charge/model",
                        "ramp.gap /lines/0/phases/1/from",
                        "phase.outsideTerm /lines/0/phases/1/lastDay",
                        "document.unknown /colour"),
                found(json));
    }

    @Test
    void namesTheModelsThereAreWhenAskedForAnotherOne() {
        Reading reading = ContractDocument.read(with("'model': 'FLAT'", "'model': 'BY_WEIGHT'"));
        Finding finding = reading.findings().getFirst();
        assertEquals("charge.unknown", finding.code());
        assertTrue(finding.message().contains("BY_WEIGHT"), finding::message);
        assertTrue(finding.message().contains("STAIRSTEP"), finding::message);
    }

    @Test
    void malformedJsonIsAFindingWithItsPlace() {
        Reading reading = ContractDocument.read("{\"customer\": {\n  \"name\" }");
        assertEquals("document.malformed", reading.findings().getFirst().code());
        assertTrue(reading.findings().getFirst().message().contains("line 2"), reading.toString());
    }

    @Test
    void aMemberTwiceIsMalformed() {
        assertEquals(Set.of("document.malformed "), found(with("'netDays': 30,", "'netDays': 30, 'netDays': 45,")));
        assertEquals(Set.of("document.malformed "), found("{} {}"));
    }

    @Test
    void anythingButAnObjectIsRefused() {
        assertEquals(Set.of("document.value "), found("[]"));
        assertEquals(Set.of("document.value "), found("null"));
        assertEquals(Set.of("document.value "), found(""));
    }

    @Test
    void moneyIsNeverANumber() {
        assertEquals(
                Set.of("document.value /lines/1/phases/0/charge/amount"),
                found(with("'amount': '7500.00'", "'amount': 7500.00")));
    }

    @Test
    void aReversedTermIsSaidOnceAndJudgesNothingElse() {
        assertEquals(
                Set.of("term.reversed /term/lastDay"),
                found(with("'lastDay': '2028-12-31'},\n  'currency'", "'lastDay': '2026-12-31'},\n  'currency'")));
    }

    @Test
    void aTermOfCenturiesIsATypingMistake() {
        String json = Documents.sound().replace("2028-12-31", "2928-12-31");
        assertEquals(Set.of("term.length /term/lastDay"), found(json));
    }

    @Test
    void timingMustBeStated() {
        assertEquals(Set.of("document.missing /lines/2/timing"), found(with(" 'timing': 'IN_ARREARS',", "")));
    }

    @Test
    void aSourceOfNothingIsAWarning() {
        Reading reading =
                ContractDocument.read(with("'sources': {", "'sources': {'/lines/9': {'page': 1, 'quote': 'x'},"));
        assertEquals("source.dangling", reading.findings().getFirst().code());
        assertEquals("/sources/~1lines~19", reading.findings().getFirst().path());
        assertEquals(1, reading.findings().size());
    }

    @Test
    void schemaAndRulesetKnowTheSameChoices() {
        for (Choice choice : Choice.values()) {
            String options = String.join("\", \"", choice.options()).replace("\", \"", "\",\"");
            String schema = ContractDocument.schema().replaceAll("\\s", "");
            assertTrue(schema.contains("\"" + choice.label() + "\":{"), choice.label());
            assertTrue(
                    schema.contains("\"enum\":[\"" + options + "\"],\"default\":\"" + choice.standard() + "\""),
                    options);
        }
    }
}
