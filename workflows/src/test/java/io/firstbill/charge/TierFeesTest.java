package io.firstbill.charge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.quantity.Measured;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;

class TierFeesTest {
    private static final GraduatedPercentageCharge OF_ALL =
            new GraduatedPercentageCharge(Models.GRADUATED_PERCENTAGE.bands(), true, TierRule.STANDARD);

    private static BigDecimal fees(ChargeModel model, String quantity) {
        return TierFees.of(model, Measured.of(new BigDecimal(quantity))).getAmount().stripTrailingZeros();
    }

    /** 2 % and 5.00 up to 10,000, 1.4 % above: of 20,000 both bands are entered, or by volume the second one alone. */
    @Test
    void aShareOfAllHasTheFeeOfItsOneBand() {
        assertEquals(new BigDecimal("5"), fees(Models.GRADUATED_PERCENTAGE, "20000"));
        assertEquals(BigDecimal.ZERO, fees(OF_ALL, "20000"));
        assertEquals(new BigDecimal("5"), fees(OF_ALL, "8000"));
    }

    @Test
    void aShareOfAllStaysOneWithoutItsFees() {
        var without = (GraduatedPercentageCharge) TierFees.without(OF_ALL);
        assertEquals(true, without.volume());
        assertEquals(OF_ALL.bands().size(), without.bands().size());
    }
}
