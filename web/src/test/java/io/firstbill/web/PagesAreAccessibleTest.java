package io.firstbill.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;

import io.firstbill.deal.DealId;
import io.firstbill.deal.Role;
import io.firstbill.web.browser.BrowserTest;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every page in both themes and both widths: no barrier, no message of the browser, no sideways scroll. */
class PagesAreAccessibleTest extends BrowserTest {
    record Look(int width, boolean dark) {
        String name() {
            return (width < 600 ? "phone" : "wide") + (dark ? "-dark" : "-light");
        }
    }

    static Stream<Look> looks() {
        return Stream.of(new Look(1440, false), new Look(1440, true), new Look(360, false), new Look(360, true));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void holdNoBarrier(Look look) {
        Page page = open(look.width(), look.dark(), true);
        List<String> wrong = new ArrayList<>();
        page.navigate(Site.url() + "/sign-in");
        inspect(page, "/sign-in", look, wrong);
        String[] admin = Site.person("Ann", Role.values());
        signIn(page, Site.url(), admin[0], admin[1], "/me");
        String deal = "/deals/" + Seeds.inContract("seat-ramp");
        String priced = "/deals/" + Seeds.inPricing("graduated-usage");
        DealId asked = Seeds.inApproval("seat-ramp");
        List<String> paths =
                List.of(
                        "/me",
                        "/help/keys",
                        "/admin/users",
                        "/deals/D-999999999",
                        "/inbox",
                        priced + "/pricing",
                        priced + "/pricing/invoices/2027-03-01",
                        priced + "/pricing/trail",
                        priced + "/pricing/revenue",
                        priced + "/pricing/draft",
                        "/deals/" + asked + "/approvals",
                        "/tasks/T-" + asked.number() + "-1",
                        "/inbox?view=done",
                        "/inbox?q=no-such-thing",
                        "/tasks/T-" + deal.substring(9) + "-1",
                        "/deals",
                        "/deals?q=no-such-thing&stage=NONE",
                        "/sla",
                        deal,
                        deal + "/approvals",
                        deal + "/contract",
                        deal + "/contract/form",
                        deal + "/activity",
                        deal + "/files",
                        deal + "/audit",
                        deal + "/clock/CONTRACT");
        for (String path : paths) {
            page.navigate(Site.url() + path);
            inspect(page, path, look, wrong);
        }
        complaints.removeIf(line -> line.contains("404"));
        assertEquals(List.of(), wrong);
        assertEquals(List.of(), complaints);
    }

    static void inspect(Page page, String path, Look look, List<String> wrong) {
        barriers(page).forEach(barrier -> wrong.add(path + " " + barrier));
        if (scrollsSideways(page)) {
            wrong.add(path + " scrolls sideways");
        }
        assertFalse(page.title().isBlank(), path);
        assertEquals(1, page.locator("h1").count(), path);
        picture(
                page,
                path.substring(1)
                                .replaceAll("[DT]-[0-9-]+", "x")
                                .replaceAll("[^a-zA-Z0-9-]", "_")
                                .toLowerCase(Locale.ROOT)
                        + "-"
                        + look.name());
    }
}
