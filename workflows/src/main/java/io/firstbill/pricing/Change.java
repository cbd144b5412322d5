package io.firstbill.pricing;

/**
 * One field that differs between two configurations.
 *
 * @param path field, as in the canonical text, for example {@code charges/L1/phases/1/quantity}
 * @param was value before, empty when it was not there
 * @param now value after, empty when it is gone
 */
public record Change(String path, String was, String now) {}
