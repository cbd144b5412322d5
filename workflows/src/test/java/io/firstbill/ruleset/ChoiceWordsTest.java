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
}
