package io.firstbill.activities.sandbox.billing;

import io.firstbill.setup.PriceModel;
import io.firstbill.setup.PriceModel.Tier;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** What a quantity costs in the sandbox: exact until the line, then rounded once. */
final class Rates {
    private Rates() {}

    /**
     * The price of a quantity for a whole cycle, exact. Graduated 0 to 100 at 2.00 and beyond at 1.50: 150 units are
     * 100 × 2.00 + 50 × 1.50 = 275.00; by volume 150 × 1.50 = 225.00; at 40.00 per 100, 80.00.
     */
    static BigDecimal whole(PriceModel price, BigDecimal quantity) {
        return switch (price.scheme()) {
            case FLAT -> unit(price);
            case PER_UNIT -> unit(price).multiply(quantity);
            case GRADUATED -> graduated(price, quantity);
            case VOLUME -> volume(price, quantity);
            case PACKAGE -> unit(price).multiply(packages(price, quantity));
        };
    }

    /** All units at the price of the first tier whose bound they do not pass, and its fee; nothing for nothing. */
    private static BigDecimal volume(PriceModel price, BigDecimal quantity) {
        return quantity.signum() == 0
                ? BigDecimal.ZERO
                : price.tiers().stream()
                        .filter(tier -> upper(tier.upTo(), quantity).compareTo(quantity) == 0)
                        .findFirst()
                        .map(tier -> tier.unitAmount().multiply(quantity).add(tier.flatAmount()))
                        .orElseThrow(() -> new IllegalStateException("Price " + price.key() + " ends below the use"));
    }

    private static BigDecimal packages(PriceModel price, BigDecimal quantity) {
        BigDecimal size = price.packageSize();
        if (size == null) {
            throw new IllegalStateException("Price " + price.key() + " has no package size");
        }
        return quantity.divide(size, 0, RoundingMode.CEILING);
    }

    /** The share of an exact price for some days of a cycle, rounded half up to the currency's minor unit. */
    static BigDecimal share(BigDecimal exact, long days, long of, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return exact.multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(of), digits, RoundingMode.HALF_UP);
    }

    private static BigDecimal graduated(PriceModel price, BigDecimal quantity) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal below = BigDecimal.ZERO;
        for (Tier tier : price.tiers()) {
            if (quantity.compareTo(below) <= 0) {
                break;
            }
            BigDecimal within = upper(tier.upTo(), quantity).subtract(below);
            sum = sum.add(tier.flatAmount()).add(tier.unitAmount().multiply(within));
            below = below.add(within);
        }
        return sum;
    }

    private static BigDecimal upper(@Nullable BigDecimal bound, BigDecimal quantity) {
        return bound == null ? quantity : bound.min(quantity);
    }

    private static BigDecimal unit(PriceModel price) {
        BigDecimal amount = price.unitAmount();
        if (amount == null) {
            throw new IllegalStateException("Price " + price.key() + " has no unit amount");
        }
        return amount;
    }
}
