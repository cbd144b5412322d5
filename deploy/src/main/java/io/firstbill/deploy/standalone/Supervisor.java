package io.firstbill.deploy.standalone;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Watches children and starts a dead one again. Looks every half second, so that a killed child is back in a few. */
final class Supervisor implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final List<? extends Supervised> children;
    private final Consumer<String> say;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("supervisor").daemon().factory());

    /**
     * @param say told in words what died and what became of it
     */
    Supervisor(List<? extends Supervised> children, Consumer<String> say) {
        this.children = List.copyOf(children);
        this.say = say;
    }

    void start() {
        var _ =
                watch.scheduleWithFixedDelay(
                        this::look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        children.stream().filter(child -> !child.alive()).forEach(this::revive);
    }

    /** A failed try is told and left to the next look: a schedule that threw would end silently. */
    private void revive(Supervised child) {
        if (watch.isShutdown()) {
            return;
        }
        say.accept(child.name() + " has died; starting it again.");
        long start = System.nanoTime();
        try {
            child.restart();
            say.accept(child.name() + " is back after " + (System.nanoTime() - start) / 1_000_000 + " ms.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            say.accept(child.name() + " did not start (" + e.getMessage() + "); trying again.");
        }
    }

    /** Ends the watch; waits for a restart under way, so that nothing comes up after it was stopped. */
    @Override
    public void close() {
        watch.shutdownNow();
        try {
            var _ = watch.awaitTermination(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
