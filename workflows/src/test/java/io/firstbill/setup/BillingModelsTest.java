package io.firstbill.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.period.Alignment;
import io.firstbill.period.Frequency;
import io.firstbill.pricing.PricingConfigs;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

class BillingModelsTest {
    private static final BillingModel MODEL = BillingModels.of(ExampleDeal.contract(), ExampleDeal.config());

    @Test
    void eachPhaseIsAPriceAndARampIsItemsThatFollowEachOther() {
        assertEquals(
                List.of("L1-1", "L1-2", "L2-1", "L3-1", "L4-1"), MODEL.prices().stream().map(PriceModel::key).toList());
        assertEquals(
                List.of(
                        item("L1-1", "100", "2026-03-16", "2027-03-16"),
                        item("L1-2", "150", "2027-03-16", "2028-03-16"),
                        item("L2-1", "1", "2026-03-16", "2028-03-16"),
                        item("L3-1", "640", "2026-03-16", "2028-03-16"),
                        item("L4-1", "1", "2026-03-16", "2026-03-17")),
                MODEL.subscription().items());
    }

    @Test
    void pricesSayTheSameAsTheContract() {
        assertEquals(
                List.of(
                        "L1|SEAT|EUR|RECURRING|MONTH|IN_ADVANCE|PER_UNIT|42||",
                        "L1|SEAT|EUR|RECURRING|MONTH|IN_ADVANCE|PER_UNIT|42||",
                        "L2|PLATFORM|EUR|RECURRING|MONTH|IN_ADVANCE|FLAT|300||",
                        "L3|CALLS|EUR|USAGE|MONTH|IN_ARREARS|GRADUATED||call|100:0.3:5,500:0.22:3,*:0.15:0",
                        "L4|SETUP|EUR|ONE_TIME||IN_ADVANCE|FLAT|2500||"),
                MODEL.prices().stream().map(PriceModel::canonical).toList());
    }

    @Test
    void theAccountIsTheBillToParty() {
        assertEquals(
                new AccountModel(
                        "Muster AG",
                        "ap@muster.example",
                        "Ringstr. 1, 8000 Berlin",
                        "EUR",
                        "Europe/Berlin",
                        30,
                        "PO-4711",
                        "Firstbill GmbH"),
                MODEL.account());
    }

    @Test
    void periodsAreCountedFromTheCalendarOrFromTheStart() {
        assertEquals(LocalDate.of(2026, 3, 1), MODEL.subscription().anchor());
        assertEquals(LocalDate.of(2026, 1, 1), anchor(Alignment.CALENDAR, Frequency.SEMI_ANNUAL));
        assertEquals(LocalDate.of(2026, 3, 16), anchor(Alignment.ANNIVERSARY, Frequency.QUARTERLY));
    }

    @Test
    void theFreePeriodIsCarriedOver() {
        assertEquals(LocalDate.of(2026, 4, 1), MODEL.subscription().freeFrom());
        assertEquals(LocalDate.of(2026, 5, 1), MODEL.subscription().freeTo());
    }

    private static LocalDate anchor(Alignment alignment, Frequency frequency) {
        var contract = ExampleDeal.contract(alignment, frequency);
        return BillingModels.of(contract, PricingConfigs.derive(contract, 1)).subscription().anchor();
    }

    private static SubscriptionModel.Item item(String key, String quantity, String from, String to) {
        return new SubscriptionModel.Item(key, new BigDecimal(quantity), LocalDate.parse(from), LocalDate.parse(to));
    }
}
