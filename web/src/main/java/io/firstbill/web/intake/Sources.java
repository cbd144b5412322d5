package io.firstbill.web.intake;

import static io.firstbill.web.intake.Question.Control.COUNT;
import static io.firstbill.web.intake.Question.Control.TEXT;

import io.firstbill.workflow.message.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where each term stands in the signed document: asked term by term, written by pointer to the term. */
final class Sources {
    private static final Question PAGE = Question.of(COUNT, "page", "Page", "");
    private static final Question QUOTE = Question.of(TEXT, "quote", "Words there", "As printed");

    private Sources() {}

    /**
     * A term whose place can be stated.
     *
     * @param name of its two questions, which end in {@code .page} and {@code .quote}
     * @param term what the form calls it
     * @param pointer to it in the contract document
     * @param when condition, as of a question
     */
    record Sourced(String name, String term, String pointer, String when) {}

    static final List<Sourced> CUSTOMER =
            List.of(
                    new Sourced("source.customer", "Customer", "/customer", ""),
                    new Sourced("source.billTo", "Bill to", "/billTo", "other"),
                    new Sourced("source.shipTo", "Ship to", "/shipTo", "elsewhere"));
    static final List<Sourced> ORDER_FORM =
            List.of(
                    new Sourced("source.orderForm", "Order form", "/orderForm", ""),
                    new Sourced("source.sellingEntity", "We invoice as", "/sellingEntity", ""),
                    new Sourced("source.purchaseOrder", "Purchase order", "/purchaseOrder", "po"),
                    new Sourced("source.invoiceDelivery", "Invoice delivery", "/invoiceDelivery", "delivered"));
    static final List<Sourced> BILLING =
            List.of(
                    new Sourced("source.term", "Term", "/term", ""),
                    new Sourced("source.currency", "Currency", "/currency", ""),
                    new Sourced("source.netDays", "Payment terms", "/netDays", ""),
                    new Sourced("source.billing", "Billing", "/billing", ""),
                    new Sourced("source.freePeriod", "Free period", "/freePeriod", "free"));

    /** The terms of a step of a line; with the first goes how the line is billed. */
    static List<Sourced> step(int line, int step) {
        String billed = "lines." + line + ".source.timing";
        return step > 0
                ? price(line, step)
                : Stream.concat(
                                price(line, step).stream(),
                                Stream.of(new Sourced(billed, "Billing", "/lines/" + line + "/timing", "repeats")))
                        .toList();
    }

    private static List<Sourced> price(int line, int step) {
        String name = "lines." + line + ".phases." + step + ".source.";
        String pointer = "/lines/" + line + "/phases/" + step;
        return List.of(
                new Sourced(name + "price", "Price", pointer + "/charge", ""),
                new Sourced(name + "quantity", "Quantity", pointer + "/quantity", "counted"));
    }

    /** A discount on the order. */
    static List<Sourced> discount(int row) {
        return List.of(new Sourced("discounts." + row + ".source", "Discount", "/discounts/" + row, ""));
    }

    /** The questions for these terms. */
    static Grid grid(String of, List<Sourced> terms) {
        return new Grid(
                "",
                "term",
                "Where it stands in the signed document, " + of,
                List.of(PAGE, QUOTE),
                terms.stream().map(term -> row(of, term)).toList(),
                "");
    }

    private static Grid.Row row(String of, Sourced term) {
        String at = of + ", source of " + Questionnaire.lower(term.term());
        return new Grid.Row(term.term(), List.of(PAGE.in(term.name(), at), QUOTE.in(term.name(), at)), term.when());
    }

    /** Writes the places stated of terms that the contract has. */
    static void write(Part contract) {
        Part sources = new Part(Json.mapper().createObjectNode(), "/sources", contract.answers(), contract.places());
        all(contract.answers()).stream()
                .filter(term -> !contract.node().at(term.pointer()).isMissingNode())
                .filter(term -> stated(contract.answers(), term))
                .forEach(term -> {
                    Part source = sources.part(term.pointer(), term.name() + ".page");
                    source.whole("page", term.name() + ".page");
                    source.text("quote", term.name() + ".quote");
                });
        if (!sources.node().isEmpty()) {
            contract.node().set("sources", sources.node());
        }
    }

    private static boolean stated(Answers answers, Sourced term) {
        return !answers.text(term.name() + ".page").isEmpty() || !answers.text(term.name() + ".quote").isEmpty();
    }

    /** Every term of the rows there are. */
    static List<Sourced> all(Answers answers) {
        List<Sourced> all = new ArrayList<>(CUSTOMER);
        all.addAll(ORDER_FORM);
        all.addAll(BILLING);
        for (int line = 0; line < answers.count("lines"); line++) {
            for (int step = 0; step < Math.max(1, answers.count("lines." + line + ".phases")); step++) {
                all.addAll(step(line, step));
            }
        }
        for (int discount = 0; discount < answers.count("discounts"); discount++) {
            all.addAll(discount(discount));
        }
        return all;
    }
}
