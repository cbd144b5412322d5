package io.firstbill.deploy.faults;

import io.firstbill.deploy.standalone.TemporalForTests;

import java.util.Arrays;
import java.util.List;

/** Which Temporal moves the deals, and what of the tree can be killed. */
enum Engine {
    /** The {@code temporal} CLI's server: a process of its own that keeps its runs in a file. */
    CLI,
    /** The server in the launcher's own process: a kill of the launcher loses every run. */
    IN_MEMORY;

    /** Whether its histories tell of every run there was. */
    boolean keepsRuns() {
        return this == CLI;
    }

    /** What can be killed. */
    List<Victim> victims() {
        return switch (this) {
            case CLI -> List.of(Victim.values());
            case IN_MEMORY -> Arrays.stream(Victim.values()).filter(victim -> victim != Victim.TEMPORAL).toList();
        };
    }

    /** What {@code FIRSTBILL_TEMPORAL_CLI} must say. */
    String program() {
        return switch (this) {
            case CLI -> TemporalForTests.cli().toString();
            case IN_MEMORY -> "none";
        };
    }
}
