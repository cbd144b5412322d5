package io.firstbill.failure;

/**
 * One thing wrong or noteworthy, as data: expected answers such as "the ramp leaves a gap". Findings are returned,
 * stored and shown; nobody throws them.
 *
 * @param code stable name for programs, for example {@code ramp.gap}
 * @param severity whether the deal may go on with it
 * @param path JSON pointer into the document it is about, empty when it is about the whole, for example {@code
 *     /lines/0/phases/1/from}
 * @param message what is wrong, with the values
 * @param remedy what to do next
 */
public record Finding(String code, Severity severity, String path, String message, String remedy) {

    /** Whether the deal may go on. */
    public enum Severity {
        /** The deal stops here until it is mended. */
        BLOCKER,
        /** Worth a look; the deal may go on. */
        WARNING
    }

    /** A finding that stops the deal. */
    public static Finding blocker(String code, String path, String message, String remedy) {
        return new Finding(code, Severity.BLOCKER, path, message, remedy);
    }

    /** A finding that does not stop the deal. */
    public static Finding warning(String code, String path, String message, String remedy) {
        return new Finding(code, Severity.WARNING, path, message, remedy);
    }

    /** The same finding about a part of something larger: its path goes below this one. */
    public Finding under(String parent) {
        return new Finding(code, severity, parent + path, message, remedy);
    }

    /** True when the deal stops here until this is mended. */
    public boolean blocks() {
        return severity == Severity.BLOCKER;
    }
}
