package io.firstbill.deploy.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * What PostgreSQL has counted for the product's database, or the difference of two such counts.
 *
 * @param commits transactions that ended well; a statement outside any transaction is one too
 * @param statements calls of top-level statements other than those of transaction control
 * @param control calls of BEGIN, COMMIT, ROLLBACK and the like
 * @param time when, or for how long
 */
record Counted(BigDecimal commits, BigDecimal statements, BigDecimal control, Duration time) {

    /** What came since an earlier count. */
    Counted since(Counted earlier) {
        return new Counted(
                commits.subtract(earlier.commits),
                statements.subtract(earlier.statements),
                control.subtract(earlier.control),
                time.minus(earlier.time));
    }

    /** Without what the product does when nothing happens, at this rate, over the same time. */
    Counted without(Counted idle) {
        BigDecimal share = millis(time).divide(millis(idle.time), 6, RoundingMode.HALF_UP);
        return new Counted(
                commits.subtract(idle.commits.multiply(share)),
                statements.subtract(idle.statements.multiply(share)),
                control.subtract(idle.control.multiply(share)),
                time);
    }

    /** The share of one of so many. */
    Counted each(long of) {
        return new Counted(each(commits, of), each(statements, of), each(control, of), time.dividedBy(of));
    }

    private static BigDecimal each(BigDecimal all, long of) {
        return all.divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal millis(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis());
    }

    @Override
    public String toString() {
        return "%s commits, %s statements (and %s of transaction control) in %s.%s s"
                .formatted(commits, statements, control, time.toSeconds(), time.toMillisPart() / 100);
    }
}
