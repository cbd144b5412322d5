package io.firstbill.figures;

import static io.firstbill.figures.Worked.contract;
import static io.firstbill.figures.Worked.priced;
import static io.firstbill.figures.Worked.recurring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Minor units, the one rounding, and splits that lose nothing. */
class WorkedMoneyTest {
    private static String units(String currency, String price, String quantity) {
        String line =
                "{'phases': [{'quantity': '%s', 'charge': {'model': 'PER_UNIT', 'unitPrice': '%s'}}]}"
                        .formatted(quantity, price);
        return priced("'currency': '" + currency + "', 'lines': [" + line + "]", "").figure("total", "");
    }

    /** 12.3456 x 7 is 86.4192: three decimals in KWD, two in EUR, none in JPY. */
    @Test
    void anAmountHasTheDecimalsOfItsCurrency() {
        assertEquals("86.419", units("KWD", "12.3456", "7"));
        assertEquals("86.42", units("EUR", "12.3456", "7"));
        assertEquals("86", units("JPY", "12.3456", "7"));
    }

    @Test
    void aPriceMayBeFinerThanItsCurrency() {
        assertEquals("4.00", units("USD", "0.0004", "10000"));
    }

    /** 0.051 raised from 105.4 to 108.5 is 0.0525, though the move (2.9411... %) does not end: 0.053, never 0.052. */
    @Test
    void aRaisedPriceAtHalfADecimalIsNeverALittleLess() {
        String index = "{'name': 'CPI', 'base': '2026-01', 'month': '2027-01'}";
        String line =
                "{'uplifts': [{'from': '2028-01-01', 'index': "
                        + index
                        + "}], 'phases': [{'quantity': '1000', 'charge': {'model': 'PER_UNIT', 'unitPrice':"
                        + " '0.051'}}]}";
        String values = "'indexes': [{'name': 'CPI', 'values': {'2026-01': '105.4', '2027-01': '108.5'}}]";
        Priced priced = contract("2027-12-01", "2028-01-31", "'currency': 'KWD', " + values, line);
        assertEquals(List.of("2027-12-01 51.000", "2028-01-01 53.000"), priced.lines());
    }

    /** 33.335 three times is 100.02 by line, though together it is 100.005. */
    @Test
    void eachPrintedLineIsRoundedOnce() {
        String three = String.join(", ", recurring("33.335"), recurring("33.335"), recurring("33.335"));
        assertEquals("100.02", priced("'lines': [" + three + "]", "").figure("total", ""));
    }

    /** Half a cent goes away from zero, so that a credit mirrors its charge. */
    @Test
    void aCreditMirrorsItsCharge() {
        String halves =
                "{'phases': ["
                        + Worked.phase("'lastDay': '2027-06-15'", "0.01")
                        + ", "
                        + Worked.phase("'from': '2027-06-16', 'agreedOn': '2027-06-16'", "0.03")
                        + "]}";
        Priced priced = contract("2027-06-01", "2027-07-31", "", halves);
        assertEquals("-0.01", priced.figure("credit L1", "2027-06-16"));
        assertEquals("0.02", priced.figure("charge L1", "2027-06-16"));
    }

    /** 1,000,000 in three is never three times 333,333.33. */
    @Test
    void instalmentsAddUpToTheirTotal() {
        String thirds =
                "{'kind': 'ONE_TIME', 'instalments': {'total': '1000000', 'parts': [{'on': '2027-01-01'},"
                        + " {'on': '2027-02-01'}, {'on': '2027-03-01'}]}}";
        Priced priced = contract("2027-01-01", "2027-12-31", "", thirds);
        assertEquals("333333.33", priced.figure("total", "2027-01-01"));
        assertEquals("333333.33", priced.figure("total", "2027-02-01"));
        assertEquals("333333.34", priced.figure("total", "2027-03-01"));
        assertEquals("1000000.00", priced.figure("total", ""));
    }
}
