package io.firstbill.deploy.road;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waiting for something that another process does in its own time: looks again until it is there. */
public final class Eventually {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Eventually() {}

    /**
     * What the look finds first.
     *
     * @param what words for it, for the failure
     * @throws AssertionError when the time is up
     */
    public static <T> T get(String what, Duration atMost, Supplier<Optional<T>> look) {
        return get(what, atMost, PAUSE, look);
    }

    /** The same with another pause between two looks. */
    public static <T> T get(String what, Duration atMost, Duration pause, Supplier<Optional<T>> look) {
        long start = System.nanoTime();
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() - start > atMost.toNanos() || Thread.currentThread().isInterrupted()) {
                throw new AssertionError("Not within " + atMost.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    /** Waits until the condition holds; false when the time is up before. */
    public static boolean happens(Duration atMost, Supplier<Boolean> condition) {
        try {
            holds("", atMost, condition);
            return true;
        } catch (AssertionError timeIsUp) {
            return false;
        }
    }

    /** Waits until the condition holds. */
    public static void holds(String what, Duration atMost, Supplier<Boolean> condition) {
        get(what, atMost, () -> condition.get() ? Optional.of(true) : Optional.empty());
    }
}
