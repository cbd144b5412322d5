package io.firstbill.contract;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * When an invoice is due, beyond its net days. From 12 January, net 30: at the end of the month, then the days, 2
 * March; the days, then the end of the month, 28 February; on the tenth of the month after, without days, 10 February.
 *
 * @param fromService counted from the first day of service instead of the date of the invoice
 * @param monthEnd where the end of the month comes in, or null for nowhere
 * @param dayOfMonth the day of a later month it is due on, clamped to the end of the month; null for none
 * @param monthsLater which month that is: 1 for the one after
 */
public record DueRule(boolean fromService, @Nullable MonthEnd monthEnd, @Nullable Integer dayOfMonth, int monthsLater) {

    /** Where the end of the month comes in. */
    public enum MonthEnd {
        /** The net days are counted from the last day of the month. */
        BEFORE_DAYS,
        /** After the net days it is due on the last day of the month. */
        AFTER_DAYS
    }

    /**
     * The day an invoice is due.
     *
     * @param invoiced its date
     * @param service the first day of service
     */
    public LocalDate due(LocalDate invoiced, LocalDate service, int netDays) {
        LocalDate from = fromService ? service : invoiced;
        LocalDate days =
                (monthEnd == MonthEnd.BEFORE_DAYS ? YearMonth.from(from).atEndOfMonth() : from).plusDays(netDays);
        YearMonth month = YearMonth.from(days);
        if (dayOfMonth != null) {
            YearMonth later = month.plusMonths(monthsLater);
            return later.atDay(Math.min(dayOfMonth, later.lengthOfMonth()));
        }
        return monthEnd == MonthEnd.AFTER_DAYS ? month.atEndOfMonth() : days;
    }
}
