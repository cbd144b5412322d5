package io.firstbill.proof;

import static io.firstbill.invoice.DiscrepancyType.DISCOUNT;
import static io.firstbill.invoice.DiscrepancyType.ROUNDING;
import static io.firstbill.invoice.DiscrepancyType.TIMING;
import static io.firstbill.invoice.DiscrepancyType.WRONG_PRICE;
import static io.firstbill.invoice.DiscrepancyType.WRONG_QUANTITY;
import static io.firstbill.invoice.ExampleInvoices.figures;
import static io.firstbill.proof.Contracts.TIERS;
import static io.firstbill.proof.Contracts.contract;
import static io.firstbill.proof.Contracts.line;
import static io.firstbill.proof.Contracts.months;
import static io.firstbill.proof.Contracts.phase;
import static io.firstbill.proof.Contracts.use;

import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.quantity.UsageSource;

import java.util.stream.Stream;

/** Faults of prices by quantity, of counting, and of changes. */
final class FaultsOfPrices {
    private static final UsageSource USE = months(640, 100, 501, 0, 320, 1250, 99, 700, 0, 500, 33, 810);

    private FaultsOfPrices() {}

    static Stream<Fault> all() {
        return Stream.of(tiers(), counted(), changes()).flatMap(faults -> faults);
    }

    private static Stream<Fault> tiers() {
        var graduated = use("", "", "GRADUATED", TIERS);
        var steps =
                use(
                        "",
                        "",
                        "STAIRSTEP",
                        "'steps': [{'upTo': '100', 'price': '99'}, {'upTo': '500', 'price': '199'}, {'price': '499'}]");
        var packages = use("", "", "PACKAGE", "'packageSize': '250', 'packagePrice': '12.00', 'freeUnits': '200'");
        return Stream.of(
                fault(
                        "volume for graduated",
                        graduated,
                        "GRADUATED",
                        "VOLUME",
                        USE,
                        WRONG_PRICE,
                        "L1: charged as volume instead of graduated"),
                fault(
                        "graduated for volume",
                        use("", "", "VOLUME", TIERS),
                        "VOLUME",
                        "GRADUATED",
                        USE,
                        WRONG_PRICE,
                        "L1: charged as graduated instead of volume"),
                fault(
                        "tier edge one off",
                        graduated,
                        "'upTo': '500'",
                        "'upTo': '501'",
                        USE,
                        WRONG_PRICE,
                        "L1 upper bound of tier 2: set up with 501 instead of 500"),
                fault(
                        "tier edge elsewhere",
                        graduated,
                        "'upTo': '500'",
                        "'upTo': '450'",
                        USE,
                        WRONG_PRICE,
                        "L1 upper bound of tier 2: set up with 450 instead of 500"),
                fault(
                        "tier price",
                        graduated,
                        "'unitPrice': '0.22'",
                        "'unitPrice': '0.24'",
                        USE,
                        WRONG_PRICE,
                        "L1 unit price of tier 2: set up with 0.24 instead of 0.22"),
                fault(
                        "price of the next tier",
                        graduated,
                        "'unitPrice': '0.22'",
                        "'unitPrice': '0.15'",
                        USE,
                        WRONG_PRICE,
                        "L1 unit price of tier 2: set up with 0.15 (the price of tier 3)"),
                fault(
                        "tier fee missing",
                        graduated,
                        ", 'flatFee': '3'",
                        "",
                        USE,
                        WRONG_PRICE,
                        "L1 fee of tier 2: set up with none instead of 3.00"),
                fault(
                        "bounds exclusive",
                        graduated,
                        "'billing'",
                        "'choices': {'tierBounds': 'NEXT_FIRST_UNIT'}, 'billing'",
                        USE,
                        WRONG_PRICE,
                        "tier bounds NEXT_FIRST_UNIT instead of UPPER_INCLUSIVE"),
                fault(
                        "fee without use",
                        graduated,
                        "'billing'",
                        "'choices': {'zeroUsageTierFee': 'CHARGED'}, 'billing'",
                        USE,
                        WRONG_PRICE,
                        "zero usage tier fee CHARGED instead of NOT_CHARGED"),
                fault(
                        "step bound exclusive",
                        steps,
                        "'billing'",
                        "'choices': {'tierBounds': 'LOWER_INCLUSIVE'}, 'billing'",
                        USE,
                        WRONG_PRICE,
                        "tier bounds LOWER_INCLUSIVE instead of UPPER_INCLUSIVE"),
                fault(
                        "package size",
                        packages,
                        "'250'",
                        "'100'",
                        USE,
                        WRONG_PRICE,
                        "L1 package size: set up with 100 instead of 250"),
                fault(
                        "full packages only",
                        packages,
                        "'billing'",
                        "'choices': {'partialBlock': 'FLOOR'}, 'billing'",
                        USE,
                        WRONG_PRICE,
                        "partial block FLOOR instead of CEIL"),
                fault(
                        "included units of packages",
                        packages,
                        ", 'freeUnits': '200'",
                        "",
                        USE,
                        WRONG_PRICE,
                        "L1 included units: set up with none"));
    }

