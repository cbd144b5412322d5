package io.firstbill.deploy.split;

import io.firstbill.deploy.road.Eventually;
import io.firstbill.deploy.road.FreePort;
import io.firstbill.deploy.standalone.DatabaseAccess;
import io.firstbill.deploy.standalone.TemporalProbe;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real Temporal server with its two databases on a PostgreSQL that is there: frontend, history, matching and worker
 * service in one process, on loopback.
 */
record TemporalCluster(Child server, String address, String namespace) implements AutoCloseable {
    static final String NAMESPACE = "firstbill";
    private static final Duration START = Duration.ofSeconds(90);

    /**
     * Makes the databases, starts the server and registers the namespace.
     *
     * @param programs folder of {@code server}, {@code sql} and {@code temporal}
     * @param schema {@code schema/postgresql/v12} of the server's sources
     */
    static TemporalCluster start(Path programs, Path schema, DatabaseAccess postgres, Path folder)
            throws IOException, InterruptedException {
        int port = URI.create(postgres.url().substring("jdbc:".length())).getPort();
        for (String part : List.of("temporal", "visibility")) {
            String database = part.equals("temporal") ? part : "temporal_visibility";
            List<String> sql =
                    List.of(
                            programs.resolve("sql").toString(),
                            "--plugin",
                            "postgres12",
                            "--ep",
                            "127.0.0.1",
                            "-p",
                            String.valueOf(port),
                            "-u",
                            postgres.user(),
                            "--pw",
                            postgres.password(),
                            "--db",
                            database);
            schema(folder, sql, "create-database");
            schema(folder, sql, "setup-schema", "-v", "0.0");
            schema(folder, sql, "update-schema", "-d", schema.resolve(part + "/versioned").toString());
        }
        int frontend = FreePort.next();
        Path config = Files.createDirectories(folder.resolve("temporal/config"));
        Files.writeString(config.resolve("dynamic.yaml"), "{}\n");
        Files.writeString(
                config.resolve("split.yaml"), config(port, postgres, frontend, config.resolve("dynamic.yaml")));
        Child server =
                Child.start(
                        "temporal",
                        folder,
                        Map.of(),
                        List.of(
                                programs.resolve("server").toString(),
                                "--root",
                                folder.resolve("temporal").toString(),
                                "--config",
                                "config",
                                "--env",
                                "split",
                                "start"));
        TemporalCluster cluster = new TemporalCluster(server, "127.0.0.1:" + frontend, NAMESPACE);
        cluster.register(programs.resolve("temporal"), folder);
        return cluster;
    }

    private static void schema(Path folder, List<String> tool, String... what)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(tool);
        command.addAll(List.of(what));
        Child.start("temporal-schema", folder, Map.of(), command).finished();
    }

    /** The server takes a registered namespace into use after some seconds. */
    private void register(Path cli, Path folder) {
        List<String> command =
                List.of(
                        cli.toString(),
                        "operator",
                        "namespace",
                        "create",
                        "--address",
                        address,
                        "--retention",
                        "720h",
                        "--namespace",
                        namespace);
        WorkflowServiceStubs stubs =
                WorkflowServiceStubs.newServiceStubs(
                        WorkflowServiceStubsOptions.newBuilder().setTarget(address).build());
        try {
            Eventually.holds(
                    "Temporal has the namespace",
                    START,
                    () -> {
                        if (!server.process().isAlive()) {
                            throw new IllegalStateException("The Temporal server ended: " + server.said());
                        }
                        return TemporalProbe.answers(stubs, namespace) || created(command, folder);
                    });
        } finally {
            stubs.shutdownNow();
        }
    }

    private static boolean created(List<String> command, Path folder) {
        try {
            Child.start("temporal-namespace", folder, Map.of(), command).process().waitFor();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false; // the next look says whether it is there
    }

    /** After the server's own config/development-postgres12.yaml, on ports of our own. */
    private static String config(int port, DatabaseAccess postgres, int frontend, Path dynamic) {
        StringBuilder services = new StringBuilder();
        for (String service : List.of("frontend", "matching", "history", "worker")) {
            services.append(
                    "  %s:\n    rpc: {grpcPort: %d, membershipPort: %d, bindOnLocalHost: true}\n"
                            .formatted(
                                    service, service.equals("frontend") ? frontend : FreePort.next(), FreePort.next()));
        }
        String store =
                """
                    %s:
                      sql: {pluginName: postgres12, databaseName: %s, connectAddr: "127.0.0.1:%d", connectProtocol: tcp,
                            user: %s, password: %s, maxConns: %d, maxIdleConns: %d, maxConnLifetime: 1h}
                """;
        return """
        log: {stdout: true, level: warn}
        persistence:
          defaultStore: default
          visibilityStore: visibility
          numHistoryShards: 4
          datastores:
        %s%sglobal:
          membership: {maxJoinDuration: 30s, broadcastAddress: 127.0.0.1}
        services:
        %sclusterMetadata:
          enableGlobalNamespace: false
          failoverVersionIncrement: 10
          masterClusterName: active
          currentClusterName: active
          clusterInformation:
            active: {enabled: true, initialFailoverVersion: 1, rpcName: frontend, rpcAddress: "127.0.0.1:%d"}
        dcRedirectionPolicy: {policy: noop}
        dynamicConfigClient: {filepath: "%s", pollInterval: 60s}
        """
                .formatted(
                        store.formatted("default", "temporal", port, postgres.user(), postgres.password(), 6, 6),
                        store.formatted(
                                "visibility", "temporal_visibility", port, postgres.user(), postgres.password(), 2, 2),
                        services,
                        frontend,
                        dynamic);
    }

    @Override
    public void close() {
        server.close();
    }
}
