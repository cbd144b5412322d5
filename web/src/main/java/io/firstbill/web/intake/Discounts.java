package io.firstbill.web.intake;

import static io.firstbill.web.intake.Question.Control.AMOUNT;
import static io.firstbill.web.intake.Question.Control.TEXT;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Discounts the order form states beside its lines, and the total to compare everything with. */
final class Discounts {
    static final Question CRM_AMOUNT =
            Question.of(AMOUNT, "crmAmount.amount", "Total in the CRM", "Optional; compared, never billed");

    private static final String LIST = "discounts";

    private Discounts() {}

    /** One row at least, so that there is something to fill in. */
    static List<RowQuestions> of(Answers answers) {
        return IntStream.range(0, rows(answers)).mapToObj(Discounts::row).toList();
    }

    private static int rows(Answers answers) {
        return Math.max(1, answers.count(LIST));
    }

    private static RowQuestions row(int n) {
        String name = LIST + "." + n;
        String title = "Discount " + (n + 1);
        return new RowQuestions(
                name,
                title,
                title,
                n == 0,
                Stream.of(
                                Question.of(TEXT, "description", "Its name", "As the order form says"),
                                Question.of(AMOUNT, "percent", "Percent", "The net prices already contain it"),
                                Question.of(
                                        TEXT,
                                        "lines",
                                        "Lines it covers",
                                        "Such as L1, L3. Left empty: all recurring and usage lines"))
                        .map(question -> question.in(name, title))
                        .toList(),
                List.of(),
                Sources.grid(title, Sources.discount(n)));
    }

    /** Writes the discounts when there are any. */
    static void write(Part contract) {
        Answers answers = contract.answers();
        if (answers.is("rebate", Questions.YES)) {
            Part.Rows rows = contract.rows(LIST, "discounts.0.percent");
            for (int n = 0; n < rows(answers); n++) {
                String name = LIST + "." + n;
                Part discount = rows.add(name);
                discount.text("description", name + ".description");
                discount.decimal("percent", name + ".percent");
                discount.list("lines", name + ".lines");
            }
        }
        if (!answers.text(CRM_AMOUNT.name()).isEmpty()) {
            contract.part("crmAmount", CRM_AMOUNT.name()).decimal("amount", CRM_AMOUNT.name());
        }
    }
}
