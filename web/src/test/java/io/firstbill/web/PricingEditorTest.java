package io.firstbill.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.activities.store.deal.PricingVersionRow;
import io.firstbill.activities.store.deal.PricingVersions;
import io.firstbill.deal.Actor;
import io.firstbill.deal.DealId;
import io.firstbill.deal.Role;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.web.client.PlayedEngine;
import io.firstbill.workflow.message.Act;

import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pricing editor as a browser without script sees it: every act is a button of the one form. */
class PricingEditorTest {
    private static final Pattern INPUT =
            Pattern.compile("<input[^>]*? name=\"([^\"]+)\"(?:[^>]*? value=\"([^\"]*)\")?[^>]*>");
    private static final Pattern SELECT =
            Pattern.compile(
                    "<select[^>]*? name=\"([^\"]+)\".*?<option value=\"([^\"]*)\"[^>]* selected", Pattern.DOTALL);

    private final String[] person = Site.person("Pat", Role.PRICING_ANALYST);
    private final Client pat = new Client().signIn(person[0], person[1]);

    /** What the browser would send: all the fields of the editor, these changed, and the button. */
    private HttpResponse<String> press(DealId deal, String page, String intent, String... typed) {
        String form =
                page.substring(
                        page.indexOf("<form id=\"draft\""), page.indexOf("</form>", page.indexOf("id=\"draft\"")));
        Map<String, String> fields = new LinkedHashMap<>();
        for (Pattern kind : List.of(INPUT, SELECT)) {
            for (Matcher found = kind.matcher(form); found.find(); ) {
                if (!found.group().contains("type=\"radio\"") || found.group().contains("checked")) {
                    fields.put(found.group(1), found.group(2) == null ? "" : found.group(2));
                }
            }
        }
        fields.remove("csrf");
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        fields.put("intent", intent);
        List<String> sent = new ArrayList<>();
        fields.forEach((name, value) -> sent.addAll(List.of(name, value)));
        return pat.post(path(deal), sent.toArray(String[]::new));
    }

    private static String path(DealId deal) {
        return "/deals/" + deal + "/pricing/draft";
    }

    /** Somebody else brings another price of the seats in force. */
    static PricingVersionRow seatsAt(DealId deal, String price) {
        PricingVersions versions = Site.bean(PricingVersions.class);
        PricingConfig now = versions.get(deal, 1).pricingConfig();
        List<Charge> charges = new ArrayList<>(now.charges());
        Charge seats = charges.get(1);
        charges.set(
                1,
                seats.withPhases(
                        seats.phases().stream()
                                .map(phase ->
                                        new ChargePhase(
                                                phase.from(),
                                                phase.to(),
                                                phase.quantity(),
                                                phase.model().at(BigMoney.parse("EUR " + price)),
                                                phase.listPrice(),
                                                phase.discountPercent()))
                                .toList()));
        PricingVersionRow row =
                versions.add(deal, now.withCharges(charges), new Actor("ken", Actor.Channel.PAGE), "Cheaper seats");
        Seeds.change(deal, state -> state.withPricing(row.ref()));
        return row;
    }

    @Test
    void sendsEveryFieldAndFindsNothingWrong() {
        DealId deal = Seeds.inPricing("every-model");
        String page = pat.get(path(deal)).body();
        assertTrue(page.contains("13 of 13 covered"), page);
        String again = press(deal, page, "recalculate").body();
        assertFalse(again.contains("class=\"error\""), again);
        assertEquals(200, press(deal, again, "submit").statusCode());
        assertInstanceOf(Act.SubmitPricing.class, Site.bean(PlayedEngine.class).acts(deal).getLast());
    }

    @Test
    void keepsWhatIsAssumedWithTheDraftAndPricesItSideBySide() {
        DealId deal = Seeds.inPricing("every-model");
        String page = pat.get(path(deal)).body();
        String priced = press(deal, page, "recalculate", "whatif.L3-0.low", "100", "whatif.L3-0.high", "1,000").body();
        assertTrue(priced.contains("Invoices under each assumption"), priced);
        assertTrue(priced.contains("13 of 13 covered"));
        press(deal, press(deal, priced, "out:L3").body(), "save");
        press(deal, pat.get(path(deal)).body(), "save", "lines.order", "L3");
        assertTrue(pat.get(path(deal)).body().contains("value=\"1,000\""));
    }

