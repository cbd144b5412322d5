package io.firstbill.activities.stage;

import io.firstbill.activities.effect.EffectKey;
import io.firstbill.activities.effect.EffectLedger;
import io.firstbill.activities.effect.EffectRow;
import io.firstbill.activities.effect.EffectState;
import io.firstbill.deal.DealId;
import io.firstbill.deal.Stage;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Billing setup as the effect ledger has it: which doing of which step stands. */
@Singleton
class SetupLedger {
    private static final String PREFIX = EffectKey.of(DealId.of(1), Stage.BILLING_SETUP, "", 1).step();

    private final EffectLedger ledger;
    private final SetupObjects objects;

    SetupLedger(EffectLedger ledger, SetupObjects objects) {
        this.ledger = ledger;
        this.objects = objects;
    }

    /**
     * One object that stands.
     *
     * @param step the setup step that made it
     * @param key its effect
     * @param ref the other system's id
     */
    record Made(String step, EffectKey key, String ref) {}

    /** The latest doing of each setup step of a deal, by step, whatever became of it. */
    Map<String, EffectRow> latest(DealId deal) {
        Map<String, EffectRow> latest = new TreeMap<>();
        for (EffectRow row : ledger.of(deal)) {
            if (row.step().startsWith(PREFIX) && !row.step().endsWith("_undo")) {
                latest.merge(
                        row.step().substring(PREFIX.length()),
                        row,
                        (one, other) -> one.generation() > other.generation() ? one : other);
            }
        }
        return latest;
    }

    /** Everything that stands, by step; what is not known to have happened is looked up, and forgotten if not found. */
    Map<String, Made> standing(DealId deal) {
        return standing(deal, latest(deal));
    }

    /** The same of doings that were read already. */
    Map<String, Made> standing(DealId deal, Map<String, EffectRow> latest) {
        Map<String, Made> standing = new TreeMap<>();
        latest.forEach((step, row) -> {
            if (row.state() != EffectState.UNDONE) {
                EffectKey key = EffectKey.of(deal, Stage.BILLING_SETUP, step, row.generation());
                Optional<String> ref = ledger.resolve(key, row, text -> objects.ref(SetupObjects.kind(step), text));
                ref.ifPresentOrElse(found -> standing.put(step, new Made(step, key, found)), () -> ledger.undone(key));
            }
        });
        return standing;
    }

    /**
     * The ref of the object a step made.
     *
     * @throws FirstbillException {@code NOT_POSSIBLE_NOW} when it was not made
     */
    String ref(DealId deal, String step) {
        return made(deal, step).ref();
    }

    /** Every step that was made, read once; asked for a step that was not made it throws as {@link #ref} does. */
    Function<String, EffectRow> made(DealId deal) {
        Map<String, EffectRow> latest = latest(deal);
        return step -> made(deal, latest, step);
    }

    private EffectRow made(DealId deal, String step) {
        return made(deal, latest(deal), step);
    }

    private static EffectRow made(DealId deal, Map<String, EffectRow> latest, String step) {
        EffectRow row = latest.get(step);
        if (row == null || !row.stands()) {
            throw new FirstbillException(
                    FailureCode.NOT_POSSIBLE_NOW, "Deal " + deal + " has no " + step + " in billing or ERP yet.");
        }
        return row;
    }

    /** Notes that these objects were read back as they must be. */
    void verified(List<EffectKey> keys) {
        ledger.verified(keys);
    }
}
