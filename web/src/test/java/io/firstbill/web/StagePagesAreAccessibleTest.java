package io.firstbill.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;

import io.firstbill.activities.store.sandbox.SandboxDesk;
import io.firstbill.activities.store.sandbox.SandboxDesk.PlantedFault;
import io.firstbill.activities.store.sandbox.SandboxDesk.Side;
import io.firstbill.deal.DealId;
import io.firstbill.deal.Role;
import io.firstbill.web.PagesAreAccessibleTest.Look;
import io.firstbill.web.browser.BrowserTest;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Billing setup, UAT, first invoice and sandbox in both themes and both widths, empty, waiting and failed. */
class StagePagesAreAccessibleTest extends BrowserTest {
    @ParameterizedTest
    @MethodSource("io.firstbill.web.PagesAreAccessibleTest#looks")
    void holdNoBarrier(Look look) {
        Page page = open(look.width(), look.dark(), true);
        List<String> wrong = new ArrayList<>();
        String[] ann = Site.person("Ann", Role.values());
        signIn(page, Site.url(), ann[0], ann[1], "/me");
        for (Map.Entry<String, String> one : paths().entrySet()) {
            page.navigate(Site.url() + one.getValue());
            PagesAreAccessibleTest.inspect(page, "/" + one.getKey(), look, wrong);
        }
        assertEquals(List.of(), wrong);
        assertEquals(List.of(), complaints);
    }

    /** Addresses by the name of their picture. */
    private static Map<String, String> paths() {
        DealId waived = StageSeeds.inInvoice("seat-ramp", true);
        StageSeeds.askWaiver(waived, "ken");
        Site.bean(SandboxDesk.class)
                .plant(
                        new PlantedFault(
                                Side.BILLING, 0, "SLOW", "", "createPrice", "D-1", null, null, 3, 0, "ann", null));
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("setup-none", of(Seeds.inContract("seat-ramp"), "billing-setup"));
        paths.put("setup-plan", of(StageSeeds.inSetup("graduated-usage"), "billing-setup"));
        paths.put("setup-blocked", of(StageSeeds.blockedInSetup("seat-ramp"), "billing-setup"));
        paths.put("uat-none", of(Seeds.inContract("seat-ramp"), "uat"));
        paths.put("uat-agrees", of(StageSeeds.inUat("graduated-usage", false), "uat"));
        paths.put("uat-differs", of(StageSeeds.inUat("mid-month-stub", true), "uat"));
        paths.put("invoice-none", of(StageSeeds.awaitingInvoice("group-gbp"), "invoice"));
        paths.put("invoice-agrees", of(StageSeeds.inInvoice("zero-decimal", false), "invoice"));
        paths.put("invoice-differs", of(StageSeeds.inInvoice("mid-month-stub", true), "invoice"));
        paths.put("invoice-waiver", of(waived, "invoice"));
        paths.put("sandbox", "/sandbox");
        return paths;
    }

    private static String of(DealId deal, String page) {
        return "/deals/" + deal + "/" + page;
    }
}
