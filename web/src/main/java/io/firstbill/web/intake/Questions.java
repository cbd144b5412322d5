package io.firstbill.web.intake;

import static io.firstbill.web.intake.Question.Control.AMOUNT;
import static io.firstbill.web.intake.Question.Control.COUNT;
import static io.firstbill.web.intake.Question.Control.DAY;
import static io.firstbill.web.intake.Question.Control.EMAIL;
import static io.firstbill.web.intake.Question.Control.RADIO;
import static io.firstbill.web.intake.Question.Control.SELECT;
import static io.firstbill.web.intake.Question.Control.TEXT;

import io.firstbill.period.Frequency;
import io.firstbill.web.shell.Choice;

import java.util.List;
import java.util.stream.Stream;

/** What is asked once for a contract, in the order of an order form. */
final class Questions {
    static final String YES = "yes";
    private static final List<String> FREQUENCIES =
            List.of(
                    "MONTHLY",
                    "QUARTERLY",
                    "SEMI_ANNUAL",
                    "ANNUAL",
                    "BIMONTHLY",
                    "BIENNIAL",
                    "TRIENNIAL",
                    "WEEKLY",
                    "BIWEEKLY",
                    "DAILY");

    private Questions() {}

    /**
     * A group of questions under one heading.
     *
     * @param id anchor of its heading
     * @param rows questions that stand side by side where there is room
     */
    public record Section(String id, String title, List<List<Question>> rows) {}

    static List<Section> sections() {
        return List.of(customer(), papers(), billing());
    }

    private static Section customer() {
        return new Section(
                "customer",
                "Customer",
                List.of(
                        party("customer", "", ""),
                        List.of(
                                Question.of(
                                        RADIO,
                                        "invoiced",
                                        "Who is invoiced?",
                                        "",
                                        new Choice("customer", "The customer, at this address"),
                                        new Choice("other", "Another party or address"))),
                        party("billTo", "Bill to", "other")));
    }

    private static List<Question> party(String name, String context, String when) {
        return Stream.of(
                        Question.of(TEXT, "name", "Legal name", ""),
                        Question.of(TEXT, "address", "Address", "In one line, as invoices print it"),
                        Question.of(TEXT, "country", "Country", "Two letters, such as DE"),
                        Question.of(EMAIL, "email", "E-mail for invoices", "Optional"),
                        Question.of(TEXT, "taxId", "Tax id", "Optional"))
                .map(question -> question.in(name, context).when(when))
                .toList();
    }

    private static Section papers() {
        return new Section(
                "papers",
                "Order form",
                List.of(
                        List.of(
                                Question.of(TEXT, "orderForm.number", "Order form number", ""),
                                Question.of(DAY, "orderForm.effectiveDate", "Effective from", ""),
                                Question.of(TEXT, "sellingEntity", "We invoice as", "The legal entity that sells")),
                        List.of(yesNo("po", "Does the customer give a purchase order number?")),
                        List.of(
                                Question.of(
                                                TEXT,
                                                "purchaseOrder",
                                                "Purchase order number",
                                                "Printed on every invoice; many customers refuse one without it")
                                        .when("po"))));
    }

    private static Section billing() {
        return new Section(
                "billing",
                "Term and billing",
                List.of(
                        List.of(
                                Question.of(DAY, "term.start", "First day of the term", ""),
                                Question.of(DAY, "term.lastDay", "Last day of the term", "Inside the term"),
                                Question.of(TEXT, "currency", "Currency", "Such as EUR"),
                                Question.of(COUNT, "netDays", "Payment terms, days", "Net 30 is 30")),
                        List.of(
                                Question.of(SELECT, "billing.frequency", "Billed", "", frequencies()),
                                Question.of(
                                        SELECT,
                                        "billing.alignment",
                                        "Billing periods begin",
                                        "By the calendar the first one may be shorter",
                                        new Choice("ANNIVERSARY", "With the term"),
                                        new Choice("CALENDAR", "On the calendar")),
                                Question.of(TEXT, "timeZone", "Time zone", "Such as Europe/Berlin")),
                        List.of(yesNo("free", "Is the start, or another stretch, free of charge?")),
                        List.of(
                                Question.of(DAY, "freePeriod.start", "First free day", "").when("free"),
                                Question.of(
                                                DAY,
                                                "freePeriod.lastDay",
                                                "Last free day",
                                                "Recurring lines cost nothing until then; usage and one-time stay")
                                        .when("free")),
                        List.of(yesNo("rebate", "Is there a discount on the whole order, beside the lines?")),
                        List.of(
                                Question.of(TEXT, "discounts.0.description", "Its name", "As the order form says")
                                        .when("rebate"),
                                Question.of(
                                                AMOUNT,
                                                "discounts.0.percent",
                                                "Percent",
                                                "The prices on the lines already contain it")
                                        .when("rebate")),
                        List.of(
                                Question.of(
                                        AMOUNT,
                                        "crmAmount.amount",
                                        "Total in the CRM",
                                        "Optional; compared, never billed"),
                                Question.of(COUNT, "source.page", "Term and payment terms stand on page", "Optional"),
                                Question.of(TEXT, "source.quote", "Words there", "Optional; as printed"))));
    }

    static Question yesNo(String name, String label) {
        return Question.of(RADIO, name, label, "", new Choice("no", "No"), new Choice(YES, "Yes"));
    }

    static Choice[] frequencies() {
        return FREQUENCIES.stream()
                .map(Frequency::of)
                .map(frequency -> new Choice(frequency.name(), capital(frequency.label())))
                .toArray(Choice[]::new);
    }

    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
