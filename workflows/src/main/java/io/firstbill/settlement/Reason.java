package io.firstbill.settlement;

import io.firstbill.contract.Source;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Why a line stands over other lines.
 *
 * @param description what the line says
 * @param rule the term in words
 * @param steps the arithmetic, in order; the last one names the amount
 * @param clause where the order form says so, or null when no source was given
 */
public record Reason(String description, String rule, List<String> steps, @Nullable Source clause) {
    public Reason {
        steps = List.copyOf(steps);
    }
}
