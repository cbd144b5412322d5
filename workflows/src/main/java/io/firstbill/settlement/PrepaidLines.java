package io.firstbill.settlement;

import io.firstbill.contract.PrepaidCredit;
import io.firstbill.contract.Termination;
import io.firstbill.contract.TopUp;
import io.firstbill.pricing.PricingConfig;

import org.joda.money.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lines that using prepaid credit up leads to: what tops it up, and what is given back of it at its end. Of 10,000
 * units for 900.00, 2,000 are left: -180.00.
 *
 * @param rated every rated line of the term
 */
record PrepaidLines(PricingConfig config, List<Entry> rated) {

    List<Entry> of(Movements movements) {
        return Stream.concat(
                        movements.bought().stream().map(this::topUp),
                        movements.rests().stream()
                                .filter(rest -> rest.grant().credit().refunded())
                                .map(this::refund)
                                .flatMap(Optional::stream))
                .toList();
    }

    private Entry topUp(Movements.Bought bought) {
        Grant grant = bought.grant();
        PrepaidCredit credit = grant.credit();
        TopUp agreed = credit.topUp();
        Money price =
                bought.amounts().stream()
                        .map(amount -> credit.toppedUp(config.currency(), amount))
                        .reduce(Money.zero(config.currency()), Money::plus);
        String below = agreed == null ? "" : value(credit, agreed.below());
        return entry(
                bought.date(),
                grant,
                ".topUp",
                price,
                new Reason(
                        credit.description() + ", top-up",
                        "bought whenever less than " + below + " is left",
                        bought.amounts().stream().map(amount -> step(credit, amount)).toList(),
                        credit.clause()));
    }

    private String step(PrepaidCredit credit, BigDecimal amount) {
        return value(credit, amount) + " bought: " + Words.plain(credit.toppedUp(config.currency(), amount));
    }

    private Optional<Entry> refund(Movements.Rest rest) {
        Grant grant = rest.grant();
        PrepaidCredit credit = grant.credit();
        Money back = credit.lastPaid(config.currency(), rest.left(), rest.bought());
        return back.isZero()
                ? Optional.empty()
                : Optional.of(
                        entry(
                                ended(grant),
                                grant,
                                ".refund",
                                back.negated(),
                                new Reason(
                                        credit.description() + ", refund",
                                        "what is left at its end is given back at the price paid",
                                        List.of(value(credit, rest.left()) + " left: " + Words.plain(back)),
                                        credit.clause())));
    }

    /** The day after the last one, and no invoice of what it pays for is later. */
    private LocalDate ended(Grant grant) {
        Termination early = config.termination().filter(end -> end.lineIds().isEmpty()).orElse(null);
        LocalDate end = grant.days().end();
        if (early != null && early.end().isBefore(end)) {
            end = early.noticed().isAfter(early.end()) ? early.noticed() : early.end();
        }
        return rated.stream()
                .filter(line -> line.rated() && grant.pays(line.service().start()))
                .filter(line -> grant.credit().covers(line.lineId(), line.chargeKind()))
                .map(Entry::invoiceDate)
                .filter(end::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(end);
    }

    private Entry entry(LocalDate date, Grant grant, String key, Money amount, Reason reason) {
        return new Entry(
                date,
                grant.key() + key,
                Purchases.product(config, grant.credit()),
                Entry.Kind.PREPAID,
                grant.days(),
                amount,
                reason);
    }

    private String value(PrepaidCredit credit, BigDecimal number) {
        return credit.units() != null
                ? Words.number(number) + " units"
                : config.currency() + " " + Words.number(number);
    }
}
