package io.firstbill.deploy.standalone;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for another process, which cannot call back: asks again every 20 ms until the time is up. */
final class Patience {
    private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

    private Patience() {}

    /** True as soon as the condition holds; false when it did not within the time, or the thread was interrupted. */
    static boolean until(Duration most, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > most.toNanos() || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }
}
