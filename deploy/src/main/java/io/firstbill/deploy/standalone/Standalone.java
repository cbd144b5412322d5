package io.firstbill.deploy.standalone;

import io.firstbill.activities.store.deal.DealIntake;
import io.firstbill.activities.store.user.UserService;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;

import org.jspecify.annotations.Nullable;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * The whole product on one machine: what it stands on, the worker and the web in this process, and the watch over both.
 */
public final class Standalone implements AutoCloseable {

    /**
     * What a person may choose.
     *
     * @param data folder of everything that is kept
     * @param host address to listen on
     * @param port port of the pages; 0 for any free one
     * @param temporal host and port of a Temporal server, or null to use our own
     * @param demo whether the example deals are loaded into an empty database
     * @param configured what the environment says
     */
    public record Settings(
            Path data, String host, int port, @Nullable String temporal, boolean demo, Configured configured) {}

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Consumer<String> say;
    private final List<Supervised> watched = new ArrayList<>();
    private Optional<URI> pages = Optional.empty();
    private boolean stopping;

    private Standalone(Consumer<String> say) {
        this.say = say;
    }

    /** Starts it, says where it is, and returns when it was asked to end and has ended. */
    public static void run(Settings settings, Consumer<String> say) {
        Standalone product = new Standalone(say);
        CountDownLatch ended = new CountDownLatch(1);
        Thread stop =
                new Thread(
                        () -> {
                            product.close();
                            ended.countDown();
                        },
                        "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            product.start(settings);
        } catch (RuntimeException e) {
            product.close();
            throw e;
        }
        StartCache.makeOnce(product.pages.map(start -> start.resolve("/sign-in")));
        awaitQuietly(ended);
    }

    /**
     * Starts it for a caller that closes it.
     *
     * @throws FirstbillException when it cannot run here; nothing is left running then
     */
    public static Standalone open(Settings settings, Consumer<String> say) {
        Standalone product = new Standalone(say);
        try {
            product.start(settings);
            return product;
        } catch (RuntimeException e) {
            product.close();
            throw e;
        }
    }

    private void start(Settings settings) {
        if (settings.configured().database().isEmpty()) {
            Launch.requireUnprivileged();
        }
        DataFolder folder = DataFolder.open(settings.data());
        keep(FolderLock.take(folder));
        Logs.toFile(folder.root().resolve("logs/firstbill.log"));
        if (settings.port() != 0 && !Ports.isFree(settings.port())) {
            throw new FirstbillException(
                    FailureCode.NOT_POSSIBLE_NOW,
                    "Port " + settings.port() + " is held by another program. Choose one with --port.");
        }
        CompletableFuture<TemporalEngine> engineStart =
                CompletableFuture.supplyAsync(
                        () -> keep(Engines.start(settings.temporal(), settings.configured(), folder, say)),
                        task -> Thread.ofVirtual().start(task));
        DatabaseAccess database = database(settings.configured(), folder);
        TemporalEngine engine = join(engineStart);
        watched.addAll(engine.children());
        keep(new Supervisor(watched, say)).start();
        ApplicationContext product = assemble(settings, database, engine);
        List<UserService.NewPassword> newcomers = FirstSignIns.create(product.getBean(UserService.class));
        if (settings.demo()) {
            ExampleDeals.load(product.getBean(DealIntake.class));
        }
        URI address = product.getBean(EmbeddedServer.class).start().getURI();
        pages = Optional.of(address);
        tell(address, folder, engine, newcomers);
    }

    /** The configured server, else our own, watched from then on. */
    private DatabaseAccess database(Configured settings, DataFolder folder) {
        Optional<DatabaseAccess> configured = settings.database();
        if (configured.isPresent()) {
            return configured.get();
        }
        PostgresServer postgres = keep(PostgresServer.start(folder));
        watched.add(postgres);
        return postgres.access();
    }

    private ApplicationContext assemble(Settings settings, DatabaseAccess database, TemporalEngine engine) {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.putAll(settings.configured().sandboxDatabase().orElse(database).sandboxProperties());
        properties.put("micronaut.server.host", settings.host());
        properties.put("micronaut.server.port", settings.port() == 0 ? -1 : settings.port());
        properties.put("firstbill.worker.enabled", "true");
        properties.put("firstbill.sandbox.enabled", "true");
        ApplicationContext product = keep(Product.assemble("standalone", properties, engine.connection()));
        return product.start();
    }

    private void tell(URI address, DataFolder folder, TemporalEngine engine, List<UserService.NewPassword> newcomers) {
        say.accept("");
        say.accept("  Firstbill   " + address);
        say.accept("  Data        " + folder.root());
        List<String> lines = engine.describe();
        say.accept("  Temporal    " + lines.getFirst());
        lines.stream().skip(1).forEach(line -> say.accept("              " + line));
        FirstSignIns.tell(newcomers).forEach(say);
        say.accept("  Started in " + ManagementFactory.getRuntimeMXBean().getUptime() + " ms. Ctrl-C stops it.");
    }

    /**
     * Remembers what must be stopped; once stopping has begun it goes at once, so that nothing outlives the launcher.
     */
    private <T extends AutoCloseable> T keep(T resource) {
        synchronized (started) {
            started.push(resource);
            if (!stopping) {
                return resource;
            }
        }
        close();
        throw new FirstbillException(FailureCode.NOT_POSSIBLE_NOW, "stopped while starting");
    }

    /** Where the pages are. */
    public URI address() {
        return pages.orElseThrow(() -> new IllegalStateException("not started"));
    }

    /** Stops what was started, last first; what fails to stop is told and does not keep the rest from stopping. */
    @Override
    public void close() {
        synchronized (started) {
            stopping = true;
        }
        for (AutoCloseable resource = next(); resource != null; resource = next()) {
            try {
                resource.close();
            } catch (Exception e) {
                say.accept("While stopping: " + e);
            }
        }
    }

    private @Nullable AutoCloseable next() {
        synchronized (started) {
            return started.poll();
        }
    }

    private static TemporalEngine join(CompletableFuture<TemporalEngine> start) {
        try {
            return start.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof FirstbillException known
                    ? known
                    : new FirstbillException(FailureCode.INTERNAL, "Temporal did not start: " + e.getCause(), e);
        }
    }

    private static void awaitQuietly(CountDownLatch ended) {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
