package io.firstbill.web.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Map;

class AnswersTest {
    @Test
    void countsTheRowsOfAList() {
        var answers = new Answers(Map.of("lines.0.kind", "USAGE", "lines.2.kind", "USAGE", "linesman", "x"));
        assertEquals(3, answers.count("lines"));
        assertEquals(0, answers.count("lines.0.phases"));
    }

    @Test
    void movesTheRowsAfterARemovedOneUp() {
        var answers =
                new Answers(
                        Map.of(
                                "lines.0.product", "A",
                                "lines.1.product", "B",
                                "lines.2.product", "C",
                                "lines.2.phases.0.tiers.1.upTo", "100",
                                "customer.name", "Aster"));
        var left = answers.without("lines", 1);
        assertEquals(
                Map.of(
                        "lines.0.product", "A",
                        "lines.1.product", "C",
                        "lines.1.phases.0.tiers.1.upTo", "100",
                        "customer.name", "Aster"),
                left.fields());
    }

    @Test
    void givesANewLineAnIdThatNoOtherHas() {
        Answers two = Rows.add(Rows.add(new Answers(Map.of()), "lines"), "lines");
        Answers again = Rows.add(Rows.remove(two, "lines.0"), "lines");
        assertEquals("L2", again.text("lines.0.id"));
        assertEquals("L1", again.text("lines.1.id"));
        assertEquals("lines.1.description", Rows.focus(again, "lines"));
    }

    @Test
    void addsATierAfterTheOneThatAlwaysStands() {
        Answers one = Rows.add(new Answers(Map.of()), "lines.0.phases.0.tiers");
        assertEquals(2, one.count("lines.0.phases.0.tiers"));
    }
}
