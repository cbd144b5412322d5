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

    @Test
    void continuesARampAfterItsLastStepForTheSameTimeAtTheSamePrice() {
        var answers =
                new Answers(
                        Map.of(
                                "term.start", "2027-01-01",
                                "term.lastDay", "2029-06-30",
                                "lines.0.phases.0.lastDay", "2027-12-31",
                                "lines.0.phases.0.unitPrice", "42.00",
                                "lines.0.phases.0.source.price.page", "2"));
        Answers two = Rows.add(answers, "lines.0.phases");
        assertEquals("2028-01-01", two.text("lines.0.phases.1.from"));
        assertEquals("2028-12-31", two.text("lines.0.phases.1.lastDay"));
        assertEquals("42.00", two.text("lines.0.phases.1.unitPrice"));
        assertEquals("", two.text("lines.0.phases.1.source.price.page"));
        Answers three = Rows.add(two, "lines.0.phases");
        assertEquals("2029-06-30", three.text("lines.0.phases.2.lastDay"), "the term ends it");
    }

    @Test
    void leavesTheDaysOfTheNextStepOpenWhenTheLastHasNone() {
        Answers two = Rows.add(new Answers(Map.of("lines.0.phases.0.amount", "9")), "lines.0.phases");
        assertEquals("", two.text("lines.0.phases.1.from"));
        assertEquals("9", two.text("lines.0.phases.1.amount"));
    }

    @Test
    void copiesALineUnderAnIdOfItsOwn() {
        Answers one = Rows.add(new Answers(Map.of()), "lines").with("lines.0.phases.0.amount", "9");
        Answers two = Rows.copyLine(one, "lines.0");
        assertEquals("L2", two.text("lines.1.id"));
        assertEquals("9", two.text("lines.1.phases.0.amount"));
    }
}
