package io.firstbill.period;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often a charge is billed: the length of a full billing period, in months or in days, never both. Months are
 * calendar months and twelve of them a year; thirty days are not a month. A month may be billed in two parts. Written
 * by its name ({@code MONTHLY}) or as an ISO 8601 period ({@code P2M}, {@code P14D}, {@code P4W}, {@code P3Y}).
 *
 * @param months calendar months of a full period, or the one of which it is a part; zero when it is counted in days
 * @param days civil days of a full period; zero when it is counted in months
 * @param parts in which a month is billed, 1 or 2; 1 when a period is longer or counted in days
 */
public record Frequency(int months, int days, int parts) implements Comparable<Frequency> {
    /** Twice in every calendar month. */
    public static final Frequency SEMI_MONTHLY = new Frequency(1, 0, 2);

    /** Every calendar month. */
    public static final Frequency MONTHLY = new Frequency(1, 0);

    /** Every three calendar months. */
    public static final Frequency QUARTERLY = new Frequency(3, 0);

    /** Every six calendar months. */
    public static final Frequency SEMI_ANNUAL = new Frequency(6, 0);

    /** Every twelve calendar months. */
    public static final Frequency ANNUAL = new Frequency(12, 0);

    private static final Map<String, Frequency> NAMED =
            Map.ofEntries(
                    Map.entry("DAILY", new Frequency(0, 1)),
                    Map.entry("WEEKLY", new Frequency(0, 7)),
                    Map.entry("BIWEEKLY", new Frequency(0, 14)),
                    Map.entry("SEMI_MONTHLY", SEMI_MONTHLY),
                    Map.entry("MONTHLY", MONTHLY),
                    Map.entry("BIMONTHLY", new Frequency(2, 0)),
                    Map.entry("QUARTERLY", QUARTERLY),
                    Map.entry("SEMI_ANNUAL", SEMI_ANNUAL),
                    Map.entry("ANNUAL", ANNUAL),
                    Map.entry("BIENNIAL", new Frequency(24, 0)),
                    Map.entry("TRIENNIAL", new Frequency(36, 0)));
    private static final Pattern ISO = Pattern.compile("P([1-9][0-9]{0,3})([DWMY])");

    public Frequency {
        if (months < 0 || days < 0 || (months == 0) == (days == 0)) {
            throw new IllegalArgumentException("A period has months or days, not " + months + " and " + days);
        }
        if (parts != 1 && (parts != 2 || months != 1)) {
            throw new IllegalArgumentException("A month is billed in one or two parts, not " + parts);
        }
    }

    /** Whole months, or days. */
    public Frequency(int months, int days) {
        this(months, days, 1);
    }

    /** Its length in half months; zero when it is counted in days. */
    public int halfMonths() {
        return 2 * months / parts;
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
            case "SEMI_MONTHLY" -> "twice a month";
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
            case "SEMI_MONTHLY" -> "half month";
            case "MONTHLY" -> "month";
            case "QUARTERLY" -> "quarter";
            case "SEMI_ANNUAL" -> "half-year";
            case "ANNUAL" -> "year";
            default -> months > 0 ? months + " months" : days + " days";
        };
    }

    @Override
    public int compareTo(Frequency other) {
        return Integer.compare(halfMonths() * 31 + 2 * days, other.halfMonths() * 31 + 2 * other.days);
    }

    /** Its name. */
    @Override
    public String toString() {
        return name();
    }
}
