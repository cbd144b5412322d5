package io.firstbill.activities.store.view;

import java.time.Duration;
import java.util.Arrays;

/** How long a deal has been in its stage, in civil time. The lower bound belongs to the bucket, the upper does not. */
public enum AgeBucket {
    UNDER_1_DAY("Under 1 day", 0, 1),
    DAYS_1_TO_3("1 to 3 days", 1, 3),
    DAYS_3_TO_7("3 to 7 days", 3, 7),
    DAYS_7_TO_14("7 to 14 days", 7, 14),
    DAYS_14_TO_30("14 to 30 days", 14, 30),
    OVER_30_DAYS("Over 30 days", 30, 36_500);

    private final String label;
    private final int fromDays;
    private final int toDays;

    AgeBucket(String label, int fromDays, int toDays) {
        this.label = label;
        this.fromDays = fromDays;
        this.toDays = toDays;
    }

    /** The words pages use. */
    public String label() {
        return label;
    }

    /** The shortest time in the stage that belongs to it. */
    public Duration from() {
        return Duration.ofDays(fromDays);
    }

    /** The shortest time in the stage that is too long for it. */
    public Duration to() {
        return Duration.ofDays(toDays);
    }

    /** The bucket of this time in a stage. */
    public static AgeBucket of(Duration age) {
        return Arrays.stream(values())
                .filter(bucket -> age.compareTo(bucket.to()) < 0)
                .findFirst()
                .orElse(OVER_30_DAYS);
    }
}
