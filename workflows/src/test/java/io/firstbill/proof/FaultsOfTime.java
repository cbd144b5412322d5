package io.firstbill.proof;

import static io.firstbill.invoice.DiscrepancyType.DISCOUNT;
import static io.firstbill.invoice.DiscrepancyType.MISSING_LINE;
import static io.firstbill.invoice.DiscrepancyType.PRORATION;
import static io.firstbill.invoice.DiscrepancyType.TIMING;
import static io.firstbill.invoice.DiscrepancyType.WRONG_PERIOD;
import static io.firstbill.invoice.DiscrepancyType.WRONG_PRICE;
import static io.firstbill.invoice.DiscrepancyType.WRONG_QUANTITY;
import static io.firstbill.proof.Contracts.FIXED_DAY;
import static io.firstbill.proof.Contracts.MONTH_END;
import static io.firstbill.proof.Contracts.PLAN;

import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.quantity.UsageSource;

import java.util.stream.Stream;

/** Faults of dates, periods, part periods and of whole lines. */
final class FaultsOfTime {
    private static final String YEARLY_PRICE = FIXED_DAY.replace("'phases'", "'pricePer': 'ANNUAL', 'phases'");

    private FaultsOfTime() {}

    static Stream<Fault> all() {
        return Stream.of(dates(), parts(), lines()).flatMap(faults -> faults);
    }

    private static Stream<Fault> dates() {
        return Stream.of(
                fault(
                                "ramp a month late",
                                PLAN,
                                "2027-09-30",
                                "2027-10-31",
                                WRONG_PERIOD,
                                "L1 ramp date: set up with 2027-11-01 instead of 2027-10-01")
                        .and("'from': '2027-10-01'", "'from': '2027-11-01'"),
                fault(
                                "ramp on the anniversary",
                                PLAN,
                                "2027-09-30",
                                "2027-09-29",
                                WRONG_PERIOD,
                                "L1 ramp date: set up with 2027-09-30 instead")
                        .and("'from': '2027-10-01'", "'from': '2027-09-30'"),
                fault(
                        "invoices on the billing dates",
                        FIXED_DAY
                                .replace("IN_ARREARS", "IN_ADVANCE")
                                .replace("'billing'", "'invoicing': {'daysBefore': 20}, 'billing'"),
                        "'invoicing': {'daysBefore': 20}, ",
                        "",
                        TIMING,
                        "invoice dates: set up with the billing date instead of 20 days before each period"),
                fault(
                        "free period missing",
                        PLAN,
                        "'freePeriod': {'start': '2027-04-01', 'lastDay': '2027-04-30'},",
                        "",
                        WRONG_PERIOD,
                        "the free period of 2027-04-01 to 2027-04-30 was billed"),
                fault(
                        "free period moved",
                        PLAN,
                        "{'start': '2027-04-01', 'lastDay': '2027-04-30'}",
                        "{'start': '2027-05-01', 'lastDay': '2027-05-31'}",
                        WRONG_PERIOD,
                        "free period: set up with 2027-05-01 to 2027-05-31"),
                fault(
                        "free period a day short",
                        PLAN,
                        "'lastDay': '2027-04-30'",
                        "'lastDay': '2027-04-29'",
                        WRONG_PERIOD,
                        "free period: set up with 2027-04-01 to 2027-04-29"),
                fault(
                        "aligned to the anniversary",
                        PLAN,
                        "CALENDAR",
                        "ANNIVERSARY",
                        WRONG_PERIOD,
                        "billing periods: set up with contract anniversary instead of calendar"),
                fault(
                        "another billing day",
                        FIXED_DAY,
                        "'day': 10",
                        "'day': 1",
                        WRONG_PERIOD,
                        "billing day: set up with 1 instead of 10"),
                fault(
                        "last day of month",
                        MONTH_END.replace("2027-01-31", "2027-02-28"),
                        "'billing'",
                        "'choices': {'anchorRule': 'LAST_DAY_OF_MONTH'}, 'billing'",
                        WRONG_PERIOD,
                        "anchor rule LAST_DAY_OF_MONTH"),
                fault(
                                "anchor clamped for good",
                                MONTH_END,
                                "'alignment': 'ANNIVERSARY'",
                                "'alignment': 'ANCHOR_DATE', 'anchor': '2027-02-28'",
                                WRONG_PERIOD,
                                "periods counted from the shortened one of 2027-02-28 instead of the original anchor"
                                        + " 2027-01-31")
                        .and("'billing'", "'choices': {'leadingStub': 'FULL_PRICE'}, 'billing'"),
                fault(
                        "term a day longer",
                        PLAN,
                        "2028-07-20",
                        "2028-07-21",
                        WRONG_PERIOD,
                        "last day of the term: set up with 2028-07-21 instead of 2028-07-20"),
                fault(
                        "set-up fee a month later",
                        PLAN,
                        "{'from': '2027-01-16', 'charge'",
                        "{'from': '2027-02-16', 'charge'",
                        TIMING,
                        "L4 billing date: set up with 2027-02-16 instead of 2027-01-16"));
    }

