package io.firstbill.contract;

import org.jspecify.annotations.Nullable;

/**
 * A party to the contract.
 *
 * @param name legal name
 * @param address postal address in one line
 * @param country ISO 3166 two-letter code
 * @param email where invoices or notices go, or null when the order form names none
 * @param taxId VAT or other tax number, or null
 */
public record Party(String name, String address, String country, @Nullable String email, @Nullable String taxId) {}
