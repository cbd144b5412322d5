package io.firstbill.house.planted;

/** A name that fits everything. */
public record PriceHelper(String anything) {}