    private static Stream<Fault> parts() {
        return Stream.of(
                choice(FIXED_DAY.replace("2027-02-24", "2027-03-24"), "prorationUnit", "SECOND"),
                choice(PLAN, "prorationUnit", "THIRTY_360"),
                choice(PLAN, "prorationUnit", "NONE"),
                choice(FIXED_DAY, "prorationDenominator", "CALENDAR_MONTH"),
                choice(FIXED_DAY, "prorationDenominator", "FIXED_30_DAYS"),
                choice(FIXED_DAY, "prorationDenominator", "FIXED_365_DAYS"),
                choice(PLAN, "periodEnd", "INCLUSIVE"),
                choice(PLAN, "leadingStub", "FULL_PRICE"),
                choice(PLAN, "leadingStub", "FREE"),
                choice(PLAN, "leadingStub", "LONG_PRORATED"),
                choice(PLAN, "trailingStub", "FULL_PRICE"),
                choice(PLAN, "trailingStub", "FREE"),
                fault(
                        "billing day in the start month",
                        FIXED_DAY.replace("MONTHLY", "QUARTERLY"),
                        "'billing'",
                        "'choices': {'fixedDayRule': 'IN_START_MONTH'}, 'billing'",
                        WRONG_PERIOD,
                        "fixed day rule IN_START_MONTH"));
    }