    @Test
    void keepsWhatIsAssumedBesideTheSubmittedVersionAndOutOfItsHash() {
        DealId deal = Seeds.inPricing("every-model");
        String before = Site.bean(PricingVersions.class).get(deal, 1).hash();
        String page = pat.get(path(deal)).body();
        assertEquals(200, press(deal, page, "submit", "whatif.L3-0.high", "1,234").statusCode());
        assertEquals(before, Site.bean(PricingVersions.class).get(deal, 1).hash());
        String read = pat.get("/deals/" + deal + "/pricing").body();
        assertTrue(read.contains("assumed use, no part of what is approved"), read);
        assertTrue(read.contains("1,234"));
        assertTrue(pat.get(path(deal)).body().contains("value=\"1,234\""));
    }

    @Test
    void partsALineInStepsWithOneFormAndNoScript() {
        DealId deal = Seeds.inPricing("every-model");
        String page = press(deal, pat.get(path(deal)).body(), "split:L2-1").body();
        assertTrue(page.contains("The order form has 1 step (p. 2), not 2."), page);
        assertTrue(page.contains("name=\"L2-2.unitPrice\""));
        assertEquals(422, press(deal, page, "submit").statusCode());
        String again = press(deal, press(deal, page, "join:L2-2").body(), "recalculate").body();
        assertFalse(again.contains("class=\"error\""), again);
    }

    @Test
    void refusesAPriceWithoutWordsAtItsFieldAndSaysWhereToMendIt() {
        DealId deal = ReadPricing.withoutAClause();
        HttpResponse<String> refused = press(deal, pat.get(path(deal)).body(), "submit");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("There is a problem"), refused.body());
        assertTrue(refused.body().contains("has no source in the signed document"));
        assertTrue(refused.body().contains("href=\"#L1-2.unitPrice\""));
        assertTrue(refused.body().contains("Correct the contract"));
        assertTrue(Site.bean(PlayedEngine.class).acts(deal).isEmpty());
    }

    @Test
    void showsTheirsYoursAndTheBaseAndGoesOnWithWhatIsChosen() {
        DealId deal = Seeds.inPricing("every-model");
        press(deal, pat.get(path(deal)).body(), "save", "L2-1.unitPrice", "40.00", "reason", "By phone");
        seatsAt(deal, "41.00");
        String page = pat.get(path(deal)).body();
        assertTrue(page.contains("Version 2 by ken came in force since you began"), page);
        assertTrue(page.contains("L2 Seats, price of a unit"));
        assertTrue(page.contains("both changed it"));
        assertEquals(422, press(deal, page, "submit").statusCode());
        String mine = press(deal, page, "merge:", "merge:L2-1.unitPrice", "mine").body();
        assertTrue(mine.contains("value=\"40.00\""), mine);
        assertTrue(mine.contains("value=\"By phone\""));
        assertFalse(mine.contains("came in force since you began"));
        String theirs = press(deal, page, "merge:", "merge:L2-1.unitPrice", "theirs").body();
        assertTrue(theirs.contains("value=\"41.00\""), theirs);
    }

    @Test
    void answersWhoTypesWithTheFiguresAndWhatIsSaidAtTheFields() {
        DealId deal = Seeds.inPricing("every-model");
        String page = pat.get(path(deal)).body();
        String whole = press(deal, page, "", "L2-1.unitPrice", "40.00").body();
        assertTrue(whole.contains("<!doctype html>") || whole.contains("<!DOCTYPE html>"), whole);
        HttpResponse<String> part =
                pat.postRaw(
                        path(deal),
                        "application/x-www-form-urlencoded",
                        "csrf=" + token(page) + "&base=x&L2-1.unitPrice=40.00",
                        "HX-Request",
                        "true");
        assertTrue(part.body().contains("id=\"say-L2-1.unitPrice\""), part.body());
        assertTrue(part.body().contains("The order form says 42.00 (p. 2), not 40.00."));
        assertFalse(part.body().contains("<form"));
    }

    private static String token(String page) {
        Matcher found = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(page);
        assertTrue(found.find());
        return URLEncoder.encode(found.group(1), StandardCharsets.UTF_8);
    }
}
