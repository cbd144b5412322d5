package io.firstbill.web.intake;

import static io.firstbill.web.intake.Question.Control.COUNT;
import static io.firstbill.web.intake.Question.Control.COUNTRY;
import static io.firstbill.web.intake.Question.Control.CURRENCY;
import static io.firstbill.web.intake.Question.Control.DAY;
import static io.firstbill.web.intake.Question.Control.EMAIL;
import static io.firstbill.web.intake.Question.Control.LONG_TEXT;
import static io.firstbill.web.intake.Question.Control.RADIO;
import static io.firstbill.web.intake.Question.Control.SELECT;
import static io.firstbill.web.intake.Question.Control.TEXT;
import static io.firstbill.web.intake.Question.Control.ZONE;

import io.firstbill.contract.InvoiceDelivery;
import io.firstbill.period.Frequency;
import io.firstbill.web.shell.Choice;

import java.util.Arrays;
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
                    "SEMI_MONTHLY",
                    "BIMONTHLY",
                    "BIENNIAL",
                    "TRIENNIAL",
                    "WEEKLY",
                    "BIWEEKLY",
                    "DAILY");

    private Questions() {}

    static List<Section> sections() {
        return List.of(customer(), orderForm(), billing());
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
                        party("billTo", "Bill to", "other"),
                        List.of(
                                Question.of(
                                        RADIO,
                                        "received",
                                        "Who receives what is sold?",
                                        "Taxed there, unless the tax terms say otherwise",
                                        new Choice("customer", "The customer, at this address"),
                                        new Choice("elsewhere", "Another party or address"))),
                        party("shipTo", "Ship to", "elsewhere")),
                Sources.grid("Customer", Sources.CUSTOMER));
    }

    private static List<Question> party(String name, String context, String when) {
        return Stream.of(
                        Question.of(LONG_TEXT, "name", "Legal name", ""),
                        Question.of(LONG_TEXT, "address", "Address", "In one line, as invoices print it"),
                        Question.of(COUNTRY, "country", "Country", ""),
                        Question.of(EMAIL, "email", "E-mail for invoices", "Optional"),
                        Question.of(TEXT, "taxId", "Tax id", "Optional"))
                .map(question -> question.in(name, context).when(when))
                .toList();
    }

    private static Section orderForm() {
        return new Section(
                "order-form",
                "Order form",
                List.of(
                        List.of(
                                Question.of(TEXT, "orderForm.number", "Order form number", ""),
                                Question.of(DAY, "orderForm.effectiveDate", "Effective from", ""),
                                Question.of(TEXT, "sellingEntity", "We invoice as", "The legal entity that sells")),
                        List.of(yesNo("po", "Does the customer give a purchase order number?")),
                        List.of(
                                Question.of(
                                                LONG_TEXT,
                                                "purchaseOrder",
                                                "Purchase order number",
                                                "Printed on every invoice; many customers refuse one without it")
                                        .when("po")),
                        List.of(yesNo("delivered", "Does it say how invoices are delivered?")),
                        delivery()),
                Sources.grid("Order form", Sources.ORDER_FORM));
    }

    private static List<Question> delivery() {
        return Stream.of(
                        Question.of(
                                SELECT,
                                "invoiceDelivery.method",
                                "Invoices go",
                                "",
                                Arrays.stream(InvoiceDelivery.Method.values())
                                        .map(method -> new Choice(method.name(), capital(method.label())))
                                        .toArray(Choice[]::new)),
                        Question.of(
                                LONG_TEXT,
                                "invoiceDelivery.to",
                                "To",
                                "E-mail addresses, portal and account, or electronic address"),
                        Question.of(
                                TEXT,
                                "invoiceDelivery.reference",
                                "Their reference",
                                "Optional, such as a cost centre"),
                        Question.of(LONG_TEXT, "invoiceDelivery.instructions", "Anything else", "Optional"))
                .map(question -> question.when("delivered"))
                .toList();
    }

    private static Section billing() {
        return new Section(
                "billing",
                "Term and billing",
                List.of(
                        List.of(
                                Question.of(DAY, "term.start", "First day of the term", ""),
                                Question.of(DAY, "term.lastDay", "Last day of the term", "Inside the term"),
                                Question.of(CURRENCY, "currency", "Currency", "Such as EUR"),
                                Question.of(COUNT, "netDays", "Payment terms, days", "Net 30 is 30")),
                        List.of(
                                Question.of(SELECT, "billing.frequency", "Billed", "", frequencies()),
                                Question.of(
                                        SELECT,
                                        "billing.alignment",
                                        "Billing periods begin",
                                        "",
                                        new Choice("ANNIVERSARY", "With the term"),
                                        new Choice("CALENDAR", "By the calendar"),
                                        new Choice("FIXED_DAY", "On a day of the month"),
                                        new Choice("ANCHOR_DATE", "Counted from a date")),
                                Question.of(COUNT, "billing.day", "Day of the month", "31 is the last of every month")
                                        .when("day"),
                                Question.of(COUNT, "billing.secondDay", "Second day", "When billed twice a month")
                                        .when("day"),
                                Question.of(DAY, "billing.anchor", "A date a period begins", "").when("anchor"),
                                Question.of(ZONE, "timeZone", "Time zone", "Whose midnight parts the days")),
                        List.of(yesNo("free", "Is the start, or another stretch, free of charge?")),
                        List.of(
                                Question.of(DAY, "freePeriod.start", "First free day", "").when("free"),
                                Question.of(
                                                DAY,
                                                "freePeriod.lastDay",
                                                "Last free day",
                                                "Recurring lines cost nothing until then; usage and one-time stay")
                                        .when("free"))),
                Sources.grid("Term and billing", Sources.BILLING));
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
