package io.firstbill.web.contract;

import io.firstbill.charge.ChargeKind;
import io.firstbill.contract.Contract;
import io.firstbill.contract.DueRule;
import io.firstbill.contract.FreePeriod;
import io.firstbill.contract.Invoicing;
import io.firstbill.contract.LineBilling;
import io.firstbill.contract.PriceBase;
import io.firstbill.contract.Renewal;
import io.firstbill.contract.Termination;
import io.firstbill.contract.Uplift;
import io.firstbill.web.shell.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What a contract agrees about time beyond its term, in words. */
public final class TimeWords {
    private TimeWords() {}

    /**
     * One term in words.
     *
     * @param pointer where it stands in the contract document
     */
    public record Word(String name, String value, String pointer) {}

    /** The words in reading order; empty when nothing is agreed. */
    public static List<Word> of(Contract contract, Words words) {
        List<Word> terms = new ArrayList<>();
        List<FreePeriod> free = contract.time().freePeriods();
        for (int i = 0; i < free.size(); i++) {
            String name = Objects.requireNonNullElse(free.get(i).description(), "Free period");
            terms.add(new Word(name, free(free.get(i), words), "/freePeriods/" + i));
        }
        Renewal renewal = contract.time().renewal();
        if (renewal != null) {
            terms.add(new Word("Renewal", renewal(renewal), "/renewal"));
        }
        Termination end = contract.time().termination();
        if (end != null) {
            terms.add(new Word("Early end", end(end, words), "/termination"));
            if (end.fee() != null) {
                terms.add(new Word("Fee for ending early", fee(end.fee()), "/termination/fee"));
            }
        }
        Invoicing invoicing = contract.time().invoicing();
        if (invoicing != null) {
            terms.add(new Word("Invoices", invoicing(invoicing), "/invoicing"));
        }
        return terms;
    }

    private static String invoicing(Invoicing invoicing) {
        List<String> parts = new ArrayList<>();
        if (invoicing.daysBefore() > 0) {
            parts.add("fees in advance " + invoicing.daysBefore() + " days before their period");
        }
        if (invoicing.daysAfter() > 0) {
            parts.add(invoicing.daysAfter() + " days after the billing date");
        }
        if (invoicing.due() != null) {
            parts.add(due(invoicing.due()));
        }
        return String.join("; ", parts);
    }

    private static String due(DueRule due) {
        String from = due.fromService() ? "due from the start of service" : "due from the invoice date";
        String month =
                due.monthEnd() == null
                        ? ""
                        : due.monthEnd() == DueRule.MonthEnd.BEFORE_DAYS
                                ? ", net days after the end of the month"
                                : ", at the end of the month after the net days";
        return due.dayOfMonth() == null
                ? from + month
                : from + month + ", on day " + due.dayOfMonth() + " of month +" + due.monthsLater();
    }

    /** What a line says of its own billing periods, to follow how often it is billed; empty when nothing. */
    public static String own(@Nullable LineBilling own) {
        if (own == null) {
            return "";
        }
        String by = own.alignment() == null ? "" : ", by " + own.alignment().label() + " of its own";
        String second = own.secondDay() == null ? "" : " and " + own.secondDay();
        String day = own.day() == null ? "" : " (" + own.day() + second + ")";
        String anchor = own.anchor() == null ? "" : " (" + own.anchor() + ")";
        return by + day + anchor + (own.wholeAtOnce() ? ", at once to its last day" : "") + price(own.price());
    }

    private static String price(@Nullable PriceBase price) {
        return price == null
                ? ""
                : ", at the price of a " + price.per().period() + (price.addsUp() ? ", whose parts add up to it" : "");
    }

    private static String renewal(Renewal renewal) {
        Uplift uplift = renewal.uplift();
        return "by a "
                + renewal.length().period()
                + " at a time"
                + (renewal.noticeDays() == null ? "" : ", unless told " + renewal.noticeDays() + " days before the end")
                + (renewal.atList() ? ", from list prices" : "")
                + (uplift == null ? "" : ", raised by " + uplift.describe())
                + "; "
                + (renewal.times() == 0 ? "none" : renewal.times())
                + " priced";
    }

    private static String free(FreePeriod free, Words words) {
        String from = free.start() == null ? "from the first day of each line" : "from " + words.date(free.start());
        String until =
                free.end() != null
                        ? " to " + words.lastDay(free.end())
                        : free.length() == null ? "" : " for " + free.length().period();
        String lines = free.lineIds().isEmpty() ? "" : ", lines " + String.join(", ", free.lineIds());
        return from
                + until
                + lines
                + (free.kinds().contains(ChargeKind.USAGE) ? ", usage free as well" : "")
                + (free.datesMoved() ? "; billing dates begin after it" : "")
                + (free.termExtended() ? "; the term is longer by it" : "")
                + (free.minimumsSuspended() ? "; commitments are suspended" : "");
    }

    private static String end(Termination end, Words words) {
        String lines = end.lineIds().isEmpty() ? "" : " (lines " + String.join(", ", end.lineIds()) + ")";
        String unused =
                end.unused() == Termination.Unused.CREDITED ? "unused fees are credited" : "fees paid are not refunded";
        String whole = end.lastPeriodWhole() ? "; the last period is billed whole" : "";
        String promised =
                switch (end.commitments()) {
                    case CUT -> "";
                    case WINDOW_OWED -> "; the commitment of the last window is owed whole";
                    case ALL_OWED -> "; all commitments of the term are owed";
                };
        return "last day "
                + words.lastDay(end.end())
                + lines
                + ", known from "
                + words.date(end.noticed())
                + "; "
                + unused
                + whole
                + promised;
    }

    private static String fee(Termination.Fee fee) {
        List<String> of =
                fee.of().stream()
                        .map(part -> {
                            if (part.amount() != null) {
                                return part.amount().toString();
                            }
                            if (part.monthsUsedAt() != null) {
                                return part.monthsUsedAt() + " for each month used, in place of what it cost";
                            }
                            return part.percentOfRemaining() != null
                                    ? part.percentOfRemaining().toPlainString() + " % of the remaining fees"
                                    : part.months() + " months of recurring fees";
                        })
                        .toList();
        String take = of.size() == 1 ? "" : fee.take().name().toLowerCase(Locale.ROOT) + " of ";
        return fee.description() + ": " + take + String.join(" and ", of);
    }
}
