package io.firstbill.deploy.standalone;

import java.nio.file.Path;

/**
 * Where a process writes its log; said before the first line is logged, since the log library reads it once. A choice
 * of the operator ({@code -Dlogback.configurationFile}) wins.
 */
public final class Logs {
    private static final String CONFIGURATION = "logback.configurationFile";

    private Logs() {}

    /** Into a file; the terminal is left to the start lines. */
    static void toFile(Path file) {
        System.setProperty("firstbill.log", file.toString());
        choose("logback-standalone.xml");
    }

    /** To standard error, for processes that something else watches. */
    public static void toStandardError() {
        choose("logback-process.xml");
    }

    private static void choose(String resource) {
        if (System.getProperty(CONFIGURATION) == null) {
            System.setProperty(CONFIGURATION, resource);
        }
    }
}
