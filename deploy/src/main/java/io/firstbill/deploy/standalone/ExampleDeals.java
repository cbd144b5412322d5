package io.firstbill.deploy.standalone;

import io.firstbill.activities.store.deal.DealIntake;
import io.firstbill.activities.store.deal.DealSource;
import io.firstbill.activities.store.deal.IntakeAnswer;
import io.firstbill.activities.store.deal.Submission;
import io.firstbill.deal.Actor;
import io.firstbill.deal.Role;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.workflow.message.Json;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The example deals of {@code deploy/examples}, taken in like any other deal. */
final class ExampleDeals {
    /** File names without their ending, in the order in which they are taken in. */
    static final List<String> NAMES =
            List.of(
                    "seat-ramp",
                    "graduated-usage",
                    "group-eur",
                    "group-gbp",
                    "mid-month-stub",
                    "zero-decimal",
                    "annual-minimum",
                    "volume-and-package",
                    "prepaid-credits",
                    "milestones",
                    "amendment",
                    "coterminated-addon");

    private static final Actor DEAL_DESK = new Actor(FirstSignIns.signInName(Role.DEAL_DESK), Actor.Channel.SYSTEM);

    private ExampleDeals() {}

    /** Takes in those that are not there yet. */
    static void load(DealIntake intake) {
        NAMES.forEach(name -> load(intake, name));
    }

    private static void load(DealIntake intake, String name) {
        Submission submission =
                new Submission(
                        contract(name),
                        DealSource.EXAMPLE,
                        DEAL_DESK,
                        DEAL_DESK.id(),
                        "example-" + name,
                        null,
                        List.of());
        try {
            if (intake.submit(submission) instanceof IntakeAnswer.Refused refused) {
                throw new IllegalStateException("the example " + name + " is refused: " + refused.findings());
            }
        } catch (FirstbillException e) {
            if (e.code() != FailureCode.DUPLICATE_DEAL) {
                throw e;
            }
        }
    }

    /** The contract document within the example. */
    static String contract(String name) {
        try (InputStream file = ExampleDeals.class.getResourceAsStream("/examples/" + name + ".json")) {
            if (file == null) {
                throw new FileNotFoundException("examples/" + name + ".json");
            }
            return Json.mapper().readTree(file).required("contract").toString();
        } catch (IOException e) {
            throw new UncheckedIOException("the example " + name + " is not part of this build", e);
        }
    }
}
