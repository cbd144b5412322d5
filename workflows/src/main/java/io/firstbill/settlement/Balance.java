package io.firstbill.settlement;

import io.firstbill.contract.TopUp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What is left of one grant, and how it was topped up. */
final class Balance {
    private static final BigDecimal MOST_BY_THEMSELVES = BigDecimal.valueOf(1000);

    /** Shares are quotients; what they come to is exact again at so many decimals. */
    private static final int DECIMALS = 12;

    private final Grant grant;
    private final String unit;
    private final List<Draw> draws = new ArrayList<>();
    private BigDecimal left;
    private BigDecimal opened;
    private BigDecimal bought = BigDecimal.ZERO;

    Balance(Grant grant, String unit) {
        this.grant = grant;
        this.unit = unit;
        this.left = grant.credit().granted();
        this.opened = left;
    }

    /** What a line took since an invoice was last closed. */
    private record Draw(String lineId, LocalDate first, BigDecimal used) {}

    Grant grant() {
        return grant;
    }

    BigDecimal left() {
        return left;
    }

    /** What it pays of what a line needs: all of it where more is bought. */
    BigDecimal pays(BigDecimal needed) {
        return grant.credit().topUp() != null ? needed : needed.min(left);
    }

    void use(String lineId, LocalDate first, BigDecimal used) {
        left = left.subtract(used);
        draws.add(new Draw(lineId, first, used));
    }

    void lose(BigDecimal lost) {
        left = left.subtract(lost);
    }

    CreditUse used(BigDecimal used) {
        return new CreditUse(grant.key(), grant.credit().description(), grant.days().start(), used, left, unit);
    }

    /** True for a use of this very grant. */
    boolean of(CreditUse use) {
        return use.key().equals(grant.key()) && use.granted().equals(grant.days().start());
    }

    /** The top-ups since an invoice was last closed: each on the day on which too little was left. */
    List<Movements.Bought> close(LocalDate invoice, DayShares shares) {
        List<Movements.Bought> made = new ArrayList<>();
        TopUp agreed = grant.credit().topUp();
        if (agreed != null && !draws.isEmpty()) {
            left = opened;
            byDay(invoice, agreed.atOnce() ? shares : DayShares.NONE)
                    .forEach((day, used) -> {
                        left = left.subtract(used);
                        List<BigDecimal> amounts = topUp(agreed);
                        if (!amounts.isEmpty()) {
                            made.add(new Movements.Bought(grant, day, amounts));
                        }
                    });
        }
        opened = left;
        draws.clear();
        return made;
    }

    private List<BigDecimal> topUp(TopUp agreed) {
        List<BigDecimal> amounts = new ArrayList<>();
        BigDecimal more = agreed.bought(left);
        BigDecimal times = more.signum() == 0 ? more : agreed.below().subtract(left).divide(more, 0, RoundingMode.UP);
        if (times.compareTo(MOST_BY_THEMSELVES) > 0) {
            more = more.multiply(times);
        }
        while (more.signum() > 0) {
            amounts.add(more);
            left = left.add(more);
            bought = bought.add(more);
            more = agreed.bought(left);
        }
        return amounts;
    }

    private NavigableMap<LocalDate, BigDecimal> byDay(LocalDate invoice, DayShares shares) {
        TreeMap<LocalDate, BigDecimal> days = new TreeMap<>();
        for (Draw draw : draws) {
            BigDecimal before = BigDecimal.ZERO;
            for (var day : shares.of(draw.lineId(), draw.first()).entrySet()) {
                BigDecimal part = draw.used().multiply(day.getValue()).setScale(DECIMALS, RoundingMode.HALF_UP);
                days.merge(day.getKey(), part.subtract(before), BigDecimal::add);
                before = part;
            }
            if (before.compareTo(draw.used()) < 0) {
                days.merge(invoice, draw.used().subtract(before), BigDecimal::add);
            }
        }
        return days;
    }

    /** What is left now. */
    Movements.Rest rest() {
        return new Movements.Rest(grant, bought, left);
    }
}
