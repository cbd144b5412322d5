package io.firstbill.figures;

import static io.firstbill.figures.Worked.priced;
import static io.firstbill.figures.Worked.recurring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.misreading.PrintedLines;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.rating.LineType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.Objects;

/** Where tax is rounded, and to what the total with tax is. */
class WorkedTaxTest {
    private static final String TWO = "'lines': [" + recurring("10.00") + ", " + recurring("10.00") + "]";
    private static final String STATE_AND_CITY =
            "'tax': {'jurisdiction': 'US', 'places': {'L2': 'US-NY'}, 'rates': [{'name': 'State', 'percent':"
                    + " '4.27'}, {'name': 'City', 'percent': '1.23', 'jurisdiction': 'US-NY'}]}, ";

    private static ExpectedInvoice first(String members) {
        return priced(members, "").preview().invoices().getFirst();
    }

    /** Two lines of 10.00: one with 4.27 %, the other with 4.27 % and 1.23 %. */
    @ParameterizedTest
    @CsvSource({"LINE, 0.86, 0.12", "TOTAL, 0.86, 0.12", "RATE, 0.85, 0.12", "INVOICE, 0.86, 0.12"})
    void taxIsRoundedByLineByRateOrOnce(String point, String state, String city) {
        String choice = "'choices': {'taxRounding': '" + point + "'}, ";
        var sums = Objects.requireNonNull(first(choice + STATE_AND_CITY + TWO).sums());
        assertEquals(new BigDecimal(state), sums.taxes().get(0).amount().getAmount());
        assertEquals(new BigDecimal(city), sums.taxes().get(1).amount().getAmount());
        assertEquals(new BigDecimal("20.00"), sums.taxes().get(0).base().getAmount());
        assertEquals(new BigDecimal(state).add(new BigDecimal(city)), sums.tax().getAmount());
    }

    /** 2.99 with 4 % within: 0.115 of tax or 2.875 without it. */
    @ParameterizedTest
    @CsvSource({
        "TAX, LINE, 0.12",
        "NET, LINE, 0.11",
        "TAX, TOTAL, 0.12",
        "NET, TOTAL, 0.11",
        "TAX, RATE, 0.12",
        "NET, RATE, 0.11",
        "TAX, INVOICE, 0.12",
        "NET, INVOICE, 0.11"
    })
    void ofAPriceWithTaxTheTaxOrTheNetIsRounded(String rounded, String point, String tax) {
        var priced =
                priced(
                        "'choices': {'taxRounding': '"
                                + point
                                + "'}, 'tax': {'prices': 'INCLUSIVE', 'inclusiveRounding': '"
                                + rounded
                                + "', 'rates': [{'name': 'VAT', 'percent': '4'}]}, 'lines': ["
                                + recurring("2.99")
                                + "]",
                        "");
        assertEquals(tax, priced.figure("tax", ""));
        assertEquals("2.99", priced.figure("due", ""));
    }

    /** 19.98 with 7.7 % is 21.52. */
    @ParameterizedTest
    @CsvSource({
        "0.05, HALF_UP, 21.50, -0.02",
        "0.05, UP, 21.55, 0.03",
        "0.10, HALF_UP, 21.50, -0.02",
        "1.00, UP, 22.00, 0.48",
        "1.00, DOWN, 21.00, -0.52",
        "0.01, HALF_UP, 21.52, 0.00"
    })
    void theTotalIsRoundedToWhatCanBePaid(String increment, String rounding, String due, String difference) {
        String coin = "{'increment': '" + increment + "', 'rounding': '" + rounding + "'}";
        String tax = "'tax': {'rates': [{'name': 'MWST', 'percent': '7.7'}]}";
        String lines = "'lines': [" + recurring("19.98") + "]";
        var invoice = first("'currency': 'CHF', 'cashRounding': " + coin + ", " + tax + ", " + lines);
        var sums = Objects.requireNonNull(invoice.sums());
        assertEquals(new BigDecimal(due), sums.amountDue().getAmount());
        assertEquals(new BigDecimal("1.54"), sums.tax().getAmount());
        assertEquals(new BigDecimal("19.98"), invoice.total().getAmount());
        assertEquals(new BigDecimal(due), PrintedLines.total(invoice).getAmount());
        var printed = PrintedLines.of(invoice).stream().filter(line -> line.type() == LineType.CASH_ROUNDING).toList();
        assertEquals(new BigDecimal(difference).signum() == 0 ? 0 : 1, printed.size());
    }

    /** Without tax or credit too. */
    @ParameterizedTest
    @CsvSource({"100.03, 100.05", "100.02, 100.00", "100.025, 100.05"})
    void aTotalWithoutTaxIsRoundedToo(String price, String due) {
        String members = "'cashRounding': {'increment': '0.05'}, 'lines': [" + recurring(price) + "]";
        assertEquals(due, priced(members, "").figure("due", ""));
    }
}
