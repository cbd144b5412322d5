package io.firstbill.setup;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a step will write, in words for the person who approves the plan. */
final class Summary {
    private Summary() {}

    static String of(SetupStep.Kind kind, AccountModel account) {
        var terms =
                account.name()
                        + ", "
                        + account.currency()
                        + ", net "
                        + account.netDays()
                        + " days"
                        + (account.purchaseOrder() == null ? "" : ", PO " + account.purchaseOrder());
        return kind == SetupStep.Kind.ACCOUNT ? terms + "; on hold, so that no invoice leaves" : terms;
    }

    static String of(PriceModel price) {
        return price.key() + " " + price.name() + ": " + amount(price) + ", " + rhythm(price);
    }

    static String of(SubscriptionModel subscription) {
        var free =
                subscription.freeFrom().equals(subscription.freeTo())
                        ? ""
                        : ", free from " + subscription.freeFrom() + " to " + subscription.freeTo().minusDays(1);
        return subscription.start()
                + " to "
                + subscription.end().minusDays(1)
                + ", "
                + subscription.items().stream().map(Summary::of).collect(Collectors.joining(", "))
                + ", periods counted from "
                + subscription.anchor()
                + free;
    }

    private static String of(SubscriptionModel.Item item) {
        return plain(item.quantity()) + " x " + item.priceKey() + " from " + item.from();
    }

    private static String amount(PriceModel price) {
        return switch (price.scheme()) {
            case FLAT -> price.currency() + " " + plain(price.unitAmount()) + " flat";
            case PER_UNIT -> price.currency() + " " + plain(price.unitAmount()) + " per unit";
            case GRADUATED -> price.currency() + " " + tiers(price);
            case VOLUME -> price.currency() + " " + tiers(price) + ", all units at the price of their tier";
            case PACKAGE ->
                    price.currency()
                            + " "
                            + plain(price.unitAmount())
                            + " per started package of "
                            + plain(price.packageSize());
        };
    }

    private static String tiers(PriceModel price) {
        return price.tiers().stream().map(Summary::of).collect(Collectors.joining(", "));
    }

    private static String of(PriceModel.Tier tier) {
        var fee = tier.flatAmount().signum() == 0 ? "" : " plus " + plain(tier.flatAmount());
        return plain(tier.unitAmount()) + (tier.upTo() == null ? " above" : " up to " + plain(tier.upTo())) + fee;
    }

    private static String rhythm(PriceModel price) {
        var interval = price.interval();
        if (interval == null) {
            return "once";
        }
        return "each " + words(interval) + " " + words(price.timing());
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null || number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
