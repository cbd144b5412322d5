package io.firstbill.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;

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

/** The pages on which pricing is read, in both themes and both widths, with terms over lines and with open proof. */
class ReadPricingIsAccessibleTest extends BrowserTest {
    @ParameterizedTest
    @MethodSource("io.firstbill.web.PagesAreAccessibleTest#looks")
    void holdNoBarrier(Look look) {
        Page page = open(look.width(), look.dark(), true);
        List<String> wrong = new ArrayList<>();
        String[] ann = Site.person("Ann", Role.values());
        signIn(page, Site.url(), ann[0], ann[1], "/me");
        paths().forEach((name, path) -> {
            page.navigate(Site.url() + "/deals/" + path);
            PagesAreAccessibleTest.inspect(page, "/read-" + name, look, wrong);
        });
        assertEquals(List.of(), wrong);
        assertEquals(List.of(), complaints);
    }

    /** Addresses by the name of their picture. */
    private static Map<String, String> paths() {
        DealId versions = ReadPricing.inTwoVersions();
        DealId open = ReadPricing.withoutAClause();
        DealId credits = Seeds.inPricing("prepaid-credits");
        DealId minimum = Seeds.inPricing("annual-minimum");
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("differs", ReadPricing.differingFromTheCrm() + "/pricing");
        paths.put("credits", credits + "/pricing");
        paths.put("credits-invoice", ReadPricing.lastInvoice(credits));
        paths.put("credits-contract", credits + "/contract");
        paths.put("minimum-invoice", ReadPricing.lastInvoice(minimum));
        paths.put("minimum-trail", minimum + "/pricing/trail");
        paths.put("open-trail", open + "/pricing/trail");
        paths.put("open-contract", open + "/contract");
        paths.put("revenue", open + "/pricing/revenue");
        paths.put("compare-pricing", versions + "/pricing/compare");
        paths.put("compare-nothing", versions + "/pricing/compare?from=2&to=2");
        DealId none = Seeds.inContract("seat-ramp");
        paths.put("none", none + "/pricing");
        paths.put("none-revenue", none + "/pricing/revenue");
        paths.put("none-trail", none + "/pricing/trail");
        paths.put("none-compare", none + "/pricing/compare");
        paths.put("ramp-editor", Seeds.inPricing("seat-ramp") + "/pricing/draft");
        paths.put("unproven-editor", open + "/pricing/draft");
        paths.put("compare-contract", versions + "/contract/compare?from=1&to=2");
        return paths;
    }
}
