package io.firstbill.deploy.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

class FirstbillTest {
    @TempDir private Path empty;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpListsEveryCommandAndSaysWhatItDoes() {
        assertEquals(0, run("--help"));
        assertAll(
                Firstbill.commandLine().getSubcommands().entrySet().stream()
                        .map(command ->
                                () -> {
                                    assertTrue(out.toString().contains(command.getKey()), out.toString());
                                    assertTrue(
                                            command.getValue().getCommandSpec().usageMessage().description().length > 0,
                                            command.getKey());
                                }));
    }

    @Test
    void everyCommandHasItsOwnHelp() {
        assertAll(
                Firstbill.commandLine().getSubcommands().keySet().stream()
                        .map(name -> () -> assertEquals(0, run(name, "--help"), name)));
    }

    @Test
    void saysItsVersion() {
        assertEquals(0, run("--version"));
        assertTrue(out.toString().startsWith("firstbill "), out.toString());
    }

    @Test
    void aWrongCommandLineIsTwo() {
        assertEquals(2, run("--prot", "8080"));
        assertEquals(2, run("user"));
        assertEquals(2, run("user", "create", "jo", "--role", "king"));
        assertTrue(err.toString().contains("'king' is none of deal-desk"), err.toString());
    }

    @Test
    void whatCannotBeDoneIsOneWithWordsAndNoTrace() {
        assertEquals(1, run("user", "list", "--data", empty.toString()));
        assertTrue(err.toString().contains("There is no database in " + empty), err.toString());
        assertEquals(1, err.toString().lines().count());
    }

    @Test
    void aWorkerWithoutABillingSystemRefusesAndSaysWhatToSet() throws IOException {
        Path file = Files.writeString(empty.resolve("firstbill.yml"), "firstbill: {sandbox: {enabled: false}}");
        try {
            assertEquals(1, run("worker", "--config", file.toString()));
        } finally {
            System.clearProperty("micronaut.config.files"); // set by the command for its own process
        }
        assertTrue(err.toString().contains("set FIRSTBILL_SANDBOX_ENABLED=true"), err.toString());
        assertEquals(1, err.toString().lines().count());
    }

    private int run(String... args) {
        return Firstbill.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .execute(args);
    }
}
