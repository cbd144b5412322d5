package io.firstbill.deal;

import java.util.regex.Pattern;

/**
 * The identity of a deal for its whole life, for example {@code D-1042}. Never reused.
 *
 * @param value {@code D-} and a positive number
 */
public record DealId(String value) implements Comparable<DealId> {
    private static final Pattern FORM = Pattern.compile("D-[1-9][0-9]{0,17}");

    public DealId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A deal id is D- and a number, not \"" + value + "\"");
        }
    }

    /** The deal with this number. */
    public static DealId of(long number) {
        return new DealId("D-" + number);
    }

    /** The number without its letter. */
    public long number() {
        return Long.parseLong(value.substring(2));
    }

    @Override
    public int compareTo(DealId other) {
        return Long.compare(number(), other.number());
    }

    @Override
    public String toString() {
        return value;
    }
}
