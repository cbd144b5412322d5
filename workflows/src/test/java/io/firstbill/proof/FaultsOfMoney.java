package io.firstbill.proof;

import static io.firstbill.invoice.DiscrepancyType.COMMITMENT;
import static io.firstbill.invoice.DiscrepancyType.DISCOUNT;
import static io.firstbill.invoice.DiscrepancyType.ROUNDING;
import static io.firstbill.invoice.DiscrepancyType.TAX;
import static io.firstbill.invoice.ExampleInvoices.figures;
import static io.firstbill.proof.Contracts.contract;
import static io.firstbill.proof.Contracts.line;
import static io.firstbill.proof.Contracts.months;
import static io.firstbill.proof.Contracts.phase;
import static io.firstbill.proof.Contracts.use;

import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.quantity.UsageSource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Stream;

/** Faults of money over lines: commitments, discounts, tax. */
final class FaultsOfMoney {
    private static final UsageSource USE = months(640, 100, 501, 0, 320, 1250, 99, 700, 0, 500, 33, 810);
    private static final UsageSource STRONG = months(2600, 2600, 2600, 2600, 2600, 2600, 800, 800, 800, 800, 800, 800);

    private FaultsOfMoney() {}

    static Stream<Fault> all() {
        return Stream.of(spend(), discounts(), taxes()).flatMap(faults -> faults);
    }

    private static Stream<Fault> spend() {
        var price = "'unitPrice': '1.00'";
        var yearly =
                use(
                        "'commitments': [{'description': 'Commitment', 'amount': '24000.00', 'window': 'ANNUAL'}],",
                        "",
                        "PER_UNIT",
                        price);
        var discounted =
                yearly.replace(
                        "'commitments'",
                        "'invoiceDiscounts': [{'description': 'Ten', 'percent': '10'}], 'commitments'");
        var part =
                use(
                        "'commitments': [{'description': 'Minimum', 'amount': '3000.00', 'from': '2027-01-11'}],",
                        "",
                        "PER_UNIT",
                        price);
        var capped = use("'maximums': [{'description': 'Cap', 'amount': '2000.00'}],", "", "PER_UNIT", price);
        return Stream.of(
                fault(
                        "true-up missing",
                        yearly,
                        "'commitments': [{'description': 'Commitment', 'amount': '24000.00', 'window': 'ANNUAL'}],",
                        "",
                        STRONG,
                        COMMITMENT,
                        "commitment.1 (Commitment) was not set up: its true-up is missing"),
                fault(
                        "compared by quarters",
                        yearly,
                        "ANNUAL",
                        "QUARTERLY",
                        STRONG,
                        COMMITMENT,
                        "commitment.1 window: set up with QUARTERLY instead of ANNUAL"),
                fault(
                        "compared monthly",
                        yearly,
                        "ANNUAL",
                        "MONTHLY",
                        STRONG,
                        COMMITMENT,
                        "commitment.1 window: set up with"),
                fault(
                        "another commitment",
                        yearly,
                        "24000.00",
                        "22000.00",
                        STRONG,
                        COMMITMENT,
                        "commitment.1 amount: set up with EUR 22000.00 instead of EUR 24000.00"),
                fault(
                        "counted gross",
                        discounted,
                        "'window': 'ANNUAL'",
                        "'window': 'ANNUAL', 'counts': 'RECURRING_AND_USAGE_GROSS'",
                        STRONG,
                        COMMITMENT,
                        "RECURRING_AND_USAGE_GROSS instead of RECURRING_AND_USAGE_NET"),
                fault(
                        "part window whole",
                        part,
                        "'from': '2027-01-11'",
                        "'from': '2027-01-11', 'minimumProration': 'WHOLE'",
                        STRONG,
                        COMMITMENT,
                        "minimum proration WHOLE instead of PRORATED"),
                fault(
                        "maximum missing",
                        capped,
                        "'maximums': [{'description': 'Cap', 'amount': '2000.00'}],",
                        "",
                        STRONG,
                        COMMITMENT,
                        "maximum.1 (Cap) was not set up"),
                fault(
                        "overage factor missing",
                        yearly.replace("'ANNUAL'", "'MONTHLY', 'overageFactor': '1.25'").replace("24000.00", "2000.00"),
                        ", 'overageFactor': '1.25'",
                        "",
                        STRONG,
                        COMMITMENT,
                        "commitment.1 overage factor: set up with none instead of 1.25"),
                fault(
                        "surplus kept",
                        yearly.replace("'ANNUAL'", "'MONTHLY', 'surplus': 'NEXT_WINDOW'")
                                .replace("24000.00", "2000.00"),
                        "NEXT_WINDOW",
                        "KEPT",
                        STRONG,
                        COMMITMENT,
                        "commitment.1 surplus: set up with KEPT instead of NEXT_WINDOW"));
    }

