package io.firstbill.web.shell;

/** One option of a select: the value that is sent and the words that are read. */
public record Choice(String value, String label) {}
