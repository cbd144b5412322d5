package io.firstbill.trail;

import java.time.LocalDate;

/**
 * Names a line of an expected invoice.
 *
 * @param invoiceDate the invoice
 * @param line its number on the invoice from 1; 0 for what stands below the lines: taxes, and prepaid credit used
 */
public record LineRef(LocalDate invoiceDate, int line) {}
