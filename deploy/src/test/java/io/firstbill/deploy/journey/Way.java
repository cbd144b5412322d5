package io.firstbill.deploy.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people do on the way of the yen deal, one method for each thing somebody does. */
final class Way {
    private static final String WRONG_PRICE = "Stored price is wrong";
    private static final String WRONG_LINE = "Invoice line is wrong";
    private static final Pattern DEAL = Pattern.compile("/deals/(D-\\d+)");

    private final Map<String, Person> people = new HashMap<>();
    private final Function<String, Person> arrive;
    private final BiConsumer<Page, String> camera;

    /** The way on which people arrive by their sign-in name and pages are photographed under a name. */
    Way(Function<String, Person> arrive, BiConsumer<Page, String> camera) {
        this.arrive = arrive;
        this.camera = camera;
    }

    /** Deal desk uploads contract and signed PDF; gives the deal's number. */
    String startsOnboarding(FilePayload contract, FilePayload signed) {
        Person desk = person("deal-desk").at("/deals/new");
        photograph(desk, "new-deal");
        desk.field("Contract document (JSON file)").setInputFiles(contract);
        desk.field("Signed contract (PDF, at most 10 MB)").setInputFiles(signed);
        desk.presses("Start onboarding");
        Matcher deal = DEAL.matcher(desk.page().url());
        assertTrue(deal.find(), () -> desk.page().url() + "\n" + desk.text());
        return "/deals/" + deal.group(1);
    }

    void confirmsTerms(String deal) {
        Person desk = person("deal-desk").waitsAt(deal + "/contract", "Say that these terms are what was signed");
        photograph(desk, "contract");
        desk.presses("Confirm terms");
    }

    void submitsPricing(String deal, String why) {
        Person analyst =
                person("pricing-analyst").waitsAt(deal + "/pricing", "Check and submit").at(deal + "/pricing/draft");
        analyst.writes("What you changed and why", why);
        photograph(analyst, "pricing");
        analyst.presses("Submit for approval");
    }

    void rejects(String deal) {
        Person finance = person("finance-approver").waitsAt(deal + "/approvals", "Why it is asked");
        photograph(finance, "approvals");
        finance.writes("Note", "Who agreed to 17 %?");
        finance.opens("Reject").chooses("Reason", "discount_not_justified").presses("Reject");
        finance.at(deal + "/activity").reads("Who agreed to 17 %?");
    }

    /** Finance gives what is asked of it, one decision for each rule that fired. */
    void approves(String deal) {
        Person finance = person("finance-approver").waitsAt(deal + "/approvals", "Why it is asked");
        while (finance.at(deal + "/approvals").offers("Approve")) {
            finance.presses("Approve");
        }
    }

    void plantsWrongPrice(String deal) {
        plants(deal, WRONG_PRICE, "L1");
    }

    void plantsWrongLine(String deal) {
        plants(deal, WRONG_LINE, "L2");
    }

    private void plants(String deal, String fault, String line) {
        Person operations = person("billing-operations").at("/sandbox").opens("Plant a fault");
        operations.field("What goes wrong").selectOption(new SelectOption().setLabel(fault));
        operations.writes("Only for this deal, account or key", number(deal));
        operations.writes("Only this contract line", line);
        operations.writes("How often", "1").presses("Plant fault").reads("Fault planted.");
    }

    void approvesPlan(String deal) {
        Person operations = person("billing-operations").waitsAt(deal + "/billing-setup", "Approve the setup plan");
        photograph(operations, "billing-setup");
        operations.presses("Approve plan");
    }

    /** UAT names the line, the amount and the cause of the price that billing holds. */
    void sendsBackFromUat(String deal) {
        Person operations = person("billing-operations").waitsAt(deal + "/uat", "Sign-off is not possible yet");
        operations.reads("L1").reads("unit price");
        photograph(operations, "uat-differs");
        sendsBack(operations, "SETUP_DIFFERS", "L1 is billed at another unit price than approved");
    }

    void signsOffUat(String deal) {
        Person operations = person("billing-operations").waitsAt(deal + "/uat", "Say that this run shows");
        photograph(operations, "uat-agrees");
        operations.presses("Sign off UAT");
    }

    /** The sandbox draws the invoice when the clock of the live account stands at its date. */
    void movesClockTo(String deal, String date) {
        Person operations = person("billing-operations").waitsAt(deal + "/invoice", "Not issued yet. Expected");
        operations.at("/sandbox?q=" + number(deal));
        Locator account =
                operations.page().locator("tr").filter(new Locator.FilterOptions().setHasText("Live account"));
        account.locator("input[type=date]").fill(date);
        account.locator("button").click();
        operations.reads("Clock moved.");
    }

    /** The first invoice names the line, the amount and the cause. */
    void sendsBackFromInvoice(String deal) {
        Person operations = person("billing-operations").waitsAt(deal + "/invoice", "to mend or waive");
        operations.reads("L2");
        photograph(operations, "invoice-differs");
        sendsBack(operations, "SETUP_DIFFERS", "L2 came out with another amount than the contract says");
    }

    void verifiesInvoice(String deal) {
        Person operations = person("billing-operations").waitsAt(deal + "/invoice", "Verify the first invoice");
        operations.reads("¥8,563,538");
        photograph(operations, "invoice-agrees");
        operations.presses("Verify invoice");
        Person leader = person("leader").waitsAt(deal, "is live");
        photograph(leader, "live");
    }

    private static void sendsBack(Person person, String reason, String note) {
        person.opens("Send back");
        person.chooses("Stage that can mend it", "BILLING_SETUP").chooses("Reason", reason);
        person.writes("Note", note).presses("Send the deal back");
    }

    private static String number(String deal) {
        return deal.substring(deal.lastIndexOf('/') + 1);
    }

    private Person person(String name) {
        return people.computeIfAbsent(name, arrive);
    }

    private void photograph(Person person, String name) {
        camera.accept(person.page(), name);
    }
}
