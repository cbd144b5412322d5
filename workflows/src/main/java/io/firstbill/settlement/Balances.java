package io.firstbill.settlement;

import io.firstbill.charge.ChargeKind;
import io.firstbill.pricing.PricingConfig;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What is left of prepaid credits while the lines of the term are gone through by invoice date. Used first is what has
 * the lower priority number, then what expires first, then what was given before what was paid, then as stated.
 */
public final class Balances {
    private static final Comparator<Balance> ORDER =
            Comparator.<Balance>comparingInt(balance ->
                            Objects.requireNonNullElse(balance.grant().credit().priority(), Integer.MAX_VALUE))
                    .thenComparing(balance -> balance.grant().days().end())
                    .thenComparingInt(balance -> balance.grant().credit().promotional() ? 0 : 1)
                    .thenComparingInt(balance -> balance.grant().number())
                    .thenComparing(balance -> balance.grant().days().start());

    private final List<Balance> balances;
    private final List<Movements.Bought> bought = new ArrayList<>();
    private final Map<Integer, NavigableSet<LocalDate>> ends = new TreeMap<>();

    /**
     * What a draw covered.
     *
     * @param covered of what was wanted
     * @param uses what it used of which grant
     */
    public record Drawn(BigDecimal covered, List<CreditUse> uses) {
        public Drawn {
            uses = List.copyOf(uses);
        }
    }

    private Balances(List<Balance> balances) {
        this.balances = currentFirst(balances.stream().sorted(ORDER).toList());
        for (Balance balance : this.balances) {
            if (balance.grant().credit().rollsOver().atMost() != null) {
                ends.computeIfAbsent(balance.grant().number(), any -> new TreeSet<>()).add(balance.grant().own().end());
            }
        }
    }

    /** Of credits whose rests are used last, what was given last comes first; other credits keep their places. */
    private static List<Balance> currentFirst(List<Balance> sorted) {
        List<Balance> ordered = new ArrayList<>(sorted);
        sorted.stream()
                .filter(balance -> balance.grant().credit().rollsOver().last())
                .map(balance -> balance.grant().number())
                .distinct()
                .forEach(number -> {
                    List<Integer> places =
                            IntStream.range(0, sorted.size())
                                    .filter(i -> sorted.get(i).grant().number() == number)
                                    .boxed()
                                    .toList();
                    List<Balance> latest =
                            places.stream()
                                    .map(sorted::get)
                                    .sorted(
                                            Comparator.<Balance, LocalDate>comparing(
                                                            balance -> balance.grant().own().start())
                                                    .reversed())
                                    .toList();
                    IntStream.range(0, places.size()).forEach(i -> ordered.set(places.get(i), latest.get(i)));
                });
        return List.copyOf(ordered);
    }

    /**
     * Of what is left when a period is over, no more than agreed goes on; what expires first is lost first. Only a line
     * that a credit pays for moves it on.
     */
    private void rollOver(String lineId, @Nullable ChargeKind kind, LocalDate day) {
        ends.forEach((number, days) -> {
            boolean covered =
                    balances.stream()
                            .anyMatch(balance ->
                                    balance.grant().number() == number
                                            && balance.grant().credit().covers(lineId, kind));
            while (covered && !days.isEmpty() && !days.first().isAfter(day)) {
                LocalDate end = days.first();
                days.remove(end);
                List<Balance> rests =
                        balances.stream()
                                .filter(balance -> balance.grant().number() == number)
                                .filter(balance -> !balance.grant().own().end().isAfter(end))
                                .filter(balance -> balance.grant().days().end().isAfter(end))
                                .sorted(Comparator.comparing(balance -> balance.grant().own().start()))
                                .toList();
                BigDecimal most = rests.isEmpty() ? null : rests.getFirst().grant().credit().rollsOver().atMost();
                BigDecimal left = rests.stream().map(rest -> rest.left()).reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal lost = most == null ? BigDecimal.ZERO : left.subtract(most).max(BigDecimal.ZERO);
                for (Balance rest : rests) {
                    BigDecimal off = lost.min(rest.left());
                    rest.lose(off);
                    lost = lost.subtract(off);
                }
            }
        });
    }

    /** The credits that are money. */
    static Balances ofMoney(PricingConfig config) {
        List<Balance> balances = new ArrayList<>();
        for (Grant grant : Grant.all(config)) {
            if (grant.credit().amount() != null) {
                balances.add(new Balance(grant, config.currency().getCode()));
            }
        }
        return new Balances(balances);
    }

    /** The credits that are units. */
    public static Balances ofUnits(PricingConfig config) {
        List<Balance> balances = new ArrayList<>();
        for (Grant grant : Grant.all(config)) {
            if (grant.credit().units() != null) {
                balances.add(new Balance(grant, "units"));
            }
        }
        return new Balances(balances);
    }

    /** True when there was never anything to use. */
    public boolean none() {
        return balances.isEmpty();
    }

    /**
     * Uses up credit.
     *
     * @param lineId the line it is for
     * @param kind of the line; null for a line over other lines
     * @param day the first day the line pays for
     * @param wanted units, or money, of the line
     */
    public Drawn draw(String lineId, @Nullable ChargeKind kind, LocalDate day, BigDecimal wanted) {
        rollOver(lineId, kind, day);
        BigDecimal open = wanted;
        List<CreditUse> uses = new ArrayList<>();
        for (Balance balance : balances) {
            BigDecimal rate = balance.grant().credit().rates().getOrDefault(lineId, BigDecimal.ONE);
            BigDecimal needed = open.multiply(rate);
            BigDecimal used =
                    balance.grant().pays(day) && balance.grant().credit().covers(lineId, kind)
                            ? balance.pays(needed)
                            : BigDecimal.ZERO;
            if (used.signum() > 0) {
                balance.use(lineId, day, used);
                open =
                        used.compareTo(needed) == 0
                                ? BigDecimal.ZERO
                                : open.subtract(used.divide(rate, MathContext.DECIMAL128));
                uses.add(balance.used(used));
            }
        }
        return new Drawn(wanted.subtract(open), uses);
    }

    /** Ends an invoice, so that what was bought for its use has its days; the uses with what is left after that. */
    public List<CreditUse> close(LocalDate invoice, DayShares shares, List<CreditUse> uses) {
        balances.forEach(balance -> bought.addAll(balance.close(invoice, shares)));
        return uses.stream().map(this::now).toList();
    }

    private CreditUse now(CreditUse use) {
        return balances.stream()
                .filter(balance -> balance.of(use) && balance.grant().credit().topUp() != null)
                .findFirst()
                .map(balance -> balance.used(use.used()))
                .orElse(use);
    }

    /** What was bought so far, and what is left. */
    public Movements movements() {
        return new Movements(bought, balances.stream().map(Balance::rest).toList());
    }
}
