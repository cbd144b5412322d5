package io.firstbill.web.shell;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** Addresses that are sent along to come back to. */
final class LocalPath {
    /** A slash, no second slash, no backslash, printable ASCII. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/])[!-\\[\\]-~]*");

    private LocalPath() {}

    /** The path when it is one of this site, so that a link cannot send a person elsewhere; else the start. */
    static String of(@Nullable String to) {
        return to != null && LOCAL.matcher(to).matches() ? to : "/";
    }
}
