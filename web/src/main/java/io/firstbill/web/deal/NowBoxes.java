package io.firstbill.web.deal;

import io.firstbill.activities.store.deal.TaskRow;
import io.firstbill.activities.store.relay.StuckRow;
import io.firstbill.activities.store.view.DealReader;
import io.firstbill.lifecycle.Blocks;
import io.firstbill.web.deal.DealView.NowBox;
import io.firstbill.web.shell.Link;
import io.firstbill.web.shell.Visitor;
import io.firstbill.web.shell.Words;
import io.firstbill.workflow.state.DealState;
import io.firstbill.workflow.state.Position;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says whom a deal waits for, why, and what is next; of a deal that does not move, what stops it. */
@Singleton
class NowBoxes {
    private final DealReader reader;
    private final Words words;

    NowBoxes(DealReader reader, Words words) {
        this.reader = reader;
        this.words = words;
    }

    NowBox of(Dossier deal, Visitor visitor) {
        DealState state = deal.state();
        Position position = state.position();
        if (state.status().terminal()) {
            return new NowBox(
                    deal.row().customer() + " is " + state.status().label().toLowerCase(Locale.ROOT),
                    false,
                    false,
                    List.of(),
                    "Nothing to do",
                    null);
        }
        boolean blocked = position.block() != null;
        boolean mayRetry = blocked && deal.recorded() && visitor.isAny(Blocks.retriers(state.stage()));
        @Nullable Link act = act(deal, visitor);
        List<String> why = why(deal);
        @Nullable StuckRow stuck = reader.stuck(deal.row()).orElse(null);
        if (stuck != null) {
            why.addFirst(words(stuck));
            String title = deal.state().stage().label() + ": " + stuck.cause().label();
            return new NowBox(title, blocked, mayRetry, why, stuck.cause().nextAct(), act);
        }
        String next = deal.row().waitCause().nextAct();
        return new NowBox(title(deal, act != null), blocked, mayRetry, why, next, act);
    }

    /** What stops the deal, with the try, the time of the next one and of the last where calls are repeated. */
    private String words(StuckRow stuck) {
        String attempt = stuck.attempt() == null ? "" : ", try " + stuck.attempt();
        String next = stuck.nextAt() == null ? "" : ", next try " + words.time(stuck.nextAt());
        String end =
                stuck.retriedUntil() == null
                        ? ""
                        : ". Tried until " + words.time(stuck.retriedUntil()) + ", then the stage is blocked";
        return stuck.text() + attempt + next + end;
    }

    private static String title(Dossier deal, boolean yours) {
        Position position = deal.state().position();
        String stage = deal.state().stage().label();
        if (position.onHold()) {
            return stage + " is on hold";
        }
        if (position.block() != null) {
            return stage + " is blocked";
        }
        if (yours) {
            return stage + " waits for you";
        }
        String whom = deal.row().waitFor();
        return whom.isEmpty() ? stage + ": " + deal.row().waitCause().label() : stage + " waits for " + whom;
    }

    private static List<String> why(Dossier deal) {
        List<String> why = new ArrayList<>();
        Position position = deal.state().position();
        Position.Hold hold = position.hold();
        if (hold != null && position.onHold()) {
            why.add("On hold by " + hold.by() + ": " + hold.reason());
        }
        Position.Block block = position.block();
        if (block != null) {
            why.add(block.text());
        }
        deal.openTasks().forEach(task -> why.add(words(task)));
        int returns = deal.state().returns().size();
        if (returns > 0) {
            var last = deal.state().returns().getLast();
            why.add(
                    "Sent back %s, last from %s to %s: %s"
                            .formatted(
                                    returns == 1 ? "once" : returns + " times",
                                    last.from().label(),
                                    last.to().label(),
                                    last.reasonCode().replace('_', ' ')));
        }
        return why;
    }

    private static String words(TaskRow task) {
        String who = task.assignee() == null ? "anyone who is " + task.role().label() : task.assignee();
        return task.kind().label() + ", for " + who;
    }

    private static @Nullable Link act(Dossier deal, Visitor visitor) {
        return deal.openTasks().stream()
                .filter(task -> deal.recorded() && Dossier.mayDo(task, visitor))
                .findFirst()
                .map(task -> Link.to(deal.path() + StagePaths.of(task.stage()) + "#act", task.kind().label()))
                .orElse(null);
    }
}
