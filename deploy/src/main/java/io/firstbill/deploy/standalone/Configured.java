package io.firstbill.deploy.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What an operator has set for all commands in the environment; docs/configuration.md lists the names.
 *
 * @param environment names and values; blank values count as not set
 */
public record Configured(Map<String, String> environment) {

    /** The environment of this process. */
    public static Configured here() {
        return new Configured(System.getenv());
    }

    /** A PostgreSQL server to use instead of the embedded one. */
    public Optional<DatabaseAccess> database() {
        return value("FIRSTBILL_DATABASE_URL")
                .map(url ->
                        new DatabaseAccess(
                                url,
                                value("FIRSTBILL_DATABASE_USER").orElse("firstbill"),
                                value("FIRSTBILL_DATABASE_PASSWORD").orElse("")));
    }

    /** Where the sandbox systems keep what is theirs, when that is not the product's database. */
    public Optional<DatabaseAccess> sandboxDatabase() {
        return value("FIRSTBILL_SANDBOX_URL")
                .map(url ->
                        new DatabaseAccess(
                                url,
                                value("FIRSTBILL_SANDBOX_USERNAME").orElse("firstbill"),
                                value("FIRSTBILL_SANDBOX_PASSWORD").orElse("")));
    }

    /** Whether a worker is to use the sandbox as billing system and ERP; the standalone product always does. */
    public boolean sandboxEnabled() {
        return value("FIRSTBILL_SANDBOX_ENABLED").filter("true"::equalsIgnoreCase).isPresent();
    }

    /** Host and port of a Temporal server to use instead of our own. */
    public Optional<String> temporalAddress() {
        return value("FIRSTBILL_TEMPORAL_ADDRESS");
    }

    /** The namespace on that server. */
    public String temporalNamespace() {
        return value("FIRSTBILL_TEMPORAL_NAMESPACE").orElse("default");
    }

    /** The {@code temporal} program: the one named, else the one on {@code PATH}; a name that is no program is none. */
    public Optional<Path> temporalCli() {
        return value("FIRSTBILL_TEMPORAL_CLI")
                .map(named -> Optional.of(Path.of(named)).filter(Files::isExecutable))
                .orElseGet(() -> Launch.onPath("temporal", environment.getOrDefault("PATH", "")));
    }

    /** Folder into which an engine in memory writes the histories of its runs when it stops. */
    public Optional<Path> histories() {
        return value("FIRSTBILL_HISTORIES").map(Path::of);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
