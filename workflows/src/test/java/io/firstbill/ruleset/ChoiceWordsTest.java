package io.firstbill.ruleset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/** Pages say every choice in words. */
class ChoiceWordsTest {
    @Test
    void everyValueOfEveryChoiceHasWords() {
        assertEquals(List.of(), Stream.of(Choice.values()).filter(choice -> !ChoiceWords.complete(choice)).toList());
    }

    @Test
    void differentValuesHaveDifferentWords() {
        for (Choice choice : Choice.values()) {
            long words = choice.options().stream().map(choice::describe).distinct().count();
            assertEquals(choice.options().size(), words, choice.label());
        }
    }

    @Test
    void saysWhatAPartPeriodIsAPartOf() {
        assertEquals("a year of 360 days", Choice.PRORATION_DENOMINATOR.describe("FIXED_360_DAYS"));
    }

    @Test
    void theStandardIsSaidFirst() {
        assertEquals(
                "the unit at a tier's bound belongs to the lower tier: \"up to 100\" holds the 100th",
                Choice.TIER_BOUNDS.describe("UPPER_INCLUSIVE"));
    }

    /** A contract of a later release may say what this one does not know. */
    @Test
    void aValueThatIsNotKnownIsSaidAsItIs() {
        assertEquals("to the nearest dozen", Choice.PARTIAL_BLOCK.describe("TO_THE_NEAREST_DOZEN"));
    }
}
