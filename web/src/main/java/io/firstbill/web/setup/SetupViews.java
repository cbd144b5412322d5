package io.firstbill.web.setup;

import io.firstbill.activities.store.stage.SetupPlanRow;
import io.firstbill.activities.store.stage.StageRecords;
import io.firstbill.activities.store.view.EffectView;
import io.firstbill.activities.store.view.EffectViews;
import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.Blocks;
import io.firstbill.lifecycle.TaskKind;
import io.firstbill.setup.SetupPlan;
import io.firstbill.setup.SetupStep;
import io.firstbill.web.deal.DealHead;
import io.firstbill.web.deal.Dossier;
import io.firstbill.web.deal.SendBackOffer;
import io.firstbill.web.setup.SetupView.EffectLine;
import io.firstbill.web.setup.SetupView.StepLine;
import io.firstbill.web.shell.Visitor;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Puts the plan beside the ledger of effects. */
@Singleton
class SetupViews {
    private static final String PREFIX = "billing-setup_";

    private final StageRecords records;
    private final EffectViews effects;

    SetupViews(StageRecords records, EffectViews effects) {
        this.records = records;
        this.effects = effects;
    }

    SetupView of(DealHead head, Visitor visitor) {
        Dossier deal = head.deal();
        var setup = deal.state().setup();
        SetupPlanRow row = plan(deal, setup.planHash());
        SetupPlan plan = row == null ? new SetupPlan(List.of(), List.of()) : row.document().as(SetupPlan.class);
        boolean here = deal.state().stage() == Stage.BILLING_SETUP;
        var block = here ? deal.state().position().block() : null;
        return new SetupView(
                head,
                row,
                row != null && row.hash().equals(setup.planHash()) ? setup.approvedBy() : null,
                lines(plan, effects.of(deal.row().id())),
                counts(plan),
                plan.findings(),
                deal.mine(TaskKind.APPROVE_SETUP_PLAN, visitor),
                block == null ? null : block.text(),
                block != null && deal.recorded() && visitor.isAny(Blocks.retriers(Stage.BILLING_SETUP)),
                SendBackOffer.of(deal, visitor, Stage.BILLING_SETUP));
    }

    /** The plan people approve or approved; before that the one that could not be approved. */
    private @Nullable SetupPlanRow plan(Dossier deal, @Nullable String hash) {
        return hash == null
                ? records.plans(deal.id()).stream().findFirst().orElse(null)
                : records.plan(deal.id(), hash).orElse(null);
    }

    private static List<StepLine> lines(SetupPlan plan, List<EffectView> effects) {
        List<StepLine> lines = new ArrayList<>();
        for (SetupStep step : plan.steps()) {
            lines.add(line(lines.size() + 1, step, latest(step, effects)));
        }
        return lines;
    }

    private static @Nullable EffectView latest(SetupStep step, List<EffectView> effects) {
        return effects.stream()
                .filter(effect -> effect.step().equals(PREFIX + step.name()))
                .max(Comparator.comparingInt(EffectView::generation))
                .orElse(null);
    }

    private static StepLine line(int no, SetupStep step, @Nullable EffectView effect) {
        State state = state(step, effect);
        return new StepLine(
                no,
                step.name(),
                step.action().label(),
                object(step.kind()),
                step.summary(),
                step.kind() == SetupStep.Kind.ERP_CUSTOMER ? "ERP" : "Billing",
                state.words(),
                state.css(),
                state.icon(),
                effect == null ? null : effect(effect));
    }

    /** The object within a sentence: {@code price}, but {@code ERP customer}. */
    private static String object(SetupStep.Kind kind) {
        return kind == SetupStep.Kind.ERP_CUSTOMER ? kind.label() : kind.label().toLowerCase(Locale.ROOT);
    }

    private record State(String words, String css, @Nullable String icon) {}

    private static State state(SetupStep step, @Nullable EffectView effect) {
        String known = effect == null ? "" : effect.state();
        return switch (known) {
            case "VERIFIED" -> new State("Read back, equal", "status", "tick");
            case "DONE" -> new State("Done, not read back yet", "status", null);
            case "INTENT" -> new State("Under way", "status", "wait");
            case "UNKNOWN" -> new State("Outcome unknown, being looked up", "chip chip--warn chip--wrap", "wait");
            case "UNDONE" ->
                    step.action() == SetupStep.Action.REMOVE
                            ? new State("Taken away", "status", "tick")
                            : new State("Undone", "status", null);
            default -> new State("Not started", "status", null);
        };
    }

    private static EffectLine effect(EffectView effect) {
        String ref = effect.externalRef();
        String error = effect.lastError();
        return new EffectLine(
                effect.idemKey(),
                effect.generation(),
                effect.attempts(),
                ref == null ? "" : ref,
                took(effect.intendedAt(), effect.confirmedAt()),
                error == null || effect.confirmedAt() != null ? "" : error);
    }

    private static String took(Instant from, @Nullable Instant to) {
        if (to == null) {
            return "";
        }
        Duration time = Duration.between(from, to);
        BigDecimal seconds = BigDecimal.valueOf(time.toMillis(), 3).setScale(1, RoundingMode.HALF_UP);
        return time.toMinutes() > 2 ? time.toMinutes() + " m" : seconds.toPlainString() + " s";
    }

    private static List<String> counts(SetupPlan plan) {
        return Arrays.stream(SetupStep.Action.values())
                .map(action -> {
                    long count = plan.steps().stream().filter(step -> step.action() == action).count();
                    return count == 0 ? "" : count + " " + action.label().toLowerCase(Locale.ROOT);
                })
                .filter(words -> !words.isEmpty())
                .toList();
    }
}
