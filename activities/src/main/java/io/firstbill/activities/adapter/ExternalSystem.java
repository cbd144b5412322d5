package io.firstbill.activities.adapter;

/**
 * Which system an adapter talks to.
 *
 * @param name stable name for programs and links, for example {@code sandbox}
 * @param label what pages print
 */
public record ExternalSystem(String name, String label) {}
