package io.firstbill.workflow.message;

/**
 * The answer to an act that was taken.
 *
 * @param revision the deal's revision that will show it; wait for it before showing the deal
 */
public record Receipt(long revision) {}
