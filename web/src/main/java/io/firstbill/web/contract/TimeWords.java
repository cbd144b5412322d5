package io.firstbill.web.contract;

import io.firstbill.contract.Contract;
import io.firstbill.contract.Termination;
import io.firstbill.web.shell.Words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a contract agrees about time beyond its term, in words. */
final class TimeWords {
    private static final String EARLY_END = "Early end";
    private static final String FEE = "Fee for ending early";

    private TimeWords() {}

    /** The words by name, in reading order; empty when nothing is agreed. */
    static Map<String, String> of(Contract contract, Words words) {
        Map<String, String> terms = new LinkedHashMap<>();
        Termination end = contract.time().termination();
        if (end != null) {
            terms.put(EARLY_END, end(end, words));
            if (end.fee() != null) {
                terms.put(FEE, fee(end.fee()));
            }
        }
        return terms;
    }

    /** Where a term of this name stands in the contract document. */
    static String pointer(String name) {
        return name.equals(FEE) ? "/termination/fee" : "/termination";
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
                            return part.percentOfRemaining() != null
                                    ? part.percentOfRemaining().toPlainString() + " % of the remaining fees"
                                    : part.months() + " months of recurring fees";
                        })
                        .toList();
        String take = of.size() == 1 ? "" : fee.take().name().toLowerCase(Locale.ROOT) + " of ";
        return fee.description() + ": " + take + String.join(" and ", of);
    }
}
