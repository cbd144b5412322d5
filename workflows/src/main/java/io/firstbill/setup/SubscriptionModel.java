package io.firstbill.setup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The running agreement a billing system must hold. Ends are exclusive: the day after the last day of service.
 *
 * @param start first day of the term
 * @param end day after the last day of the term
 * @param anchor a date on which a billing period begins, on or before the start: every other period begins whole
 *     intervals away from it, clamped to month ends and always counted from this date. The start itself for anniversary
 *     alignment; for calendar quarters and a start on 15 February, 1 January
 * @param items what is billed, each from and to a date; a ramp is several items of one line
 * @param freeFrom first free day; equal to {@code freeTo} when nothing is free
 * @param freeTo day after the last free day; recurring items are not charged within
 */
public record SubscriptionModel(
        LocalDate start, LocalDate end, LocalDate anchor, List<Item> items, LocalDate freeFrom, LocalDate freeTo) {

    /**
     * One priced item over dates.
     *
     * @param priceKey which {@link PriceModel}
     * @param quantity units; one for flat prices; for usage the quantity the contract states per period, else zero
     * @param from first day
     * @param to day after the last day
     */
    public record Item(String priceKey, BigDecimal quantity, LocalDate from, LocalDate to) {}

    public SubscriptionModel {
        items = List.copyOf(items);
    }
}
