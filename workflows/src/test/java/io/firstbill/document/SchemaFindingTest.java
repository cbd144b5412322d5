package io.firstbill.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.failure.Finding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger who has only the schema is told about a value it does not know. */
class SchemaFindingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'42.00' | '1,000.00' | The value \"1,000.00\" is refused. | Correct the value. Price of one unit for a"
                    + " full period. A decimal string, not negative, without exponent or separators. May be finer than"
                    + " the currency, for example \"0.0004\".",
                "'unitPrice': '42.00' | 'price': '42.00' | \"unitPrice\" is missing. | State it: Price of one unit for"
                        + " a full period.",
                "'PER_UNIT' | 'EACH' | There is no charge model \"EACH\"; there are FLAT, PER_UNIT, GRADUATED, VOLUME,"
                        + " PACKAGE, TIERED_PACKAGE, STAIRSTEP, PERCENTAGE, GRADUATED_PERCENTAGE, COST_PLUS, CAPACITY,"
                        + " MATRIX, BY_QUANTITY. | Name one of them.",
                "'kind': 'ONE_TIME', | 'kind': 'ONE_TIME', 'colour': 'red', | \"colour\" means nothing here. | Correct"
                        + " the name, or remove it; known here: ",
                "'ANNIVERSARY' | 'FIXED_DAY' | \"day\" is missing. | State it: Day of the month for FIXED_DAY, clamped"
                        + " to month ends: 31 is the last day of every month.",
                "'ANNIVERSARY' | 'MONDAY' | The value \"MONDAY\" is none of ANNIVERSARY, CALENDAR, FIXED_DAY,"
                        + " ANCHOR_DATE. | Correct the value. Where billing periods begin.",
                "'netDays': 30, | 'netDays': 30, 'termination': {'lastDay': '2027-03-31', 'on': '2027-03-31'}, |"
                    + " Exactly one of lastDay, on must be stated here. | Correct the value. The contract ends before"
                    + " its term does.",
                "'start': '2027-01-01' | 'start': '2027-02-30' | The value \"2027-02-30\" is no day of the calendar. |"
                        + " Correct the value. First day. ISO date, for example 2027-01-31."
            })
    void aFindingSaysWhatTheSchemaKnows(String sound, String wrong, String message, String remedy) {
        String document = Documents.sound().replaceFirst(quoted(sound), quoted(wrong));
        Finding finding =
                ContractDocument.read(document).findings().stream()
                        .filter(found -> found.message().equals(message))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(ContractDocument.read(document).findings()));
        assertEquals(
                remedy.strip(),
                finding.remedy().substring(0, Math.min(remedy.strip().length(), finding.remedy().length())));
    }

    /** A package of nothing and a division by nothing have no price; neither does a step of nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'divideBy': '0'}, 'charge': {'model': 'PER_UNIT', 'unitPrice': '1'",
                "'divideBy': 0}, 'charge': {'model': 'PER_UNIT', 'unitPrice': '1'",
                "'increment': '0.00'}, 'charge': {'model': 'PER_UNIT', 'unitPrice': '1'",
                "}, 'charge': {'model': 'PACKAGE', 'packageSize': '0', 'packagePrice': '1'",
                "}, 'charge': {'model': 'VOLUME', 'tiers': [{'unitPrice': '1', 'packageSize': '0'}]"
            })
    void nothingIsNoSize(String terms) {
        String[] parts = terms.split("}, ", 2);
        String line =
                "\"lines\": [{'id': 'L1', 'product': 'P', 'description': 'Use', 'kind': 'USAGE', 'timing':"
                        + " 'IN_ARREARS', 'metric': 'm', 'counting': {"
                        + parts[0]
                        + "}, 'phases': [{"
                        + parts[1]
                        + "}}]}, ";
        String document = Documents.sound().replaceFirst("\"lines\": *\\[", quoted(line));
        assertTrue(
                ContractDocument.read(document).findings().stream()
                        .anyMatch(found ->
                                found.code().equals("document.value")
                                        && found.message().matches("The value \"?0(\\.00)?\"? is refused.*")
                                        && found.path().startsWith("/lines/0/")),
                () -> ContractDocument.read(document).findings().toString());
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
