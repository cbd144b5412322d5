package io.firstbill.contract;

import io.firstbill.period.Frequency;

import org.jspecify.annotations.Nullable;

/**
 * What follows the term unless someone gives notice.
 *
 * @param length of one renewal
 * @param times how many renewals are priced; zero for none
 * @param noticeDays days before the end by which notice must be given; null when the contract says nothing
 * @param atList prices start again from list prices instead of the last ones
 * @param uplift by which prices rise at each renewal, or null
 */
public record Renewal(
        Frequency length, int times, @Nullable Integer noticeDays, boolean atList, @Nullable Uplift uplift) {}
