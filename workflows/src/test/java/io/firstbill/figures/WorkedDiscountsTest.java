package io.firstbill.figures;

import static io.firstbill.figures.Worked.monthly;
import static io.firstbill.figures.Worked.priced;
import static io.firstbill.figures.Worked.recurring;
import static io.firstbill.figures.Worked.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Discounts, tax, and the order in which an invoice comes about. */
class WorkedDiscountsTest {
    private static final String TEN_PERCENT = "{'description': 'Ten', 'percent': '10'}";
    private static final String TWENTY_PERCENT = "{'description': 'Twenty', 'percent': '20'}";
    private static final String FIFTY = "{'description': 'Fifty', 'amount': '50'}";

    private static Priced discounted(String choices, String price, String... discounts) {
        return priced(
                "'choices': {%s}, 'invoiceDiscounts': [%s], 'lines': [%s]"
                        .formatted(choices, String.join(", ", discounts), recurring(price)),
                "");
    }

    /** 1,000 with 10 % and 50.00. */
    @Test
    void percentFirstOrAmountFirst() {
        assertEquals("850.00", discounted("", "1000", FIFTY, TEN_PERCENT).figure("total", ""));
        String amountFirst = "'discountOrder': 'AMOUNT_THEN_PERCENT'";
        assertEquals("855.00", discounted(amountFirst, "1000", TEN_PERCENT, FIFTY).figure("total", ""));
    }

    /** 10 % and 20 % are 28 % or 30 %. */
    @Test
    void percentsMultiplyOrAdd() {
        assertEquals("720.00", discounted("", "1000", TEN_PERCENT, TWENTY_PERCENT).figure("total", ""));
        String added = "'discountStacking': 'ADDED'";
        assertEquals("700.00", discounted(added, "1000", TEN_PERCENT, TWENTY_PERCENT).figure("total", ""));
    }

    @Test
    void anAmountTakesNoMoreThanThereIs() {
        assertEquals("0.00", discounted("", "30", FIFTY).figure("total", ""));
    }

    /** 10 % off one invoice, ten units a month at 0.00: January costs 0.00, February's 60 units 50.00 and bear 5.00. */
    @Test
    void anInvoiceThatCostsNothingIsNoneOfThoseCounted() {
        Priced priced =
                priced(
                        "'term': {'start': '2027-01-01', 'lastDay': '2027-03-31'}, 'invoiceDiscounts': [{'description':"
                                + " 'Once', 'percent': '10', 'invoices': 1}], 'lines': ["
                                + usage(
                                        "{'model': 'GRADUATED', 'tiers': [{'upTo': '10', 'unitPrice': '0'}, "
                                                + "{'unitPrice': '1'}]}")
                                + "]",
                        monthly(10, 60, 60));
        assertEquals(
                List.of("2027-02-01 0.00", "2027-03-01 50.00", "2027-03-01 -5.00", "2027-04-01 50.00"), priced.lines());
    }

    /** 100.00 off 333.33, 333.33 and 333.34: 33.33, 33.33 and 33.34, by largest remainder. */
    @Test
    void aDiscountIsSpreadWithoutLosingACent() {
        Priced priced =
                priced(
                        "'invoiceDiscounts': [{'description': 'Hundred', 'amount': '100'}], 'lines': [%s, %s, %s]"
                                .formatted(recurring("333.33"), recurring("333.33"), recurring("333.34")),
                        "");
        assertEquals("33.33", priced.figure("discount L1", ""));
        assertEquals("33.33", priced.figure("discount L2", ""));
        assertEquals("33.34", priced.figure("discount L3", ""));
    }

    /** 19.99, 5.01 and 0.99 at 8.875 %: 1.77 + 0.44 + 0.09 by line, 2.31 on the total. */
    @Test
    void taxIsRoundedByLineOrOnTheTotal() {
        String members =
                "'choices': {%s}, 'tax': {'rates': [{'name': 'Sales tax', 'percent': '8.875'}]}, 'lines': ["
                        + String.join(", ", recurring("19.99"), recurring("5.01"), recurring("0.99"))
                        + "]";
        Priced byLine = priced(members.formatted(""), "");
        assertEquals("1.77", byLine.figure("tax L1", ""));
        assertEquals("0.44", byLine.figure("tax L2", ""));
        assertEquals("0.09", byLine.figure("tax L3", ""));
        assertEquals("2.30", byLine.figure("tax", ""));
        assertEquals("2.31", priced(members.formatted("'taxRounding': 'TOTAL'"), "").figure("tax", ""));
    }

    /** 119.00 with 19 % in it: 119 - 119 / 1.19 = 19.00. */
    @Test
    void taxWithinThePrice() {
        String members =
                "'tax': {'prices': 'INCLUSIVE', 'rates': [{'name': 'VAT', 'percent': '19'}]}, 'lines': ["
                        + recurring("119")
                        + "]";
        assertEquals("19.00", priced(members, "").figure("tax", ""));
        assertEquals("119.00", priced(members, "").figure("due", ""));
    }

    /** 100.00 and 8.00 tax: credit enough for both leaves the tax. */
    @ParameterizedTest
    @CsvSource({"AFTER_TAX, 0.00", "LINES_ONLY, 8.00"})
    void creditsMayPayLinesAlone(String credits, String due) {
        String members =
                "'choices': {'credits': '%s'}, 'tax': {'rates': [{'name': 'VAT', 'percent': '8'}]},".formatted(credits)
                        + " 'prepaidCredits': [{'description': 'Wallet', 'amount': '500'}], 'lines': ["
                        + recurring("100")
                        + "]";
        assertEquals(due, priced(members, "").figure("due", ""));
    }

    /** Lines, discounts, tax on what is left, then credit: 100 - 10 = 90, tax 18, less 50 is 58. */
    @Test
    void creditsAreTakenAfterTax() {
        String members =
                "'choices': {%s}, 'invoiceDiscounts': ["
                        + TEN_PERCENT
                        + "], 'tax': {'rates': [{'name': 'VAT', 'percent': '20'}]},"
                        + " 'prepaidCredits': [{'description': 'Wallet', 'amount': '50'}], 'lines': ["
                        + recurring("100")
                        + "]";
        assertEquals("18.00", priced(members.formatted(""), "").figure("tax", ""));
        assertEquals("58.00", priced(members.formatted(""), "").figure("due", ""));
        String before = members.formatted("'credits': 'BEFORE_TAX'");
        assertEquals("8.00", priced(before, "").figure("tax", ""));
        assertEquals("48.00", priced(before, "").figure("due", ""));
    }
}
