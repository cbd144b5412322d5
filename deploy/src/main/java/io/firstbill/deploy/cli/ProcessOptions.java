package io.firstbill.deploy.cli;

import io.firstbill.deploy.standalone.Configured;
import io.firstbill.deploy.standalone.Logs;
import io.firstbill.deploy.standalone.Product;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.micronaut.context.ApplicationContext;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** What a process of a split deployment needs: PostgreSQL and Temporal at addresses that somebody chose. */
final class ProcessOptions {
    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            defaultValue = "${env:FIRSTBILL_CONFIG}",
            description = "Settings file, application.yml style (default: FIRSTBILL_CONFIG, else environment alone).")
    private @Nullable Path config;

    /**
     * The process's beans, not started.
     *
     * @throws FirstbillException when neither the environment nor a file names the servers
     */
    ApplicationContext assemble(String role, Map<String, Object> settings) {
        Logs.toStandardError();
        Map<String, Object> properties = new HashMap<>(settings);
        Configured here = Configured.here();
        if (config != null) {
            System.setProperty("micronaut.config.files", config.toAbsolutePath().toString());
        } else if (here.database().isEmpty() || here.temporalAddress().isEmpty()) {
            throw new FirstbillException(
                    FailureCode.NOT_POSSIBLE_NOW,
                    "A "
                            + role
                            + " process needs servers of yours: set FIRSTBILL_DATABASE_URL and"
                            + " FIRSTBILL_TEMPORAL_ADDRESS, or name a file with --config; see docs/configuration.md."
                            + " Everything in one process, with no servers, is: firstbill standalone.");
        }
        here.database()
                .ifPresent(database -> {
                    properties.putAll(database.properties());
                    properties.putAll(here.sandboxDatabase().orElse(database).sandboxProperties());
                });
        return Product.assemble(role, properties);
    }

    /** Stays until the process is asked to end, then closes the beans in order. */
    static void stay(ApplicationContext product) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    product.close();
                                    ended.countDown();
                                },
                                "stop"));
        ended.await();
    }
}
