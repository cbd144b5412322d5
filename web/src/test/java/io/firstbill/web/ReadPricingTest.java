package io.firstbill.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.deal.DealId;
import io.firstbill.deal.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** Pricing as it is read: worth, every invoice of the term, its proof, its revenue, its versions. */
class ReadPricingTest {
    private static String page(DealId deal, String path) {
        HttpResponse<String> answer = Site.as(Role.AUDITOR).get("/deals/" + deal + path);
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    private static void says(String page, String... words) {
        for (String word : words) {
            assertTrue(page.contains(word), () -> word + " is not in\n" + page);
        }
    }

    @Test
    void saysWhatADealIsWorthAndWhereTheCrmDiffers() {
        DealId deal = ReadPricing.differingFromTheCrm();
        says(page(deal, "/pricing"), "$1,044,000.00", ">TCV<", ">ARR<", "+$804,000.00 by the contract");
        says(page(deal, "/pricing"), "The CRM states $240,000.00, the invoices of the term add up to");
        says(page(deal, ""), "The CRM states $240,000.00, the invoices of the term add up to $1,044,000.00.");
        assertFalse(page(Seeds.inPricing("group-gbp"), "/pricing").contains("The CRM states another"));
    }

    @Test
    void namesEachPriceAgainstListWithTheClauseThatAllowsIt() {
        String ramp = page(Seeds.inPricing("seat-ramp"), "/pricing");
        says(ramp, "Prices that are not list prices", "−20 %", "Net price per seat per year", "4 prices");
        says(page(Seeds.inPricing("group-eur"), "/pricing"), "−10 %", "Konzernrabatt 10 % auf Filiallizenzen");
    }

    @Test
    void eachStepOfALineHasItsOwnWords() {
        says(
                page(Seeds.inPricing("seat-ramp"), "/pricing"),
                "Net price per seat per year: $432.00",
                "Year 2: 750 Enterprise seats",
                "Year 3: 1,000 Enterprise seats",
                "/pricing/trail#term-lines-0-phases-2");
    }

    @Test
    void opensEveryInvoiceOfTheTermWithItsCalculation() {
        DealId deal = Seeds.inPricing("graduated-usage");
        says(page(deal, "/pricing"), "/pricing/invoices/2028-02-01", "CSV, all lines");
        says(
                page(deal, "/pricing/invoices/2027-03-01"),
                "Expected invoice of 1 Mar 2027",
                "1 of 24",
                "$7,484.00",
                "quantity 1840000",
                "Calls 1 to 500,000",
                "/lines/0/phases/0",
                "Invoice of 1 Apr 2027");
        says(page(deal, "/pricing/invoices/first"), "Expected invoice of 1 Mar 2027");
        Client client = Site.as(Role.AUDITOR);
        assertEquals(404, client.get("/deals/" + deal + "/pricing/invoices/2027-03-02").statusCode());
        assertEquals(404, client.get("/deals/" + deal + "/pricing/invoices/soon").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"prepaid-credits", "annual-minimum", "volume-and-package", "milestones", "amendment"})
    void showsWhatStandsOverTheLines(String example) {
        DealId deal = Seeds.inPricing(example);
        String pricing = page(deal, "/pricing");
        int invoices = 0;
        var found = Pattern.compile("/pricing/invoices/(\\d{4}-\\d{2}-\\d{2})\"").matcher(pricing);
        while (found.find()) {
            says(page(deal, "/pricing/invoices/" + found.group(1)), "Amount due", "Calculation and clause");
            invoices++;
        }
        assertTrue(invoices > 3, example);
        says(page(deal, "/pricing/trail"), "From each term to its lines");
        String revenue = page(deal, "/pricing/revenue");
        assertFalse(revenue.contains("but that is"), revenue);
    }

    @Test
    void givesTheScheduleAsAFileWithEveryLine() {
        DealId deal = Seeds.inPricing("graduated-usage");
        HttpResponse<String> csv = Site.as(Role.AUDITOR).get("/deals/" + deal + "/pricing/schedule.csv");
        assertEquals(49, csv.body().lines().count());
        says(csv.body(), "2027-03-01,2027-03-31,1,L1,USAGE", "/lines/0/phases/0,3,\"Calls 1 to 500,000");
        assertEquals(49, page(deal, "/pricing/trail.csv").lines().count());
    }

    @Test
    void leadsFromEachTermToItsLinesAndSaysWhatHasNoSource() {
        says(
                page(Seeds.inPricing("seat-ramp"), "/pricing/trail"),
                "6 of 6",
                "4 of 4",
                "#line-1",
                "1 line on 1 invoice");
        DealId without = ReadPricing.withoutAClause();
        says(page(without, "/pricing/trail"), "5 of 6", "3 of 4", "No source", "What is not proven");
        says(page(without, "/pricing"), "has no source in the signed document; 1 invoice line rests on it.");
        says(page(without, "/contract"), "No source", "1 invoice line, $324,000.00");
    }

    @Test
    void marksEachClauseOfTheContractWithItsLines() {
        String contract = page(Seeds.inPricing("graduated-usage"), "/contract");
        says(contract, "24 invoice lines, $", "/pricing/trail#term-lines-0-phases-0", "id=\"at-lines-0-phases-0\"");
        says(
                page(Seeds.inPricing("prepaid-credits"), "/contract"),
                "Agreed over the lines",
                "1 invoice line, $9,600.00, used on 11 invoices");
    }

    @Test
    void saysTheRulesOfBillingInWordsOnBothPages() {
        DealId deal =
                ReadPricing.changed(
                        "mid-month-stub", document -> document.putObject("choices").put("ruleset", "kill-bill@1"));
        for (String path : new String[] {"/contract", "/pricing"}) {
            says(
                    page(deal, path),
                    "the share is rounded to nine decimals",
                    "of kill-bill@1",
                    "each line is rounded once, halves up",
                    "part periods are counted in days");
        }
    }

    @Test
    void saysWhatIsAgreedOverTheLines() {
        DealId deal =
                ReadPricing.changed(
                        "graduated-usage",
                        document -> {
                            document.putObject("cashRounding").put("increment", "0.05").put("rounding", "DOWN");
                            var interim = document.putArray("interimInvoices").addObject();
                            interim.put("description", "Threshold").put("every", "2000.00");
                            interim.putArray("amounts").add("5000.00");
                            document.putArray("commitments")
                                    .addObject()
                                    .put("description", "Promised")
                                    .put("amount", "100.00")
                                    .put("trueUp", "NOT_BILLED")
                                    .put("overageFactor", "1.5");
                            var credit = document.putArray("prepaidCredits").addObject();
                            credit.put("description", "Balance").put("amount", "500.00").put("price", "450.00");
                            credit.put("leftAtEnd", "REFUNDED");
                            credit.putObject("topUp").put("below", "100").put("add", "300").put("invoiced", "WITH_USE");
                        });
        says(
                page(deal, "/contract"),
                "rounded to multiples of $0.05, down",
                "an invoice as soon as use comes to $5,000.00, then with each $2,000.00 more",
                "what is missing is not billed",
                "whenever less than 100 is left, 300 more are bought for $270.00, billed with the use",
                "what is left at its end is refunded");
    }

    @Test
    void previewsTheRevenueAndChecksItsSums() {
        DealId deal = Seeds.inPricing("seat-ramp");
        String revenue = page(deal, "/pricing/revenue");
        says(revenue, "a preview, not accounting", "Transaction price $1,044,000.00", "Jan 2027", "Deferred");
        assertFalse(revenue.contains("but that is"), revenue);
        assertEquals(37, page(deal, "/pricing/revenue.csv").lines().count());
    }

    @Test
    void comparesAnyTwoVersionsFieldByField() {
        DealId deal = ReadPricing.inTwoVersions();
        String pricing = page(deal, "/pricing/compare?from=1&to=2");
        says(pricing, "Step 2, quantity", "750", "800", "Follows the corrected contract", "by mara");
        says(page(deal, "/pricing/compare?from=2&to=2"), "Nothing differs between the two.");
        String contract = page(deal, "/contract/compare");
        says(
                contract,
                "Payment terms, days",
                "Year 2 has 800 seats",
                "L1 Brightledger Platform, Enterprise seats",
                "Step 2, quantity");
        says(pricing, "What it changes", "+$21,600.00", "$1,065,600.00", "$240,000.00");
        assertFalse(contract.contains("What it changes"));
        assertEquals(404, Site.as(Role.AUDITOR).get("/deals/" + deal + "/pricing/compare?from=7").statusCode());
        says(page(deal, "/pricing/versions/2/invoices/2028-01-01"), "not in force");
    }
}
