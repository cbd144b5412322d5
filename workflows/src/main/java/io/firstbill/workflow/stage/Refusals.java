package io.firstbill.workflow.stage;

import io.firstbill.deal.Role;
import io.firstbill.workflow.message.By;
import io.firstbill.workflow.message.Refusal;
import io.firstbill.workflow.state.DealState;
import io.firstbill.workflow.state.Task;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** Refusals that several acts share, in words. */
final class Refusals {
    private Refusals() {}

    /** The act belongs to another stage than the one the deal is in. */
    static String otherStage(DealState state) {
        return state.deal() + " is in stage " + state.stage().label() + ", where this cannot be done. Reload the deal.";
    }

    /** Refuses a person without one of these roles. */
    static void role(By by, Role role, String what) {
        anyRole(by, what, role);
    }

    /** Refuses a person without any of these roles. */
    static void anyRole(By by, String what, Role... roles) {
        if (Arrays.stream(roles).noneMatch(by::has)) {
            throw Refusal.forbidden(
                    "To "
                            + what
                            + " you need the role "
                            + String.join(" or ", Arrays.stream(roles).map(Role::label).toList())
                            + ". Ask someone who has it, or an administrator.");
        }
    }

    /** Refuses an empty reason. */
    static void reason(String reason, String what) {
        if (reason.isBlank()) {
            throw Refusal.invalid("Give a reason to " + what + ".");
        }
    }

    /** The open task of an act; its validator has made sure that there is one. */
    static Task task(DealState state, String id) {
        return present(state.openTask(id));
    }

    /** What the validator has made sure of; refused as stale should the state have moved since. */
    static <T> T present(@Nullable T value) {
        if (value == null) {
            throw Refusal.stale("The deal has moved on. Reload it.");
        }
        return value;
    }
}
