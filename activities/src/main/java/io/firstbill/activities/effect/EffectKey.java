package io.firstbill.activities.effect;

import io.firstbill.deal.DealId;
import io.firstbill.deal.Stage;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names one effect of a deal for good, for example {@code fb-D-1042-billing-setup_account-1}. Never made of an attempt
 * or of a run of the workflow.
 *
 * @param deal whose
 * @param step the stage and the business step, {@code billing-setup_account}
 * @param generation rises only when a person orders the step again after it was undone, from 1
 */
public record EffectKey(DealId deal, String step, int generation) {
    private static final Pattern STEP = Pattern.compile("[A-Za-z0-9_-]+");
    private static final int LONGEST = 100;

    public EffectKey {
        if (!STEP.matcher(step).matches() || generation < 1 || text(deal, step, generation).length() > LONGEST) {
            throw new IllegalArgumentException(
                    "An effect key has letters, digits, _ and -, at most "
                            + LONGEST
                            + ": "
                            + text(deal, step, generation));
        }
    }

    /** The key of a stage's step. */
    public static EffectKey of(DealId deal, Stage stage, String step, int generation) {
        return new EffectKey(deal, stage.name().toLowerCase(Locale.ROOT).replace('_', '-') + "_" + step, generation);
    }

    /** The key under which this effect is taken back. */
    public EffectKey undo() {
        return new EffectKey(deal, step + "_undo", generation);
    }

    /** The key as it goes out. */
    public String text() {
        return text(deal, step, generation);
    }

    private static String text(DealId deal, String step, int generation) {
        return "fb-" + deal + "-" + step + "-" + generation;
    }
}
