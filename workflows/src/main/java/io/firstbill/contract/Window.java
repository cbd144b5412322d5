package io.firstbill.contract;

import io.firstbill.period.Frequency;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * The stretch of time in which a commitment or a maximum is compared with what was billed.
 *
 * @param kind which stretch
 * @param frequency length of a window that repeats; otherwise null
 */
public record Window(Kind kind, @Nullable Frequency frequency) {

    /** Which stretch of time. */
    public enum Kind {
        /** Each billing period of the contract. */
        BILLING_PERIOD,
        /** Each invoice by itself. */
        INVOICE,
        /** The whole time the commitment runs. */
        TERM,
        /** Periods of their own, counted from its first day. */
        REPEATED
    }

    /** A window as the contract document writes it: the name of a kind, or a frequency. */
    public static Window of(String text) {
        for (Kind kind : Kind.values()) {
            if (kind != Kind.REPEATED && kind.name().equals(text)) {
                return new Window(kind, null);
            }
        }
        return new Window(Kind.REPEATED, Frequency.of(text));
    }

    /** As the contract document writes it, for example {@code ANNUAL}. */
    public String name() {
        return kind == Kind.REPEATED ? length().name() : kind.name();
    }

    /** The length of a window that repeats; never null for {@link Kind#REPEATED}. */
    public Frequency length() {
        return Objects.requireNonNull(frequency, kind.name());
    }

    /** Its name. */
    @Override
    public String toString() {
        return name();
    }
}
