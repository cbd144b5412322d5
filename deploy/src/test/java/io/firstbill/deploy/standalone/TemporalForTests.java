package io.firstbill.deploy.standalone;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Path;

/**
 * The {@code temporal} program of this machine: the one place where tests ask for it. Without it they are skipped with
 * one loud line, or fail when {@code FIRSTBILL_REQUIRE_TEMPORAL=true}.
 */
public final class TemporalForTests {
    private TemporalForTests() {}

    /** The program; skips or fails the running test when there is none. */
    public static Path cli() {
        var cli = Configured.here().temporalCli();
        if (cli.isEmpty()) {
            String missing = "no temporal CLI on PATH or in FIRSTBILL_TEMPORAL_CLI";
            if ("true".equals(System.getenv("FIRSTBILL_REQUIRE_TEMPORAL"))) {
                throw new AssertionError("FIRSTBILL_REQUIRE_TEMPORAL is set and there is " + missing);
            }
            System.err.println("SKIPPED: what needs a real Temporal server, " + missing + ".");
            Assumptions.abort(missing);
        }
        return cli.orElseThrow();
    }
}
