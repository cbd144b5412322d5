package io.firstbill.workflow.stage;

import io.firstbill.deal.Stage;
import io.firstbill.workflow.state.DealState;
import io.firstbill.workflow.state.Undo;

import java.util.List;
import java.util.stream.Stream;

/** Registers undos before their deeds and runs them. */
final class Undos {
    private Undos() {}

    /** The state with the undo of a deed that is about to be done; once for each generation. */
    static DealState register(DealState state, Stage stage, String step, int generation) {
        var undo = new Undo(stage, step, generation);
        return state.undos().contains(undo)
                ? state
                : state.withUndos(Stream.concat(state.undos().stream(), Stream.of(undo)).toList());
    }

    /** Undoes one deed and forgets its undo. */
    static void undo(DealRun deal, Undo undo) {
        var id = deal.state().deal();
        var text = deal.calls().undo().undo(id, undo);
        deal.change(
                deal.state().withUndos(deal.state().undos().stream().filter(u -> !u.equals(undo)).toList()),
                "undo.done",
                "step:" + undo.step() + "-" + undo.generation(),
                text);
    }

    /** The registered undos, newest first. */
    static List<Undo> newestFirst(DealState state) {
        return state.undos().reversed();
    }
}
