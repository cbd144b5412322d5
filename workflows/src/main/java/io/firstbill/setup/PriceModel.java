package io.firstbill.setup;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * One price a billing system must hold. Plain numbers: it says what to charge and cannot rate.
 *
 * @param key stable within the deal: contract line and phase, for example {@code L1-1}
 * @param lineId the contract line it prices
 * @param product product code of the price book
 * @param name what the invoice line says
 * @param currency ISO 4217 code
 * @param kind recurring, one-time or usage
 * @param interval how often it is billed; null for one-time
 * @param timing when a period is billed
 * @param scheme how quantity becomes money
 * @param unitAmount price of one unit (flat: of the whole period), exact; null when tiered
 * @param metric what is counted, for usage; otherwise null
 * @param tiers for graduated and volume, ascending, the last without upper bound; otherwise empty
 * @param packageSize for packages, how many units one holds, of which {@code unitAmount} is the price; otherwise null
 */
public record PriceModel(
        String key,
        String lineId,
        String product,
        String name,
        String currency,
        Kind kind,
        @Nullable Interval interval,
        Timing timing,
        Scheme scheme,
        @Nullable BigDecimal unitAmount,
        @Nullable String metric,
        List<Tier> tiers,
        @Nullable BigDecimal packageSize) {

    /** What kind of charge a price makes. */
    public enum Kind {
        RECURRING,
        ONE_TIME,
        USAGE
    }

    /** Length of a billing period. */
    public enum Interval {
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR
    }

    /** When a period is billed: before or after its service. */
    public enum Timing {
        IN_ADVANCE,
        IN_ARREARS
    }

    /** How quantity becomes money. */
    public enum Scheme {
        FLAT,
        PER_UNIT,
        GRADUATED,
        VOLUME,
        PACKAGE
    }

    /**
     * One tier of a graduated or volume price.
     *
     * @param upTo last unit of the tier, inclusive; null for the last tier
     * @param unitAmount price of a unit within the tier
     * @param flatAmount fee once the tier is entered (volume: of the tier that holds), zero for none
     */
    public record Tier(@Nullable BigDecimal upTo, BigDecimal unitAmount, BigDecimal flatAmount) {}

    public PriceModel {
        tiers = List.copyOf(tiers);
    }

    /** A price that is not of packages. */
    public PriceModel(
            String key,
            String lineId,
            String product,
            String name,
            String currency,
            Kind kind,
            @Nullable Interval interval,
            Timing timing,
            Scheme scheme,
            @Nullable BigDecimal unitAmount,
            @Nullable String metric,
            List<Tier> tiers) {
        this(key, lineId, product, name, currency, kind, interval, timing, scheme, unitAmount, metric, tiers, null);
    }

    /**
     * The price in one documented line of text, the same for the same price whatever system holds it; approvals and
     * billing compare its SHA-256. Fields in fixed order, parted by {@code |}, an absent one empty; decimals plain and
     * without trailing zeros; tiers {@code upTo:unit:flat} parted by commas, {@code *} for no upper bound; for packages
     * their size at the end. Example: {@code L1|USER|EUR|RECURRING|MONTH|IN_ADVANCE|PER_UNIT|42||}.
     */
    public String canonical() {
        String text =
                String.join(
                        "|",
                        lineId,
                        product,
                        currency,
                        kind.name(),
                        interval == null ? "" : interval.name(),
                        timing.name(),
                        scheme.name(),
                        unitAmount == null ? "" : plain(unitAmount),
                        metric == null ? "" : metric,
                        String.join(",", tiers.stream().map(PriceModel::canonical).toList()));
        return packageSize == null ? text : text + "|" + plain(packageSize);
    }

    private static String canonical(Tier tier) {
        return (tier.upTo() == null ? "*" : plain(tier.upTo()))
                + ":"
                + plain(tier.unitAmount())
                + ":"
                + plain(tier.flatAmount());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