    private static Stream<Fault> discounts() {
        var both = discounted("{'description': 'Ten', 'percent': '10'}, {'description': 'Fifty', 'amount': '50.00'}");
        var scoped = discounted("{'description': 'Ten', 'percent': '10', 'lines': ['L2']}");
        var short3 = discounted("{'description': 'Ten', 'percent': '10', 'periods': 3}");
        var twice = discounted("{'description': 'Ten', 'percent': '10'}, {'description': 'Twenty', 'percent': '20'}");
        return Stream.of(
                fault(
                        "discount missing",
                        short3,
                        "'invoiceDiscounts': [{'description': 'Ten', 'percent': '10', 'periods': 3}],",
                        "",
                        USE,
                        DISCOUNT,
                        "invoiceDiscount.1 (Ten) was not set up"),
                fault(
                        "amount first",
                        both,
                        "'billing'",
                        "'choices': {'discountOrder': 'AMOUNT_THEN_PERCENT'}, 'billing'",
                        USE,
                        DISCOUNT,
                        "discount order AMOUNT_THEN_PERCENT instead of PERCENT_THEN_AMOUNT"),
                fault(
                        "percents added",
                        twice,
                        "'billing'",
                        "'choices': {'discountStacking': 'ADDED'}, 'billing'",
                        USE,
                        DISCOUNT,
                        "discount stacking ADDED instead of MULTIPLICATIVE"),
                fault(
                        "discount on all lines",
                        scoped,
                        ", 'lines': ['L2']",
                        "",
                        USE,
                        DISCOUNT,
                        "invoiceDiscount.1 scope: set up with all lines"),
                fault(
                        "discount ends late",
                        short3,
                        "'periods': 3",
                        "'periods': 4",
                        USE,
                        DISCOUNT,
                        "invoiceDiscount.1 number of periods: set up with 4 instead of 3"),
                fault(
                        "discount never ends",
                        short3,
                        ", 'periods': 3",
                        "",
                        USE,
                        DISCOUNT,
                        "invoiceDiscount.1 end: set up with never"),
                fault(
                        "another percent",
                        short3,
                        "'percent': '10'",
                        "'percent': '12.5'",
                        USE,
                        DISCOUNT,
                        "invoiceDiscount.1 value: set up with 12.5"));
    }

    private static String discounted(String discounts) {
        return contract(
                "2027-01-01",
                "2027-12-31",
                "'frequency': 'MONTHLY', 'alignment': 'ANNIVERSARY'",
                "'invoiceDiscounts': [" + discounts + "],",
                line(
                        "L1",
                        "USAGE",
                        "'timing': 'IN_ARREARS', 'metric': 'unit', ",
                        phase("'quantity': '1', ", "PER_UNIT", "'unitPrice': '1.37'")),
                line(
                        "L2",
                        "RECURRING",
                        "'timing': 'IN_ADVANCE', ",
                        phase("'quantity': '1', ", "FLAT", "'amount': '333.33'")));
    }

    private static Stream<Fault> taxes() {
        var taxed =
                discounted("{'description': 'Ten', 'percent': '10'}")
                        .replace(
                                "'invoiceDiscounts'",
                                "'tax': {'rates': [{'name': 'VAT', 'percent': '19'}]}, 'invoiceDiscounts'");
        var round = taxed.replace("333.33", "300.00").replace("1.37", "1.00");
        return Stream.of(
                fault(
                        "tax missing",
                        taxed,
                        "'tax': {'rates': [{'name': 'VAT', 'percent': '19'}]}, ",
                        "",
                        USE,
                        TAX,
                        "no tax was set up"),
                fault("tax rate", taxed, "'19'", "'16'", USE, TAX, "tax.VAT rate: set up with 16"),
                fault(
                        "prices inclusive",
                        taxed,
                        "'tax': {",
                        "'tax': {'prices': 'INCLUSIVE', ",
                        USE,
                        TAX,
                        "set up with INCLUSIVE instead of EXCLUSIVE"),
                fault(
                        "reverse charge",
                        taxed,
                        "'tax': {",
                        "'tax': {'treatment': 'REVERSE_CHARGE', ",
                        USE,
                        TAX,
                        "no tax was set up, or tax treatment: set up with REVERSE_CHARGE"),
                fault(
                        "tax rounded on the total",
                        taxed.replace("'19'", "'8.875'"),
                        "'billing'",
                        "'choices': {'taxRounding': 'TOTAL'}, 'billing'",
                        USE,
                        TAX,
                        "tax rounding TOTAL instead of LINE"),
                fault(
                        "totals not rounded to five cents",
                        taxed.replace("'billing'", "'cashRounding': {'increment': '0.05'}, 'billing'"),
                        "'cashRounding': {'increment': '0.05'}, ",
                        "",
                        USE,
                        ROUNDING,
                        "rounding of totals: set up with none instead of to"),
                new Fault(
                        "tax before discount",
                        round,
                        round,
                        months(600, 100, 500, 0, 300, 1200, 900),
                        TAX,
                        "tax base: taken before discounts",
                        line ->
                                Objects.equals(line.lineKey(), "tax.VAT")
                                        ? figures(line, "1", null, tenths(line.amount()))
                                        : line));
    }

    /** Tax of 90 % as tax of 100 %; the examples are such that this is exact to the cent. */
    private static String tenths(BigDecimal tax) {
        return tax.divide(new BigDecimal("0.9"), 2, RoundingMode.HALF_UP).toPlainString();
    }

    private static Fault fault(
            String name,
            String contract,
            String from,
            String to,
            UsageSource usage,
            DiscrepancyType type,
            String words) {
        return Fault.of(name, contract, from, to, usage, type, words);
    }
}
