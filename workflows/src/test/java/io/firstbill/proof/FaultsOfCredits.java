package io.firstbill.proof;

import static io.firstbill.invoice.DiscrepancyType.CREDIT;
import static io.firstbill.proof.Contracts.months;
import static io.firstbill.proof.Contracts.use;

import io.firstbill.quantity.UsageSource;

import java.util.stream.Stream;

/** Faults of prepaid credits: what they hold, pay for and leave. */
final class FaultsOfCredits {
    private static final UsageSource USE = months(640, 100, 501, 0, 320, 1250, 99, 700, 0, 500, 33, 810);
    private static final UsageSource STRONG = months(2600, 2600, 2600, 2600, 2600, 2600, 800, 800, 800, 800, 800, 800);

    private FaultsOfCredits() {}

    static Stream<Fault> all() {
        var pack =
                use(
                        "'prepaidCredits': [{'description': 'Pack', 'units': '10000', 'price': '900.00', 'lastDay':"
                                + " '2027-06-30'}],",
                        "",
                        "PER_UNIT",
                        "'unitPrice': '0.12'");
        var monthly =
                use(
                        "'prepaidCredits': [{'description': 'Monthly', 'units': '300', 'every': 'MONTHLY', 'unused':"
                                + " 'LOST'}],",
                        "",
                        "PER_UNIT",
                        "'unitPrice': '0.12'");
        var wallet =
                use(
                        "'prepaidCredits': [{'description': 'Wallet', 'amount': '500.00'}], 'tax': {'rates': [{'name':"
                                + " 'VAT', 'percent': '19'}]},",
                        "",
                        "PER_UNIT",
                        "'unitPrice': '1.00'");
        var balance =
                use(
                        "'prepaidCredits': [{'description': 'Balance', 'amount': '500.00', 'price': '500.00', 'topUp':"
                                + " {'below': '100', 'add': '300', 'invoiced': 'WITH_USE'}, 'leftAtEnd': 'REFUNDED'}],",
                        "",
                        "PER_UNIT",
                        "'unitPrice': '1.00'");
        return Stream.of(
                Fault.of(
                        "credit not topped up",
                        balance,
                        " 'topUp': {'below': '100', 'add': '300', 'invoiced': 'WITH_USE'},",
                        "",
                        USE,
                        CREDIT,
                        "prepaidCredit.1 top-up: set up with none instead of below 100"),
                Fault.of(
                        "topped up below another rest",
                        balance,
                        "'below': '100'",
                        "'below': '0'",
                        USE,
                        CREDIT,
                        "prepaidCredit.1 top-up below: set up with 0 instead of 100"),
                Fault.of(
                        "top-up billed at once",
                        balance,
                        ", 'invoiced': 'WITH_USE'",
                        "",
                        USE,
                        CREDIT,
                        "prepaidCredit.1 invoice of a top-up: set up with at once instead of with the use"),
                Fault.of(
                        "rest not refunded",
                        balance,
                        ", 'leftAtEnd': 'REFUNDED'",
                        "",
                        USE,
                        CREDIT,
                        "prepaidCredit.1 what is left at its end: set up with lost instead of refunded"),
                Fault.of(
                        "credit missing",
                        pack,
                        "'prepaidCredits': [{'description': 'Pack', 'units': '10000', 'price': '900.00', 'lastDay':"
                                + " '2027-06-30'}],",
                        "",
                        STRONG,
                        CREDIT,
                        "prepaidCredit.1 (Pack) was not set up"),
                Fault.of(
                        "credit does not expire",
                        pack.replace("'10000'", "'20000'"),
                        ", 'lastDay': '2027-06-30'",
                        "",
                        STRONG,
                        CREDIT,
                        "prepaidCredit.1 expiry: set up with none instead of 2027-06-30"),
                Fault.of(
                        "credit expires early",
                        pack.replace("'10000'", "'20000'"),
                        "2027-06-30",
                        "2027-05-31",
                        STRONG,
                        CREDIT,
                        "prepaidCredit.1 expiry: set up with 2027-05-31"),
                Fault.of(
                        "credit never sold",
                        pack,
                        ", 'price': '900.00'",
                        "",
                        STRONG,
                        CREDIT,
                        "prepaidCredit.1 price: set up with none instead of EUR 900.00"),
                Fault.of(
                        "credit rolls over",
                        monthly,
                        "LOST",
                        "NEXT_PERIOD",
                        USE,
                        CREDIT,
                        "prepaidCredit.1 rollover of what is unused: set up with NEXT_PERIOD instead of LOST"),
                Fault.of(
                        "credit before tax",
                        wallet,
                        "'billing'",
                        "'choices': {'credits': 'BEFORE_TAX'}, 'billing'",
                        USE,
                        CREDIT,
                        "credits BEFORE_TAX instead of AFTER_TAX"));
    }
}
