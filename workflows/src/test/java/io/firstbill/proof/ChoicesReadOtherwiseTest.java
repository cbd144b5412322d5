package io.firstbill.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.proof.reference.Reference;
import io.firstbill.ruleset.Choice;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** The reference can fail: whichever choice the product took for another one, some random contract would tell. */
class ChoicesReadOtherwiseTest {
    private static final long SEED = Long.getLong("firstbill.seed", 20261121L);

    @Test
    void everyChoiceReadOtherwiseIsCaught() {
        var missed = new ArrayList<String>();
        for (var choice : Choice.values()) {
            if (choice.ofBilling() && Reference.follows(choice.label())) {
                choice.options().stream()
                        .filter(option -> !option.equals(choice.standard()))
                        .filter(option -> !caught(choice, option))
                        .forEach(option -> missed.add(choice.label() + " " + option));
            }
        }
        assertEquals(List.of(), missed, "no random contract depends on these");
    }

    private static boolean caught(Choice choice, String option) {
        return LongStream.range(SEED, SEED + 1500)
                .mapToObj(RandomContract::new)
                .anyMatch(contract -> differs(contract, choice, option));
    }

    private static boolean differs(RandomContract contract, Choice choice, String option) {
        if (contract.document().at("/choices/" + choice.label()).asText(choice.standard()).equals(option)) {
            return false;
        }
        var wrong = contract.document().deepCopy();
        wrong.withObject("/choices").put(choice.label(), option);
        var preview = Priced.term(contract, wrong);
        return preview.total() != null
                && !Priced.words(preview.invoices())
                        .equals(Reference.invoices(contract.document(), contract.reports()));
    }
}
