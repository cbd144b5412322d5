package io.firstbill.web.deal;

import io.firstbill.businesstime.BusinessCalendar;
import io.firstbill.businesstime.StageTargets;
import io.firstbill.lifecycle.StageStatus;
import io.firstbill.web.shell.Clocks;
import io.firstbill.web.shell.Clocks.Sla;
import io.firstbill.workflow.state.StageProgress;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Draws the stages of a deal to one scale of working time, so that a look shows where the days went. */
@Singleton
class Strips {
    private static final StageTargets TARGETS = StageTargets.standard();

    private final Clocks clocks;

    Strips(Clocks clocks) {
        this.clocks = clocks;
    }

    List<StripCell> of(Dossier deal) {
        long scale =
                deal.state().stages().stream()
                        .mapToLong(stage -> Math.max(target(stage).toSeconds(), used(deal, stage).toSeconds()))
                        .max()
                        .orElse(1);
        List<StripCell> cells = new ArrayList<>();
        deal.state().stages().forEach(stage -> cells.add(cell(deal, stage, Math.max(1, scale))));
        return cells;
    }

    private StripCell cell(Dossier deal, StageProgress stage, long scale) {
        Duration target = target(stage);
        Duration used = used(deal, stage);
        Duration over = used.compareTo(target) > 0 ? used.minus(target) : Duration.ZERO;
        return new StripCell(
                deal.path() + StagePaths.of(stage.stage()),
                stage.stage().label(),
                words(deal, stage),
                !deal.state().status().terminal() && stage.stage() == deal.state().stage(),
                stage.status() == StageStatus.NOT_STARTED,
                share(target, scale),
                share(used.minus(over), scale),
                share(over, scale),
                share(target.minus(Duration.ofSeconds(scale / 160)), scale),
                TARGETS.covers(stage.stage()) ? "target " + Clocks.working(target) : null);
    }

    private Sla words(Dossier deal, StageProgress stage) {
        BusinessCalendar calendar = deal.calendar();
        Instant started = stage.startedAt();
        Instant finished = stage.finishedAt();
        return switch (stage.status()) {
            case NOT_STARTED -> new Sla(stage.visits() > 0 ? "To be walked again" : "Not started", "status", null);
            case BLOCKED -> new Sla("Blocked", "status status--blocked", "blocked");
            case DONE ->
                    started == null || finished == null
                            ? new Sla("Done", "status", "tick")
                            : Clocks.ended(calendar, started, finished, stage.dueAt());
            case IN_PROGRESS, WAITING -> running(deal, stage);
        };
    }

    private Sla running(Dossier deal, StageProgress stage) {
        if (deal.state().position().onHold()) {
            return Clocks.paused("on hold");
        }
        return stage.dueAt() == null
                ? new Sla(deal.row().waitCause().label(), "status", null)
                : clocks.running(deal.calendar(), stage.warnAt(), stage.dueAt());
    }

    private Duration used(Dossier deal, StageProgress stage) {
        Instant started = stage.startedAt();
        if (started == null || stage.status() == StageStatus.NOT_STARTED || !TARGETS.covers(stage.stage())) {
            return Duration.ZERO;
        }
        Instant finished = stage.finishedAt();
        boolean over = stage.status() == StageStatus.DONE && finished != null;
        return deal.calendar().between(started, over && finished != null ? finished : clocks.now());
    }

    private static Duration target(StageProgress stage) {
        return TARGETS.covers(stage.stage()) ? TARGETS.target(stage.stage()) : Duration.ZERO;
    }

    /** A percentage with one decimal, as the drawing takes it. */
    private static String share(Duration time, long scale) {
        long tenths = (Math.max(0, time.toSeconds()) * 1000 + scale / 2) / scale;
        return tenths / 10 + "." + tenths % 10;
    }
}