    private static Stream<Fault> counted() {
        var thousands =
                use(
                        "",
                        "'counting': {'divideBy': '1000', 'round': 'UP', 'freeUnits': '1'}, ",
                        "PER_UNIT",
                        "'unitPrice': '7.50'");
        var use = months(1640, 2100, 3501, 0, 3200, 12500, 990, 7000, 0, 500, 330, 8100);
        return Stream.of(
                fault(
                        "quantity not rounded",
                        thousands,
                        ", 'round': 'UP'",
                        "",
                        use,
                        WRONG_QUANTITY,
                        "L1 rounding of the quantity: set up with none instead of UP"),
                fault(
                        "quantity rounded down",
                        thousands,
                        "'round': 'UP'",
                        "'round': 'DOWN'",
                        use,
                        WRONG_QUANTITY,
                        "L1 rounding of the quantity: set up with DOWN instead of UP"),
                fault(
                        "included units",
                        thousands,
                        ", 'freeUnits': '1'",
                        "",
                        use,
                        WRONG_QUANTITY,
                        "L1 included units: set up with none instead of 1"),
                fault(
                        "peak for sum",
                        use("", "", "PER_UNIT", "'unitPrice': '1.00'"),
                        "'metric': 'unit', ",
                        "'metric': 'unit', 'counting': {'aggregation': 'COUNT'}, ",
                        USE,
                        WRONG_QUANTITY,
                        "L1 aggregation: set up with COUNT instead of SUM"));
    }

    private static Stream<Fault> changes() {
        var amended =
                contract(
                        "2027-04-01",
                        "2028-03-31",
                        "'frequency': 'MONTHLY', 'alignment': 'ANNIVERSARY'",
                        "",
                        line(
                                "L1",
                                "RECURRING",
                                "'timing': 'IN_ADVANCE', ",
                                phase(
                                        "'lastDay': '2027-06-18', 'quantity': '1', 'listPrice': '625.00',"
                                                + " 'discountPercent': '4', ",
                                        "FLAT",
                                        "'amount': '600.00'"),
                                phase(
                                        "'from': '2027-06-19', 'agreedOn': '2027-06-10', 'quantity': '1', ",
                                        "FLAT",
                                        "'amount': '900.00'")));
        var uplifts =
                contract(
                        "2027-01-01",
                        "2029-12-31",
                        "'frequency': 'MONTHLY', 'alignment': 'ANNIVERSARY'",
                        "",
                        line(
                                "L1",
                                "RECURRING",
                                "'timing': 'IN_ADVANCE', 'uplifts': [{'from': '2028-01-01', 'percent': '7'}, {'from':"
                                        + " '2029-01-01', 'percent': '7'}], ",
                                phase("'quantity': '1', ", "FLAT", "'amount': '90.03'")));
        var parts =
                contract(
                        "2027-01-01",
                        "2027-12-31",
                        "'frequency': 'MONTHLY', 'alignment': 'ANNIVERSARY'",
                        "",
                        "{'id': 'L1', 'product': 'P', 'description': 'Project', 'kind': 'ONE_TIME', 'instalments':"
                                + " {'total': '10000.00', 'parts': [{'on': '2027-02-01'}, {'on': '2027-05-01'}, {'on':"
                                + " '2027-08-01'}]}}");
        return Stream.of(
                fault(
                                "amendment not applied",
                                amended,
                                "'lastDay': '2027-06-18', ",
                                "",
                                USE,
                                WRONG_PRICE,
                                "L1 amendment of 2027-06-19 was not set up")
                        .and(amended.substring(amended.indexOf(", {'from': '2027-06-19'"), amended.indexOf("]}]")), ""),
                fault(
                        "amendment billed with the next invoice",
                        amended,
                        "'billing'",
                        "'choices': {'changeBilled': 'NEXT_INVOICE'}, 'billing'",
                        USE,
                        TIMING,
                        "change billed NEXT_INVOICE instead of ON_CHANGE"),
                fault(
                                "amendment on another day",
                                amended,
                                "'2027-06-18'",
                                "'2027-06-30'",
                                USE,
                                DiscrepancyType.WRONG_PERIOD,
                                "L1 ramp date: set up with 2027-07-01 instead of 2027-06-19")
                        .and("'from': '2027-06-19'", "'from': '2027-07-01'"),
                new Fault(
                        "credited at list price",
                        amended,
                        amended,
                        USE,
                        DISCOUNT,
                        "credited at list price instead of what was billed",
                        line -> line.amount().signum() < 0 ? figures(line, "1", null, "-250.00") : line),
                fault(
                        "uplift on the exact price",
                        uplifts,
                        "'billing'",
                        "'choices': {'upliftBase': 'UNROUNDED'}, 'billing'",
                        USE,
                        WRONG_PRICE,
                        "L1: billed under uplift base unrounded"),
                fault(
                        "uplift missing",
                        uplifts,
                        ", {'from': '2029-01-01', 'percent': '7'}",
                        "",
                        USE,
                        WRONG_PRICE,
                        "L1 step of 2029-01-01 was not set up"),
                fault(
                        "uplift of the first price",
                        uplifts,
                        "{'from': '2029-01-01', 'percent': '7'}",
                        "{'from': '2029-01-01', 'percent': '6.5404'}",
                        USE,
                        WRONG_PRICE,
                        "L1: billed under uplift base not compounded"),
                fault(
                        "remainder first",
                        parts,
                        "'billing'",
                        "'choices': {'instalmentRemainder': 'FIRST'}, 'billing'",
                        USE,
                        ROUNDING,
                        "L1 instalment remainder on the other end"),
                fault(
                        "instalment late",
                        parts,
                        "2027-05-01",
                        "2027-06-01",
                        USE,
                        TIMING,
                        "L1 billing date: set up with 2027-06-01 instead of 2027-05-01"));
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
