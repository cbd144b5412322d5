package io.firstbill.quantity;

import java.math.BigDecimal;

/**
 * The usage a contract states for each billing period of a usage line: what billing is expected to meter until it has
 * metered something itself. Not cut for a stub, since it states what will be counted, not a share of it.
 *
 * @param metric what is counted, for example {@code api_call}
 * @param quantity units per billing period, exact, not negative
 */
public record StatedUsage(String metric, BigDecimal quantity) {}