    private static Fault choice(String contract, String choice, String value) {
        var words =
                choice.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT) + " " + value + " instead of";
        return fault(
                choice + " " + value,
                contract,
                "'billing'",
                "'choices': {'" + choice + "': '" + value + "'}, 'billing'",
                PRORATION,
                words);
    }

    private static Stream<Fault> lines() {
        var use = PLAN.substring(PLAN.indexOf("{'quantity': '640'"), PLAN.indexOf("]},\n{'id': 'L4'"));
        return Stream.of(
                fault(
                        "free period on usage as well",
                        PLAN,
                        use,
                        use.replace("'quantity'", "'lastDay': '2027-03-31', 'quantity'")
                                + ", "
                                + use.replace(
                                        "'quantity': '640'",
                                        "'from': '2027-04-01', 'lastDay': '2027-04-30', 'quantity': '0'")
                                + ", "
                                + use.replace("'quantity'", "'from': '2027-05-01', 'quantity'"),
                        WRONG_PERIOD,
                        "the free period of 2027-04-01 to 2027-04-30 was granted for usage as well"),
                fault(
                        "another currency",
                        PLAN,
                        "'EUR'",
                        "'JPY'",
                        DiscrepancyType.CURRENCY,
                        "rounded to 0 decimals, as of JPY, instead of 2"),
                fault(
                        "billed in arrears",
                        PLAN,
                        "IN_ADVANCE",
                        "IN_ARREARS",
                        TIMING,
                        "L1 timing: set up with in arrears instead of in advance"),
                fault(
                        "billed in advance",
                        PLAN,
                        "'IN_ARREARS', 'phases'",
                        "'IN_ADVANCE', 'phases'",
                        TIMING,
                        "L2 timing: set up with in advance instead of in arrears"),
                fault(
                        "another frequency",
                        PLAN,
                        "'timing': 'IN_ARREARS', 'phases'",
                        "'timing': 'IN_ARREARS', 'frequency': 'QUARTERLY', 'phases'",
                        WRONG_PERIOD,
                        "L2 frequency: set up with quarterly instead of monthly"),
                fault(
                        "another quantity",
                        PLAN,
                        "'quantity': '150'",
                        "'quantity': '115'",
                        WRONG_QUANTITY,
                        "L1 quantity: set up with 115 instead of 150"),
                fault(
                                "list price",
                                PLAN,
                                "'unitPrice': '42.00'",
                                "'unitPrice': '50.00'",
                                DISCOUNT,
                                "L1: the list price was billed instead of the net price")
                        .and("'listPrice': '50.00', 'discountPercent': '16', ", ""),
                fault(
                        "another price",
                        PLAN,
                        "'amount': '310.00'",
                        "'amount': '301.00'",
                        WRONG_PRICE,
                        "L2 unit price: set up with 301 instead of 310"),
                fault(
                        "price of a year taken for that of a month",
                        YEARLY_PRICE,
                        "'pricePer': 'ANNUAL', ",
                        "",
                        WRONG_PRICE,
                        "L2: the price of a year was set up as that of a month"),
                fault(
                        "price of a month taken for that of a quarter",
                        FIXED_DAY
                                .replace("'MONTHLY'", "'QUARTERLY'")
                                .replace("'phases'", "'pricePer': 'MONTHLY', 'phases'"),
                        "'pricePer': 'MONTHLY', ",
                        "",
                        WRONG_PRICE,
                        "L2: the price of a month was set up as that of a quarter"),
                fault(
                        "missing line",
                        PLAN,
                        ",\n" + PLAN.substring(PLAN.indexOf("{'id': 'L2'"), PLAN.indexOf(",\n{'id': 'L3'")),
                        "",
                        MISSING_LINE,
                        "L2 was not set up"),
                fault(
                        "extra line",
                        PLAN,
                        "'lines': [",
                        "'lines': [{'id': 'L9', 'product': 'X', 'description': 'Extra', 'kind': 'RECURRING', 'timing':"
                                + " 'IN_ADVANCE', 'phases': [{'quantity': '1', 'charge': {'model': 'FLAT', 'amount':"
                                + " '9.00'}}]}, ",
                        DiscrepancyType.EXTRA_LINE,
                        "no contract line asks for it"),
                fault(
                        "minor units taken for whole ones",
                        PLAN,
                        "'unitPrice': '0.0157'",
                        "'unitPrice': '1.57'",
                        WRONG_PRICE,
                        "L3: prices set up 100 times as high"),
                fault(
                        "price of another line",
                        PLAN,
                        "'amount': '310.00'",
                        "'amount': '42.00'",
                        WRONG_PRICE,
                        "L2: billed at the price of L1"),
                fault(
                        "ramp step missing",
                        PLAN,
                        "'quantity': '150'",
                        "'quantity': '100'",
                        WRONG_PRICE,
                        "L1 step of 2027-10-01 was not set up"),
                fault(
                        "rounded down",
                        PLAN,
                        "'billing'",
                        "'choices': {'lineRounding': 'DOWN'}, 'billing'",
                        DiscrepancyType.ROUNDING,
                        "line rounding DOWN instead of HALF_UP"),
                fault(
                        "rounded half even",
                        FIXED_DAY.replace("310.00", "310.01"),
                        "'billing'",
                        "'choices': {'lineRounding': 'HALF_EVEN'}, 'billing'",
                        DiscrepancyType.ROUNDING,
                        "line rounding HALF_EVEN instead of HALF_UP"));
    }

    private static Fault fault(
            String name, String contract, String from, String to, DiscrepancyType type, String words) {
        return Fault.of(name, contract, from, to, UsageSource.none(), type, words);
    }
}
