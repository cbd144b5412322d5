package io.firstbill.invoice;

import io.firstbill.deal.Stage;

/** What kind of difference, and which stage can usually mend it. */
public enum DiscrepancyType {
    /** The contract asks for a line that is not there. */
    MISSING_LINE("Missing line", Stage.BILLING_SETUP),
    /** There is a line the contract does not ask for, or asks for once and it is there twice. */
    EXTRA_LINE("Extra line", Stage.BILLING_SETUP),
    /** The line is for other days of service. */
    WRONG_PERIOD("Wrong period", Stage.BILLING_SETUP),
    /** The line is for another number of units. */
    WRONG_QUANTITY("Wrong quantity", Stage.BILLING_SETUP),
    /** Another price or tier, or an amount that no known rule gives. */
    WRONG_PRICE("Wrong price", Stage.BILLING_SETUP),
    /** Another share of a period. */
    PRORATION("Proration", Stage.PRICING),
    /** A tax that is not expected, is missing, or is another one. */
    TAX("Tax", Stage.PRICING),
    /** A discount left out, or one that was not agreed. */
    DISCOUNT("Discount", Stage.PRICING),
    /** A commitment, a minimum or a maximum left out or compared otherwise. */
    COMMITMENT("Commitment", Stage.PRICING),
    /** A prepaid or carried credit given, used or expired otherwise. */
    CREDIT("Credit", Stage.PRICING),
    /** One minor unit, from rounding another way. */
    ROUNDING("Rounding", Stage.PRICING),
    /** Another currency; figures are compared as they stand. */
    CURRENCY("Currency", Stage.BILLING_SETUP),
    /** Entity, bill-to, PO number, terms, or a total that is not the sum of the lines. */
    HEADER("Header", Stage.BILLING_SETUP),
    /** Right, but on another date or another invoice. */
    TIMING("Timing", Stage.BILLING_SETUP);

    private final String label;
    private final Stage mendedIn;

    DiscrepancyType(String label, Stage mendedIn) {
        this.label = label;
        this.mendedIn = mendedIn;
    }

    /** The words pages use. */
    public String label() {
        return label;
    }

    /** The stage that can usually mend it: pricing or billing setup. */
    public Stage mendedIn() {
        return mendedIn;
    }
}
