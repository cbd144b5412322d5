package io.firstbill.web.setup;

import io.firstbill.deal.Role;
import io.firstbill.deal.Stage;
import io.firstbill.web.deal.Dossier;
import io.firstbill.web.shell.Choice;
import io.firstbill.web.shell.Form;
import io.firstbill.web.shell.Visitor;
import io.firstbill.workflow.message.Act;
import io.firstbill.workflow.message.By;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The form that sends a deal back to the stage that can mend what is wrong.
 *
 * @param action where it is posted to
 * @param to stages that may mend it, the likeliest first
 * @param reasons reason codes with their words
 */
public record SendBackOffer(String action, List<Choice> to, List<Choice> reasons) {
    private static final Set<Role> MAY = Set.of(Role.BILLING_OPERATIONS, Role.DEAL_DESK);
    private static final List<Choice> REASONS =
            List.of(
                    new Choice("WRONG_PRICE", "A price is wrong"),
                    new Choice("SETUP_DIFFERS", "Billing holds something else than was approved"),
                    new Choice("WRONG_TERM", "A term of the contract was captured wrong"),
                    new Choice("CANNOT_EXPRESS", "Billing cannot hold a term"),
                    new Choice("OTHER", "Something else, see the note"));

    public SendBackOffer {
        to = List.copyOf(to);
        reasons = List.copyOf(reasons);
    }

    /** The form of this stage's page, or null when the visitor may not send the deal back now. */
    public static @Nullable SendBackOffer of(Dossier deal, Visitor visitor, Stage stage, String path, Stage... to) {
        boolean open =
                deal.recorded()
                        && deal.state().stage() == stage
                        && !deal.state().status().terminal()
                        && !deal.state().position().onHold();
        return open && visitor.isAny(MAY)
                ? new SendBackOffer(
                        deal.path() + path + "/return",
                        java.util.Arrays.stream(to).map(one -> new Choice(one.name(), one.label())).toList(),
                        REASONS)
                : null;
    }

    /** The act that the sent form asks for. */
    public static Function<By, Act> act(Form form) {
        Stage to = Stage.valueOf(form.text("to"));
        String note = form.text("note");
        return by -> new Act.SendBack(by, to, form.text("code"), note.isEmpty() ? null : note);
    }
}
