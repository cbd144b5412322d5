package io.firstbill.contract;

import java.time.LocalDate;

/**
 * The signed document.
 *
 * @param number its number as printed
 * @param effectiveDate the day from which it binds
 */
public record OrderForm(String number, LocalDate effectiveDate) {}
