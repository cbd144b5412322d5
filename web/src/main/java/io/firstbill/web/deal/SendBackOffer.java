package io.firstbill.web.deal;

import io.firstbill.deal.Stage;
import io.firstbill.lifecycle.Returns;
import io.firstbill.web.shell.Choice;
import io.firstbill.web.shell.Visitor;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * The form that sends a deal back to the stage that can mend what is wrong.
 *
 * @param action where it is posted to
 * @param from the stage that sends it back
 * @param to stages that may mend it, the likeliest first
 * @param reasons reason codes with their words
 */
public record SendBackOffer(String action, Stage from, List<Choice> to, List<Choice> reasons) {
    private static final Choice WRONG_PRICE = new Choice("WRONG_PRICE", "A price is wrong");
    private static final Choice WRONG_TERM = new Choice("WRONG_TERM", "A term of the contract was captured wrong");
    private static final Choice SETUP_DIFFERS =
            new Choice("SETUP_DIFFERS", "Billing holds something else than was approved");
    private static final Choice CANNOT_EXPRESS = new Choice("CANNOT_EXPRESS", "Billing cannot hold a term");
    private static final Choice OTHER = new Choice("OTHER", "Something else, see the note");

    public SendBackOffer {
        to = List.copyOf(to);
        reasons = List.copyOf(reasons);
    }

    /** The form on the page of this stage, or null when the visitor may not send the deal back from it now. */
    public static @Nullable SendBackOffer of(Dossier deal, Visitor visitor, Stage stage) {
        boolean open =
                deal.recorded()
                        && deal.state().stage() == stage
                        && !deal.state().status().terminal()
                        && !deal.state().position().onHold();
        List<Choice> to = Returns.from(stage).stream().map(one -> new Choice(one.name(), one.label())).toList();
        return open && !to.isEmpty() && visitor.isAny(Set.copyOf(Returns.by(stage)))
                ? new SendBackOffer(deal.path() + "/return", stage, to, reasons(stage))
                : null;
    }

    /** What can be wrong as seen from this stage, the likeliest first. */
    private static List<Choice> reasons(Stage stage) {
        return switch (stage) {
            case PRICING -> List.of(WRONG_TERM, CANNOT_EXPRESS, OTHER);
            case APPROVAL -> List.of(WRONG_PRICE, WRONG_TERM, OTHER);
            default -> List.of(WRONG_PRICE, SETUP_DIFFERS, WRONG_TERM, CANNOT_EXPRESS, OTHER);
        };
    }
}
