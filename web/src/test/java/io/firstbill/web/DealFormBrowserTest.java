package io.firstbill.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

import io.firstbill.deal.Role;
import io.firstbill.web.PagesAreAccessibleTest.Look;
import io.firstbill.web.browser.BrowserTest;
import io.firstbill.web.intake.Filled;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The form of a new deal in a real browser: with and without a script, in both themes and widths. */
class DealFormBrowserTest extends BrowserTest {
    private static final String FORM = "/deals/new/form";
    private static final int WAIT = 15_000;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void startsADealFromTheFormWithAndWithoutAScript(boolean script) {
        String[] desk = Site.person("Dara", Role.DEAL_DESK);
        Page page = open(1440, false, script);
        page.setDefaultTimeout(WAIT);
        signIn(page, Site.url(), desk[0], desk[1], "/deals/new");
        page.getByText("Fill in the form").click();
        press(page, "Add line");
        page.locator("[id='lines.1']").waitFor();
        press(page, "Add line");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove Line 3")).click();
        page.locator("[id='lines.2']").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        choose(page, "lines.0.model", "GRADUATED");
        press(page, "Add tier");
        page.locator("[id='lines.0.phases.0.tiers.1.upTo']").waitFor();
        press(page, "Add tier");
        page.locator("[id='lines.0.phases.0.tiers.2.upTo']").waitFor();
        fill(page, Filled.graduatedUsage("OF-" + UUID.randomUUID()));
        press(page, "Save draft");
        page.getByText("Draft saved").waitFor();
        page.locator("form[action='/sign-out'] button").click();
        signIn(page, Site.url(), desk[0], desk[1], "/deals/new");
        page.getByText("Kestrel Mobility, Inc., OF-").click();
        press(page, "Start onboarding");
        page.getByText("The onboarding has started").waitFor();
        assertTrue(page.url().contains("/deals/D-"), page.url());
        assertEquals(List.of(), loud());
    }

    @Test
    void asksOnlyWhatAppliesAlsoWithoutAScript() {
        Page page = open(1440, false, false);
        page.setDefaultTimeout(WAIT);
        String[] desk = Site.person("Dan", Role.DEAL_DESK);
        signIn(page, Site.url(), desk[0], desk[1], FORM);
        assertFalse(shown(page, "billTo.name"));
        assertFalse(shown(page, "lines.0.phases.0.from"));
        assertFalse(shown(page, "lines.0.metric"));
        page.locator("[name='invoiced'][value='other']").check();
        page.locator("[name='lines.0.ramp'][value='yes']").check();
        page.locator("[name='free'][value='yes']").check();
        choose(page, "lines.0.kind", "USAGE");
        for (String now : List.of("billTo.name", "lines.0.phases.0.from", "lines.0.metric", "freePeriod.start")) {
            assertTrue(shown(page, now), now);
        }
        choose(page, "lines.0.model", "PERCENTAGE");
        assertTrue(shown(page, "lines.0.phases.0.percentage.fixedFee"));
        assertFalse(shown(page, "lines.0.phases.0.matrix.rows.0.values"));
        choose(page, "lines.0.model", "MATRIX");
        assertTrue(shown(page, "lines.0.phases.0.matrix.rows.0.values"));
        choose(page, "lines.0.model", "FLAT");
        assertFalse(shown(page, "lines.0.phases.0.percentage.fixedFee"));
        choose(page, "lines.0.kind", "ONE_TIME");
        assertTrue(shown(page, "lines.0.day"));
        assertFalse(shown(page, "lines.0.phases.0.from"));
    }

