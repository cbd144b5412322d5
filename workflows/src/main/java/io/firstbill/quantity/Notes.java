package io.firstbill.quantity;

import io.firstbill.period.BillingPeriod;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** What a meter left out, or cannot bill, of what was reported to it. */
public final class Notes {
    private final LocalDateTime from;
    private final LocalDateTime to;
    private final boolean levels;
    private long duplicates;
    private long outside;
    private long late;
    private @Nullable LocalDateTime firstOutside;

    /**
     * Nothing noted yet.
     *
     * @param days on which use is billed
     * @param levels what was reported before these days still says how high a level stands
     */
    Notes(BillingPeriod days, boolean levels) {
        from = days.start().atStartOfDay();
        to = days.end().atStartOfDay();
        this.levels = levels;
    }

    void duplicate() {
        duplicates++;
    }

    void leftOutLate() {
        late++;
    }

    void at(LocalDateTime when) {
        if ((when.isBefore(from) && !levels) || !when.isBefore(to)) {
            outside++;
            firstOutside = firstOutside == null || when.isBefore(firstOutside) ? when : firstOutside;
        }
    }

    /** Reports left out because one with the same id came before. */
    public long duplicates() {
        return duplicates;
    }

    /** Reports left out because they arrived after their period was billed. */
    public long late() {
        return late;
    }

    /** Reports for days on which the line is not billed. */
    public long outside() {
        return outside;
    }

    /** The earliest day of them; null for none. */
    public @Nullable LocalDate firstOutside() {
        return firstOutside == null ? null : firstOutside.toLocalDate();
    }
}
