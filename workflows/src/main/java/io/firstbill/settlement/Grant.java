package io.firstbill.settlement;

import io.firstbill.contract.PrepaidCredit;
import io.firstbill.contract.Termination;
import io.firstbill.period.Alignment;
import io.firstbill.period.Anchoring;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.BillingSchedule;
import io.firstbill.period.Term;
import io.firstbill.pricing.PricingConfig;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One grant of a prepaid credit.
 *
 * @param credit what is granted
 * @param number the place of the credit in the contract, from 1
 * @param days the service it pays for: from the day it is given to the day it is gone
 * @param own the period it was given for; what is left after it goes over
 */
record Grant(PrepaidCredit credit, int number, BillingPeriod days, BillingPeriod own) {

    /** Every grant of the term, by credit and day. */
    static List<Grant> all(PricingConfig config) {
        List<Grant> grants = new ArrayList<>();
        List<PrepaidCredit> credits = config.overLines().credits();
        for (int n = 1; n <= credits.size(); n++) {
            grants.addAll(of(config, credits.get(n - 1), n));
        }
        LocalDate end =
                config.termination()
                        .filter(early -> early.lineIds().isEmpty())
                        .map(Termination::end)
                        .orElse(LocalDate.MAX);
        return grants.stream().filter(grant -> grant.days().start().isBefore(end)).toList();
    }

    private static List<Grant> of(PricingConfig config, PrepaidCredit credit, int number) {
        LocalDate from = Objects.requireNonNullElse(credit.from(), config.term().start());
        LocalDate to = Objects.requireNonNullElse(credit.to(), config.term().end());
        if (credit.every() == null) {
            return List.of(new Grant(credit, number, new BillingPeriod(from, to), new BillingPeriod(from, to)));
        }
        BillingSchedule schedule =
                new BillingSchedule(
                        new Term(from, to), credit.every(), Anchoring.of(Alignment.ANNIVERSARY), false, false);
        List<BillingPeriod> periods = schedule.periods();
        int further = credit.rollsOver().periods();
        List<Grant> grants = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            LocalDate gone =
                    switch (credit.unused()) {
                        case LOST -> periods.get(i).end();
                        case NEXT_PERIOD -> periods.get(Math.min(i + further, periods.size() - 1)).end();
                        case KEPT -> to;
                    };
            grants.add(new Grant(credit, number, new BillingPeriod(periods.get(i).start(), gone), periods.get(i)));
        }
        return grants;
    }

    /** Names the credit, for example {@code prepaidCredit.1}. */
    String key() {
        return "prepaidCredit." + number;
    }

    /** True when it pays for service that begins on this day. */
    boolean pays(LocalDate day) {
        return !day.isBefore(days.start()) && day.isBefore(days.end());
    }
}
