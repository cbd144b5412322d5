package io.firstbill.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.proof.reference.Reference;
import io.firstbill.ruleset.Choice;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Random contracts of all choices, priced by the product and by the reference: the same to the minor unit. More of them
 * with {@code -Dfirstbill.contracts=100000}, others with {@code -Dfirstbill.seed}.
 */
class ReferenceTest {
    private static final int CONTRACTS = Integer.getInteger("firstbill.contracts", 500);
    private static final long SEED = Long.getLong("firstbill.seed", 20261121L);

    /** So many contracts have every term that only some have, each in one of so many at least. */
    private static final int ENOUGH = 500;

    private static final int RAREST = 125;

    @Test
    void theReferenceFollowsEveryChoiceOfBilling() {
        var unknown =
                Arrays.stream(Choice.values())
                        .filter(choice -> choice.ofBilling())
                        .map(Choice::label)
                        .filter(label -> !Reference.follows(label))
                        .toList();
        assertEquals(List.of(), unknown, "write these choices into the reference");
    }

    @Test
    void everyInvoiceOfTheTermIsTheSame() {
        int priced = 0;
        var having = new TreeMap<String, Integer>();
        for (long seed = SEED; seed < SEED + CONTRACTS; seed++) {
            var contract = new RandomContract(seed);
            var preview = Priced.term(contract);
            if (preview.total() != null) {
                priced++;
                Features.count(contract.document(), having);
                assertEquals(
                        String.join("\n", Reference.invoices(contract.document(), contract.reports())),
                        String.join("\n", Priced.words(preview.invoices())),
                        () -> contract.words());
            }
        }
        assertTrue(priced * 10 >= CONTRACTS * 9, priced + " of " + CONTRACTS + " contracts could be priced");
        if (CONTRACTS >= ENOUGH) {
            having.forEach((term, times) -> assertTrue(times * RAREST >= CONTRACTS, () -> term + " in " + times));
        }
    }
}
