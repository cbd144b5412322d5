package io.firstbill.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

import io.firstbill.deal.DealId;
import io.firstbill.deal.Role;
import io.firstbill.web.PagesAreAccessibleTest.Look;
import io.firstbill.web.browser.BrowserTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

/** The pricing editor in a real browser: with and without a script, in both themes and widths. */
class PricingEditorBrowserTest extends BrowserTest {
    private static final int WAIT = 20_000;

    private Page editor(DealId deal, int width, boolean dark, boolean script) {
        String[] pia = Site.person("Pia", Role.PRICING_ANALYST);
        Page page = open(width, dark, script);
        page.setDefaultTimeout(WAIT);
        signIn(page, Site.url(), pia[0], pia[1], "/deals/" + deal + "/pricing/draft");
        return page;
    }

    private static Locator field(Page page, String name) {
        return page.locator("[id='" + name + "']");
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
    }

    private List<String> loud() {
        return complaints.stream().filter(line -> !line.contains("422")).toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void changesTiersAndLinesAndTakesOverWhatTheOrderFormSays(boolean script) {
        Page page = editor(Seeds.inPricing("every-model"), 1440, false, script);
        field(page, "L3-1.tiers.1.upTo").fill("400");
        press(page, "Add tier to L3 Calls");
        field(page, "L3-1.tiers.3.unitPrice").waitFor();
        page.getByText("The order form has 3 tiers (p. 3), not 4.").waitFor();
        assertEquals("400", field(page, "L3-1.tiers.1.upTo").inputValue());
        press(page, "Remove tier 3 of L3 Calls");
        page.getByText("The order form ends tier 2 at 500 (p. 3), not at 400.").waitFor();
        press(page, "Use 500");
        page.getByText("The order form ends tier 2").waitFor(gone());
        assertEquals("500", field(page, "L3-1.tiers.1.upTo").inputValue());
        press(page, "Take line L2 Seats out");
        page.getByText("1 contract term is not covered yet").waitFor();
        page.getByText("12 of 13 covered").waitFor();
        page.locator("#uncovered button").click();
        page.getByText("13 of 13 covered").waitFor();
        press(page, "Move line L1 Platform down");
        page.locator("fieldset.eline").first().getByText("L2 Seats").first().waitFor();
        field(page, "L4-1.model").selectOption("STAIRSTEP");
        if (!script) {
            press(page, "Recalculate");
        }
        field(page, "L4-1.steps.0.price").waitFor();
        page.getByText("The order form says \"Volume: all units at one tier\" (p. 3).").waitFor();
        press(page, "Use Volume: all units at one tier");
        field(page, "L4-1.tiers.2.unitPrice").waitFor();
        page.locator("[data-save]").click();
        page.getByText("Draft saved").waitFor();
        assertEquals(List.of(), loud());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void addsAndRemovesStepsByKeyboard(boolean script) {
        Page page = editor(Seeds.inPricing("every-model"), 1440, false, script);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName("Add a step to L2 Seats, with its own days, quantity and price"))
                .focus();
        page.keyboard().press("Enter");
        page.getByText("The order form has 1 step (p. 2), not 2.").waitFor();
        assertEquals("L2-2.from", page.evaluate("() => document.activeElement.id"));
        field(page, "L2-2.unitPrice").fill("40.00");
        if (!script) {
            press(page, "Recalculate");
        }
        page.locator("#side").getByText("The whole term").waitFor();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove step 2 of L2 Seats")).focus();
        page.keyboard().press("Enter");
        page.getByText("The order form has 1 step").waitFor(gone());
        field(page, "L2-2.from").waitFor(gone());
        assertEquals(List.of(), loud());
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    @Test
    void worksTheFiguresOutWhileOneTypesWithoutTouchingTheField() {
        Page page = editor(Seeds.inPricing("every-model"), 1440, false, true);
        Locator price = field(page, "L2-1.unitPrice");
        price.click();
        price.press("Control+a");
        price.pressSequentially("40.00");
        page.locator("#side").getByText("1,900.00").first().waitFor();
        page.getByText("The order form says 42.00 (p. 2), not 40.00.").waitFor();
        assertEquals("true", price.getAttribute("aria-invalid"));
        assertEquals("L2-1.unitPrice", page.evaluate("() => document.activeElement.id"));
        price.press("Control+a");
        price.pressSequentially("42.00");
        page.getByText("The order form says 42.00").waitFor(gone());
        assertEquals(List.of(), loud());
    }

    @Test
    void keepsTheFirstInvoiceInSightOnAPhone() {
        Page page = editor(Seeds.inPricing("every-model"), 390, false, true);
        Locator brief = page.locator("#brief");
        brief.getByText("as the contract says").waitFor();
        Locator price = field(page, "L2-1.unitPrice");
        price.click();
        price.press("Control+a");
        price.pressSequentially("40.00");
        brief.getByText("to the contract").waitFor();
        assertEquals(
                true,
                brief.evaluate(
                        "e => { const r = e.getBoundingClientRect(); return r.top > 0 && r.bottom <= innerHeight }"),
                "stands within the screen while the lines are edited");
        assertEquals("L2-1.unitPrice", page.evaluate("() => document.activeElement.id"));
        assertEquals(List.of(), loud());
    }

    @Test
    void pricesAssumedUseWhileOneTypes() {
        Page page = editor(Seeds.inPricing("every-model"), 1440, false, true);
        field(page, "whatif.L3-0.low").fill("100");
        page.getByText("Invoices under each assumption, net").waitFor();
        assertEquals("whatif.L3-0.low", page.evaluate("() => document.activeElement.id"));
        field(page, "whatif.L3-0.low").fill("few");
        page.getByText("\"few\" is none.").waitFor();
        assertEquals(List.of(), loud());
    }

    @Test
    void marksOldFiguresWhileTheNewOnesAreOnTheirWay() {
        Page page = editor(Seeds.inPricing("every-model"), 1440, false, true);
        List<com.microsoft.playwright.Route> held = new ArrayList<>();
        page.route("**/pricing/draft", held::add);
        field(page, "L2-1.unitPrice").fill("40.00");
        page.locator("#side[aria-busy='true']").waitFor();
        assertTrue(page.getByText("Calculating").isVisible());
        page.waitForCondition(() -> !held.isEmpty());
        field(page, "L2-1.unitPrice").fill("30.00");
        page.waitForCondition(() -> held.size() == 2);
        held.getLast().resume();
        page.locator("#side").getByText("1,650.00").first().waitFor();
        assertFalse(page.getByText("Calculating").isVisible());
    }

    @Test
    void savesAndMovesByKeysAndWarnsBeforeWhatIsTypedIsLost() {
        Page page = editor(Seeds.inPricing("every-model"), 1440, false, true);
        field(page, "L2-1.unitPrice").focus();
        page.keyboard().press("Alt+ArrowUp");
        page.locator("fieldset.eline").first().getByText("L2 Seats").first().waitFor();
        page.waitForFunction("() => document.activeElement.id === 'L2-1.unitPrice'");
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        field(page, "L2-1.unitPrice").fill("41.00");
        page.evaluate("() => { location.href = '/inbox'; }");
        page.waitForCondition(() -> !asked.isEmpty());
        assertEquals(List.of("beforeunload"), asked);
        field(page, "L2-1.unitPrice").press("Control+s");
        page.getByText("Draft saved").waitFor();
        assertEquals("41.00", field(page, "L2-1.unitPrice").inputValue());
        assertEquals(1, asked.size());
    }

    @ParameterizedTest
    @MethodSource("io.firstbill.web.PagesAreAccessibleTest#looks")
    void holdsNoBarrierRightAndWrong(Look look) {
        DealId deal = Seeds.inPricing("every-model");
        Page page = editor(deal, look.width(), look.dark(), true);
        List<String> wrong = new ArrayList<>();
        PagesAreAccessibleTest.inspect(page, "/pricing-editor", look, wrong);
        field(page, "L3-1.tiers.1.upTo").fill("400");
        field(page, "L7-1.steps.1.price").fill("many");
        field(page, "whatif.L3-0.low").fill("100");
        field(page, "whatif.L3-0.high").fill("2000");
        press(page, "Take line L2 Seats out");
        page.getByText("1 contract term is not covered yet").waitFor();
        PagesAreAccessibleTest.inspect(page, "/pricing-editor-wrong", look, wrong);
        page.locator("[data-save]").click();
        page.getByText("Draft saved").waitFor();
        PricingEditorTest.seatsAt(deal, "41.00");
        page.reload();
        page.getByText("came in force since you began").waitFor();
        PagesAreAccessibleTest.inspect(page, "/pricing-editor-moved", look, wrong);
        assertEquals(List.of(), wrong);
        assertEquals(List.of(), loud());
    }
}
