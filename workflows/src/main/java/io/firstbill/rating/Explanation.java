package io.firstbill.rating;

import io.firstbill.contract.Source;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Why a line costs what it costs, as data.
 *
 * @param inputs the figures it started from, in reading order
 * @param rule the charge model in words
 * @param steps the arithmetic, in order; the last one names the printed amount
 * @param clause where the order form says so, or null when no source was given
 */
public record Explanation(List<Input> inputs, String rule, List<String> steps, @Nullable Source clause) {

    /**
     * One figure.
     *
     * @param name what it is, for example {@code quantity}
     * @param value as people read it
     */
    public record Input(String name, String value) {}

    public Explanation {
        inputs = List.copyOf(inputs);
        steps = List.copyOf(steps);
    }
}
