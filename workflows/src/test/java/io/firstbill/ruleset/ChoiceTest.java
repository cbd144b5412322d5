package io.firstbill.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ChoiceTest {
    @Test
    void isReadAsWords() {
        assertEquals("Tier bounds", Choice.TIER_BOUNDS.words());
        assertEquals("Zero usage tier fee", Choice.ZERO_USAGE_TIER_FEE.words());
    }

    @Test
    void theFirstOptionHoldsUnlessAnotherIsStated() {
        assertEquals("NEW_PLAN", Choice.CHANGE_DAY.standard());
        assertEquals(List.of("NEW_PLAN", "OLD_PLAN"), Choice.CHANGE_DAY.options());
    }

    /** A billing system is told nothing of how revenue is booked. */
    @Test
    void threeChoicesConcernFinanceAlone() {
        var finance = Stream.of(Choice.values()).filter(choice -> !choice.ofBilling()).map(Choice::label);
        assertEquals(
                Set.of("revenueConvention", "priceRamps", "contractModifications"),
                finance.collect(Collectors.toSet()));
    }
}
