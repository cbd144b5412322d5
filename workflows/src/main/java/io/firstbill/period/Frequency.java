package io.firstbill.period;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often a charge is billed: the length of a full billing period, in months or in days, never both. Months are
 * calendar months and twelve of them a year; thirty days are not a month. Written by its name ({@code MONTHLY}) or as
 * an ISO 8601 period ({@code P2M}, {@code P14D}, {@code P4W}, {@code P3Y}).
 *
 * @param months calendar months of a full period; zero when it is counted in days
 * @param days civil days of a full period; zero when it is counted in months
 */
public record Frequency(int months, int days) implements Comparable<Frequency> {
    /** Every calendar month. */
    public static final Frequency MONTHLY = new Frequency(1, 0);

    /** Every three calendar months. */
    public static final Frequency QUARTERLY = new Frequency(3, 0);

    /** Every six calendar months. */
    public static final Frequency SEMI_ANNUAL = new Frequency(6, 0);

    /** Every twelve calendar months. */
    public static final Frequency ANNUAL = new Frequency(12, 0);

    private static final Map<String, Frequency> NAMED =
            Map.of(
                    "DAILY", new Frequency(0, 1),
                    "WEEKLY", new Frequency(0, 7),
                    "BIWEEKLY", new Frequency(0, 14),
                    "MONTHLY", MONTHLY,
                    "BIMONTHLY", new Frequency(2, 0),
                    "QUARTERLY", QUARTERLY,
                    "SEMI_ANNUAL", SEMI_ANNUAL,
                    "ANNUAL", ANNUAL,
                    "BIENNIAL", new Frequency(24, 0),
                    "TRIENNIAL", new Frequency(36, 0));
    private static final Pattern ISO = Pattern.compile("P([1-9][0-9]{0,3})([DWMY])");

    public Frequency {
        if (months < 0 || days < 0 || (months == 0) == (days == 0)) {
            throw new IllegalArgumentException("A period has months or days, not " + months + " and " + days);
        }
    }

    /**
     * The frequency of this name or ISO 8601 period.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static Frequency of(String text) {
        Frequency named = NAMED.get(text);
        Matcher iso = ISO.matcher(text);
        if (named != null) {
            return named;
        }
        if (!iso.matches()) {
            throw new IllegalArgumentException("No frequency: " + text);
        }
        int count = Integer.parseInt(iso.group(1));
        return switch (iso.group(2)) {
            case "D" -> new Frequency(0, count);
            case "W" -> new Frequency(0, 7 * count);
            case "M" -> new Frequency(count, 0);
            default -> new Frequency(12 * count, 0);
        };
    }

    /** True when {@link #of} knows the text. */
    public static boolean known(String text) {
        return NAMED.containsKey(text) || ISO.matcher(text).matches();
    }

    /** Its name, for example {@code MONTHLY}; an ISO 8601 period where it has none. */
    public String name() {
        return NAMED.entrySet().stream()
                .filter(entry -> entry.getValue().equals(this))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(months > 0 ? "P" + months + "M" : "P" + days + "D");
    }

    /** The words pages use, for example {@code monthly}. */
    public String label() {
        return switch (name()) {
            case "DAILY" -> "daily";
            case "WEEKLY" -> "weekly";
            case "MONTHLY" -> "monthly";
            case "QUARTERLY" -> "quarterly";
            case "SEMI_ANNUAL" -> "every six months";
            case "ANNUAL" -> "yearly";
            default -> "every " + period();
        };
    }

    /** One such period in words, for example {@code month}. */
    public String period() {
        return switch (name()) {
            case "DAILY" -> "day";
            case "WEEKLY" -> "week";
            case "MONTHLY" -> "month";
            case "QUARTERLY" -> "quarter";
            case "SEMI_ANNUAL" -> "half-year";
            case "ANNUAL" -> "year";
            default -> months > 0 ? months + " months" : days + " days";
        };
    }

    @Override
    public int compareTo(Frequency other) {
        return Integer.compare(months * 31 + days, other.months * 31 + other.days);
    }

    /** Its name. */
    @Override
    public String toString() {
        return name();
    }
}
