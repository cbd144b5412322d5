package io.firstbill.web.deal;

import io.firstbill.web.shell.Clocks.Sla;

import org.jspecify.annotations.Nullable;

/**
 * One stage of the strip, with its bar on the scale that all stages share.
 *
 * @param sla its status or clock in words
 * @param now true for the stage the deal is in
 * @param next true for a stage it has not begun
 * @param track width of its target, 0 to 100
 * @param used width of the working time used within the target
 * @param over width beyond the target
 * @param tick where the mark of the target stands
 * @param target its target in words, or null when it has none
 */
public record StripCell(
        String href,
        String label,
        Sla sla,
        boolean now,
        boolean next,
        String track,
        String used,
        String over,
        String tick,
        @Nullable String target) {}
