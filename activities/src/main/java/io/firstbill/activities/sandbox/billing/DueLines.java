package io.firstbill.activities.sandbox.billing;

import io.firstbill.setup.PriceModel;
import io.firstbill.setup.PriceModel.Interval;
import io.firstbill.setup.PriceModel.Kind;
import io.firstbill.setup.PriceModel.Timing;
import io.firstbill.setup.SubscriptionModel;
import io.firstbill.setup.SubscriptionModel.Item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a subscription owes until a date. A cycle in advance is billed on its first day within the term, one in arrears
 * on the day after its last. A part of a cycle costs its days over the days of the whole cycle; days in the free window
 * cost nothing; usage is what was used and has no share.
 */
final class DueLines {
    private final String subscriptionId;
    private final SubscriptionModel subscription;
    private final LocalDate until;
    private final List<PriceModel> prices;
    private final List<DueLine> lines = new ArrayList<>();

    private DueLines(String subscriptionId, SubscriptionModel subscription, LocalDate until, List<PriceModel> prices) {
        this.prices = prices;
        this.subscriptionId = subscriptionId;
        this.subscription = subscription;
        this.until = until;
    }

    /** Everything due on or before the date; {@code prices} in the order of the items. */
    static List<DueLine> until(
            LocalDate date, String subscriptionId, SubscriptionModel subscription, List<PriceModel> prices) {
        DueLines due = new DueLines(subscriptionId, subscription, date, prices);
        for (int position = 0; position < prices.size(); position++) {
            due.add(position, subscription.items().get(position), prices.get(position));
        }
        return due.lines;
    }

    private void add(int position, Item item, PriceModel price) {
        Interval interval = price.interval();
        if (price.kind() == Kind.ONE_TIME || interval == null) {
            once(position, item, price);
        } else {
            cycles(position, item, price, interval);
        }
    }

    private void once(int position, Item item, PriceModel price) {
        if (!item.from().isAfter(until)) {
            BigDecimal exact = Rates.whole(price, item.quantity());
            line(
                    position,
                    item,
                    price,
                    item.from(),
                    item.from(),
                    item.from(),
                    Rates.share(exact, 1, 1, price.currency()));
        }
    }

    private void cycles(int position, Item item, PriceModel price, Interval interval) {
        LocalDate first = later(item.from(), subscription.start());
        LocalDate last = earlier(item.to(), subscription.end());
        Cycle cycle = Cycle.containing(first, subscription.anchor(), interval);
        while (cycle.start().isBefore(last)) {
            LocalDate billedOn =
                    price.timing() == Timing.IN_ADVANCE
                            ? later(cycle.start(), firstDay(price))
                            : earlier(cycle.end(), subscription.end());
            if (billedOn.isAfter(until)) {
                return;
            }
            cycle(position, item, price, cycle, billedOn, later(cycle.start(), first), earlier(cycle.end(), last));
            cycle = cycle.next(subscription.anchor(), interval);
        }
    }

    /** First day of the line that has this price; a line that joins inside a cycle is billed when it joins. */
    private LocalDate firstDay(PriceModel price) {
        LocalDate first =
                IntStream.range(0, prices.size())
                        .filter(position -> prices.get(position).lineId().equals(price.lineId()))
                        .mapToObj(position -> subscription.items().get(position).from())
                        .min(Comparator.naturalOrder())
                        .orElse(subscription.start());
        return later(first, subscription.start());
    }

    private void cycle(
            int position, Item item, PriceModel price, Cycle cycle, LocalDate billedOn, LocalDate from, LocalDate to) {
        BigDecimal exact = Rates.whole(price, item.quantity());
        if (price.kind() == Kind.USAGE) {
            boolean itemHasLastDay = !to.isBefore(earlier(cycle.end(), subscription.end()));
            if (itemHasLastDay && item.quantity().signum() > 0) {
                line(position, item, price, billedOn, from, to, Rates.share(exact, 1, 1, price.currency()));
            }
            return;
        }
        if (!subscription.freeFrom().isBefore(subscription.freeTo())) {
            charged(position, item, price, cycle, billedOn, from, to, exact);
            return;
        }
        charged(position, item, price, cycle, billedOn, from, earlier(to, later(from, subscription.freeFrom())), exact);
        charged(position, item, price, cycle, billedOn, later(from, subscription.freeTo()), to, exact);
    }

    private void charged(
            int position,
            Item item,
            PriceModel price,
            Cycle cycle,
            LocalDate billedOn,
            LocalDate from,
            LocalDate to,
            BigDecimal exact) {
        if (from.isBefore(to)) {
            long days = ChronoUnit.DAYS.between(from, to);
            line(position, item, price, billedOn, from, to, Rates.share(exact, days, cycle.days(), price.currency()));
        }
    }

    private void line(
            int position, Item item, PriceModel price, LocalDate on, LocalDate from, LocalDate to, BigDecimal amount) {
        lines.add(
                new DueLine(
                        on,
                        subscriptionId,
                        position,
                        price.lineId(),
                        price.name(),
                        from,
                        to,
                        item.quantity(),
                        price.packageSize() == null ? price.unitAmount() : null,
                        amount));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
