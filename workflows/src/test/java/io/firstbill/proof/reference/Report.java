package io.firstbill.proof.reference;

import java.time.LocalDate;

/** So much was used of a metric on a day, in a region. */
public record Report(String metric, LocalDate day, String quantity, String region) {}
