package io.firstbill.misreading;

import io.firstbill.contract.PrepaidCredit;
import io.firstbill.contract.Rollover;
import io.firstbill.contract.TopUp;
import io.firstbill.invoice.DiscrepancyType;
import io.firstbill.pricing.PricingConfig;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Prepaid credits set up otherwise: left out, never sold, without expiry or rollover, at another rate. */
record PrepaidMisreadings(PricingConfig config) {

    Stream<Misreading> all() {
        return IntStream.range(0, config.overLines().credits().size()).boxed().flatMap(n -> credit(n).stream());
    }

    private List<Misreading> credit(int n) {
        var c = config.overLines().credits().get(n);
        var key = "prepaidCredit." + (n + 1);
        var all = new ArrayList<Misreading>();
        all.add(
                Misreading.of(
                        DiscrepancyType.CREDIT,
                        c.description(),
                        "",
                        key + " (" + c.description() + ") was not set up",
                        with(n, null)));
        if (c.price() != null) {
            all.add(told(key, "price", c.price(), "none", with(n, of(c, null, c.to(), c.unused(), c.rates()))));
        }
        if (c.to() != null) {
            all.add(
                    told(
                            key,
                            "expiry",
                            c.to().minusDays(1),
                            "none",
                            with(n, of(c, c.price(), null, c.unused(), c.rates()))));
            var day = c.to();
            Stream.of(day.minusMonths(1), day.plusMonths(1), day.minusDays(1), day.plusDays(1), day.minusYears(1))
                    .filter(other -> config.term().start().isBefore(other) && !other.isAfter(config.term().end()))
                    .forEach(other ->
                            all.add(
                                    told(
                                            key,
                                            "expiry",
                                            day.minusDays(1),
                                            other.minusDays(1),
                                            with(n, of(c, c.price(), other, c.unused(), c.rates())))));
        } else {
            var year = config.term().start().plusYears(1);
            Stream.of(year, year.plusYears(1), config.term().start().plusMonths(1), config.term().start().plusMonths(6))
                    .filter(other -> other.isBefore(config.term().end()))
                    .forEach(other ->
                            all.add(
                                    told(
                                            key,
                                            "expiry",
                                            "none",
                                            other.minusDays(1),
                                            with(n, of(c, c.price(), other, c.unused(), c.rates())))));
        }
        if (c.every() != null) {
            Stream.of(PrepaidCredit.Unused.values())
                    .filter(other -> other != c.unused())
                    .forEach(other ->
                            all.add(
                                    told(
                                            key,
                                            "rollover of what is unused",
                                            c.unused(),
                                            other,
                                            with(n, of(c, c.price(), c.to(), other, c.rates())))));
        }
        if (c.rollover() != null) {
            all.add(
                    told(
                            key,
                            "bounds of the rollover",
                            "as stated",
                            "none",
                            with(n, of(c, null, c.topUp(), c.refunded()))));
        }
        if (c.topUp() != null) {
            all.addAll(topUp(n, c, c.topUp()));
        }
        if (c.refunded()) {
            var kept = with(n, of(c, c.rollover(), c.topUp(), false));
            all.add(told(key, "what is left at its end", "refunded", "lost", kept));
        }
        if (!c.rates().isEmpty()) {
            all.add(told(key, "rates", c.rates(), "one", with(n, of(c, c.price(), c.to(), c.unused(), Map.of()))));
        }
        return all;
    }

    /** More bought never, below another rest, or on another invoice. */
    private List<Misreading> topUp(int n, PrepaidCredit c, TopUp agreed) {
        var key = "prepaidCredit." + (n + 1);
        var all = new ArrayList<Misreading>();
        var less = agreed.below();
        all.add(told(key, "top-up", "below " + less, "none", with(n, of(c, c.rollover(), null, c.refunded()))));
        Stream.of(BigDecimal.ZERO, less.add(less), less.add(BigDecimal.ONE))
                .filter(other -> other.compareTo(less) != 0)
                .forEach(other -> all.add(told(key, "top-up below", less, other, toppedUp(n, agreed.below(other)))));
        all.add(
                told(
                        key,
                        "invoice of a top-up",
                        agreed.atOnce() ? "at once" : "with the use",
                        agreed.atOnce() ? "with the use" : "at once",
                        toppedUp(n, agreed.billed(!agreed.atOnce()))));
        return all;
    }

    private PricingConfig toppedUp(int n, TopUp other) {
        var c = config.overLines().credits().get(n);
        return with(n, of(c, c.rollover(), other, c.refunded()));
    }

    private static Misreading told(String key, String what, Object expected, Object actual, PricingConfig setUp) {
        return Misreading.told(DiscrepancyType.CREDIT, key + " " + what, expected, actual, setUp);
    }

    private static PrepaidCredit of(
            PrepaidCredit c,
            @Nullable Money price,
            @Nullable LocalDate to,
            PrepaidCredit.Unused unused,
            Map<String, BigDecimal> rates) {
        return new PrepaidCredit(
                c.description(),
                c.amount(),
                c.units(),
                price,
                c.product(),
                c.lineIds(),
                c.kinds(),
                rates,
                c.from(),
                to,
                c.every(),
                unused,
                c.promotional(),
                c.priority(),
                c.clause(),
                c.rollover(),
                c.topUp(),
                c.refunded());
    }

    /** The same credit whose rests go over, are topped up and end otherwise. */
    private static PrepaidCredit of(
            PrepaidCredit c, @Nullable Rollover rollover, @Nullable TopUp topUp, boolean refunded) {
        return new PrepaidCredit(
                c.description(),
                c.amount(),
                c.units(),
                c.price(),
                c.product(),
                c.lineIds(),
                c.kinds(),
                c.rates(),
                c.from(),
                c.to(),
                c.every(),
                c.unused(),
                c.promotional(),
                c.priority(),
                c.clause(),
                rollover,
                topUp,
                refunded);
    }

    private PricingConfig with(int n, @Nullable PrepaidCredit other) {
        var terms = config.overLines();
        return Altered.overLines(config, terms.withCredits(Altered.at(terms.credits(), n, other)));
    }
}
