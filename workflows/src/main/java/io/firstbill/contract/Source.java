package io.firstbill.contract;

/**
 * Where a term stands in the signed document.
 *
 * @param page page number from 1
 * @param quote the words as printed
 */
public record Source(int page, String quote) {}
