package io.firstbill.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

class FieldDifferencesTest {
    private static final BillingModel MODEL = BillingModels.of(ExampleDeal.contract(), ExampleDeal.config());

    @Test
    void nothingDiffersHoweverTheSystemWritesDecimalsAndOrdersItems() {
        var written = SetupPlanTest.withSeatsAt("42.0000");
        var items = MODEL.subscription().items().reversed();
        var subscription = MODEL.subscription();
        var held =
                new SubscriptionModel(
                        subscription.start(),
                        subscription.end(),
                        subscription.anchor(),
                        items,
                        subscription.freeFrom(),
                        subscription.freeTo());
        assertEquals(List.of(), FieldDifferences.between(MODEL, held(written, MODEL.account(), held)));
    }

    @Test
    void namesObjectFieldAndBothValues() {
        var differences =
                FieldDifferences.between(
                        MODEL, held(SetupPlanTest.withSeatsAt("43"), MODEL.account(), MODEL.subscription()));
        assertEquals(List.of(new FieldDifference("price L1-1", "unitAmount", "42", "43")), differences);
        assertEquals("price L1-1: unitAmount is 43, must be 42", differences.getFirst().sentence());
        assertEquals("/price/L1-1/unitAmount", differences.getFirst().finding().path());
    }

    @Test
    void namesObjectsThatAreMissingOrTooMany() {
        var prices = prices(MODEL);
        var first = prices.remove("L1-1");
        assertTrue(first != null);
        prices.put("L9-1", first);
        var held = new HeldModel(MODEL.account(), null, prices, null);
        assertEquals(
                List.of(
                        "customer is not there",
                        "price L1-1 is not there",
                        "price L9-1 is there and must not be",
                        "subscription is not there"),
                FieldDifferences.between(MODEL, held).stream().map(FieldDifference::sentence).toList());
    }

    @Test
    void comparesTheAccountOfBillingAndTheCustomerOfErp() {
        var account = MODEL.account();
        var other =
                new AccountModel(
                        account.name(),
                        account.email(),
                        account.address(),
                        account.currency(),
                        account.timeZone(),
                        60,
                        null,
                        account.sellingEntity());
        assertEquals(
                List.of("customer: netDays is 60, must be 30", "customer: purchaseOrder is empty, must be PO-4711"),
                FieldDifferences.between(
                                MODEL, new HeldModel(MODEL.account(), other, prices(MODEL), MODEL.subscription()))
                        .stream()
                        .map(FieldDifference::sentence)
                        .toList());
    }

    @Test
    void aQuantityOfOneItemIsCompared() {
        var subscription = MODEL.subscription();
        var items =
                subscription.items().stream()
                        .map(item ->
                                item.priceKey().equals("L1-2")
                                        ? new SubscriptionModel.Item(
                                                "L1-2", new BigDecimal("140"), item.from(), item.to())
                                        : item)
                        .toList();
        var held =
                new SubscriptionModel(
                        subscription.start(),
                        subscription.end(),
                        subscription.anchor(),
                        items,
                        subscription.freeFrom(),
                        subscription.freeTo());
        assertEquals(
                List.of("subscription: items/L1-2 from 2027-03-16/quantity is 140, must be 150"),
                FieldDifferences.between(subscription, held).stream().map(FieldDifference::sentence).toList());
    }

    @Test
    void noComponentOfAModelIsForgotten() {
        assertEquals(components(AccountModel.class), Fields.of(MODEL.account()).size());
        // The tiers of the graduated price are three fields each instead of one; only packages have a size.
        int plain = components(PriceModel.class) - 2;
        assertEquals(plain, Fields.of(MODEL.prices().getFirst()).size());
        assertEquals(plain + 3 * 3, Fields.of(MODEL.prices().get(3)).size());
        assertEquals("250", Fields.of(packages()).get("packageSize"));
        assertEquals(plain + 1, Fields.of(packages()).size());
        assertEquals(
                components(SubscriptionModel.class)
                        - 1
                        + MODEL.subscription().items().size() * (components(SubscriptionModel.Item.class) - 2),
                Fields.of(MODEL.subscription()).size(),
                "an item's price and first day are its name");
    }

    private static PriceModel packages() {
        return new PriceModel(
                "L9-1",
                "L9",
                "SMS",
                "Messages",
                "EUR",
                PriceModel.Kind.USAGE,
                PriceModel.Interval.MONTH,
                PriceModel.Timing.IN_ARREARS,
                PriceModel.Scheme.PACKAGE,
                new BigDecimal("12"),
                "sms",
                List.of(),
                new BigDecimal("250"));
    }

    private static int components(Class<?> type) {
        return Arrays.asList(type.getRecordComponents()).size();
    }

    private static HeldModel held(BillingModel prices, AccountModel account, SubscriptionModel subscription) {
        return new HeldModel(account, account, prices(prices), subscription);
    }

    private static Map<String, PriceModel> prices(BillingModel model) {
        return model.prices().stream().collect(Collectors.toMap(PriceModel::key, Function.identity()));
    }
}
