package io.firstbill.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.failure.Finding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Terms that exclude each other, or say half of what they must, are told where and in which words they are mended. */
class ContradictingTermsTest {
    private static final String EQUAL = "{'on': '2027-01-01'}, {'on': '2027-02-01'}";

    private static List<String> blockers(String member, String parts) {
        String document =
                """
                {'customer': {'name': 'C', 'address': 'S 1', 'country': 'US'}, 'sellingEntity': 'S',
                 'orderForm': {'number': '1', 'effectiveDate': '2026-01-01'}, 'currency': 'USD', 'netDays': 30,
                 'term': {'start': '2027-01-01', 'lastDay': '2027-12-31'}, 'timeZone': 'UTC',
                 'billing': {'frequency': 'MONTHLY', 'alignment': 'ANNIVERSARY'}, %s,
                 'lines': [{'id': 'L1', 'product': 'P', 'description': 'P', 'kind': 'USAGE', 'metric': 'm',
                   'timing': 'IN_ARREARS', 'phases': [{'charge': {'model': 'PER_UNIT', 'unitPrice': '1'}}]},
                   {'id': 'L2', 'product': 'P', 'description': 'P', 'kind': 'ONE_TIME', 'instalments': {'total': '100',
                   'parts': [%s]}}]}
                """
                        .formatted(member, parts);
        return ContractDocument.read(Documents.json(document)).findings().stream()
                .filter(Finding::blocks)
                .map(finding -> finding.path() + " " + finding.message())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'below': '5' | /topUp Exactly one of add, upTo must be stated here.",
                "'below': '5', 'add': '3', 'upTo': '9' | /topUp Exactly one of add, upTo must be stated here.",
                "'below': '5', 'upTo': '5' | /topUp/upTo A top-up to 5 is not above the 5 below which it is bought.",
                "'below': '5', 'add': '0' | /topUp/add A top-up of nothing never lifts what is left.",
            })
    void aTopUpSaysWhatItAdds(String terms, String message) {
        String credit = "'prepaidCredits': [{'description': 'P', 'amount': '10', 'topUp': {" + terms + "}}]";
        assertEquals(List.of("/prepaidCredits/0" + message), blockers(credit, EQUAL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'units': '10', 'topUp': {'below': '5', 'add': '3'} | /topUp Nothing says what the units cost that are"
                        + " bought.",
                "'amount': '10', 'every': 'MONTHLY', 'topUp': {'below': '5', 'add': '3'} | /every A credit that is"
                        + " granted again cannot be topped up as well: nothing says to which grant it goes.",
                "'amount': '10', 'leftAtEnd': 'REFUNDED' | /leftAtEnd The credit is given, so there is no price at"
                        + " which what is left could be refunded.",
            })
    void whatIsBoughtAndRefundedHasAPrice(String terms, String message) {
        String credit = "'prepaidCredits': [{'description': 'P', " + terms + "}]";
        assertEquals(List.of("/prepaidCredits/0" + message), blockers(credit, EQUAL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'on': '2027-01-01', 'amount': '50'}, {'on': '2027-02-01', 'percent': '50'}",
                "{'on': '2027-01-01', 'percent': '50'}, {'on': '2027-02-01'}",
            })
    void partsAreStatedInOneWay(String parts) {
        assertEquals(
                List.of("/lines/1/instalments/parts Some parts state what others leave away."),
                blockers("'purchaseOrder': '1'", parts));
    }

    @ParameterizedTest
    @CsvSource({"0", "0.00"})
    void totalsAreRoundedToSomething(String increment) {
        assertEquals(1, blockers("'cashRounding': {'increment': '" + increment + "'}", EQUAL).size());
    }
}