    @ParameterizedTest
    @MethodSource("io.firstbill.web.PagesAreAccessibleTest#looks")
    void holdsNoBarrierEmptyWrongAndRight(Look look) {
        Page page = open(look.width(), look.dark(), true);
        page.setDefaultTimeout(WAIT);
        String[] desk = Site.person("Dee", Role.DEAL_DESK);
        List<String> wrong = new ArrayList<>();
        signIn(page, Site.url(), desk[0], desk[1], FORM);
        PagesAreAccessibleTest.inspect(page, "/new-form", look, wrong);
        press(page, "Start onboarding");
        page.locator("#summary").waitFor();
        assertTrue(page.title().startsWith("Error: "), page.title());
        page.waitForFunction("() => document.activeElement.id === 'summary'");
        page.locator("[name='lines.0.ramp'][value='yes']").check();
        press(page, "Add step");
        page.locator("[id='lines.0.phases.1.from']").waitFor();
        page.waitForFunction("() => document.activeElement.id === 'lines.0.phases.1.from'");
        PagesAreAccessibleTest.inspect(page, "/new-form-wrong", look, wrong);
        page.locator("[name='lines.0.ramp'][value='no']").check();
        press(page, "Add line");
        page.locator("[id='lines.1']").waitFor();
        choose(page, "lines.0.model", "GRADUATED");
        press(page, "Add tier");
        page.locator("[id='lines.0.phases.0.tiers.1.upTo']").waitFor();
        press(page, "Add tier");
        page.locator("[id='lines.0.phases.0.tiers.2.upTo']").waitFor();
        fill(page, Filled.graduatedUsage("OF-" + UUID.randomUUID()));
        press(page, "Check and work out");
        page.getByText("7,484.00").waitFor();
        PagesAreAccessibleTest.inspect(page, "/new-form-right", look, wrong);
        press(page, "Save draft");
        page.getByText("Draft saved").waitFor();
        page.navigate(Site.url() + "/deals/new");
        PagesAreAccessibleTest.inspect(page, "/new-deal", look, wrong);
        assertEquals(List.of(), wrong);
        assertEquals(List.of(), loud());
    }

    @ParameterizedTest
    @MethodSource("io.firstbill.web.PagesAreAccessibleTest#looks")
    void takesARampWithItsDiscountsAndThePlaceOfEachTerm(Look look) {
        Page page = open(look.width(), look.dark(), true);
        page.setDefaultTimeout(WAIT);
        String[] desk = Site.person("Dot", Role.DEAL_DESK);
        signIn(page, Site.url(), desk[0], desk[1], FORM);
        Map<String, String> ramp = Filled.seatRamp("OF-" + UUID.randomUUID());
        press(page, "Add line");
        page.locator("[id='lines.1']").waitFor();
        choose(page, "lines.0.model", "PER_UNIT");
        page.locator("[name='lines.0.ramp'][value='yes']").check();
        page.locator("[id='lines.0.phases.0.from']").fill("2027-01-01");
        page.locator("[id='lines.0.phases.0.lastDay']").fill("2027-12-31");
        for (int year = 1; year < 3; year++) {
            press(page, "Add step");
            Locator from = page.locator("[id='lines.0.phases." + year + ".from']");
            from.waitFor();
            assertEquals(2027 + year + "-01-01", from.inputValue());
            assertEquals(
                    2027 + year + "-12-31", page.locator("[id='lines.0.phases." + year + ".lastDay']").inputValue());
        }
        page.locator("details.sources:not([open]) > summary:visible").all().reversed().forEach(Locator::click);
        fill(page, ramp);
        press(page, "Check and work out");
        page.getByText("$1,044,000.00").waitFor();
        page.waitForFunction("() => document.activeElement.id === 'expected'");
        assertTrue(page.locator(".expected").innerText().contains("240,000.00"));
        List<String> wrong = new ArrayList<>();
        PagesAreAccessibleTest.inspect(page, "/new-form-ramp", look, wrong);
        press(page, "Start onboarding");
        page.getByText("The onboarding has started").waitFor();
        page.navigate(page.url().replaceAll("\\?.*", "") + "/contract");
        assertTrue(page.locator("main").innerText().contains("Year 3: 1,000 Enterprise seats"));
        assertEquals(List.of(), wrong);
        assertEquals(List.of(), loud());
    }

    /** Complaints but for notes on what was asked for: a cleared cache, a focus that moved, an answer that is 422. */
    private List<String> loud() {
        return complaints.stream().filter(line -> !line.startsWith("info:") && !line.contains("422")).toList();
    }

    private static void press(Page page, String words) {
        page.locator("#deal-form")
                .getByText(words, new Locator.GetByTextOptions().setExact(true))
                .locator("visible=true")
                .first()
                .click();
    }

    private static boolean shown(Page page, String name) {
        return page.locator("[id='" + name + "']").isVisible();
    }

    private static void choose(Page page, String name, String value) {
        page.locator("[id='" + name + "']").selectOption(value);
    }

    /** Fills what is asked, choices before what depends on them. */
    private static void fill(Page page, Map<String, String> fields) {
        fields.forEach((name, value) -> {
            if (page.locator("select[name='" + name + "']").count() > 0) {
                choose(page, name, value);
            } else if (page.locator("input[type=radio][name='" + name + "']").count() > 0) {
                page.locator("[name='" + name + "'][value='" + value + "']").check();
            }
        });
        fields.forEach((name, value) -> {
            if (page.locator("input:not([type=radio]):not([type=hidden])[name='" + name + "']").count() > 0) {
                page.locator("[id='" + name + "']").fill(value);
            }
        });
    }
}
