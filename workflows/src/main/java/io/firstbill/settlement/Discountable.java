package io.firstbill.settlement;

import io.firstbill.contract.InvoiceDiscount;
import io.firstbill.money.Allocation;
import io.firstbill.money.Percent;

import org.joda.money.Money;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The lines of one invoice while discounts are taken off them, in proportion to what is left of each by largest
 * remainder, or line by line. Lines below zero bear their percent and no amount.
 */
final class Discountable {
    private final List<Entry> lines;
    private final boolean lineByLine;
    private final RoundingMode rounding;
    private final List<Money> left = new ArrayList<>();

    Discountable(List<Entry> lines, boolean lineByLine, RoundingMode rounding) {
        this.lines = lines;
        this.lineByLine = lineByLine;
        this.rounding = rounding;
        lines.forEach(line -> left.add(line.amount()));
    }

    /** What is left of each line now. */
    List<Money> left() {
        return List.copyOf(left);
    }

    /** What is left of the covered lines above zero. */
    Money bearable(Predicate<Entry> covers) {
        return above(left, covered(covers));
    }

    /** Takes a percent of the base off the covered lines; the shares, by line. */
    List<Money> percent(InvoiceDiscount discount, Percent percent, List<Money> base, Predicate<Entry> covers) {
        List<Integer> covered = covered(covers);
        List<Money> shares = none();
        for (int i : covered) {
            if (lineByLine || base.get(i).isNegative()) {
                shares.set(i, part(base.get(i), percent));
            }
        }
        if (!lineByLine) {
            spread(part(above(base, covered), percent), base, covered, shares);
        }
        Money most = discount.most();
        if (most != null && sum(shares).isGreaterThan(most)) {
            shares = none();
            spread(most, base, covered, shares);
        }
        return taken(shares);
    }

    /** Takes an amount off the covered lines, which must be able to bear it; the shares, by line. */
    List<Money> amount(Money amount, Predicate<Entry> covers) {
        List<Integer> covered = covered(covers);
        List<Money> shares = none();
        if (lineByLine) {
            Money rest = amount;
            for (int i : covered) {
                Money share = left.get(i).isNegative() ? zero() : least(rest, left.get(i));
                shares.set(i, share);
                rest = rest.minus(share);
            }
        } else {
            spread(amount, left, covered, shares);
        }
        return taken(shares);
    }

    private void spread(Money total, List<Money> base, List<Integer> covered, List<Money> shares) {
        List<Integer> bearing = covered.stream().filter(i -> base.get(i).isPositive()).toList();
        if (bearing.isEmpty()) {
            return;
        }
        List<Money> parts = Allocation.of(total, bearing.stream().map(i -> base.get(i).getAmount()).toList());
        for (int n = 0; n < bearing.size(); n++) {
            shares.set(bearing.get(n), parts.get(n));
        }
    }

    /** Never more than a line has left. */
    private List<Money> taken(List<Money> shares) {
        for (int i = 0; i < shares.size(); i++) {
            Money bounded = shares.get(i).isPositive() ? least(shares.get(i), left.get(i)) : shares.get(i);
            shares.set(i, bounded);
            left.set(i, left.get(i).minus(bounded));
        }
        return shares;
    }

    private List<Integer> covered(Predicate<Entry> covers) {
        return IntStream.range(0, lines.size()).filter(i -> covers.test(lines.get(i))).boxed().toList();
    }

    private Money above(List<Money> base, List<Integer> covered) {
        return sum(covered.stream().map(base::get).filter(Money::isPositive).toList());
    }

    private Money part(Money base, Percent percent) {
        return base.multipliedBy(percent.fraction(), rounding);
    }

    private List<Money> none() {
        return new ArrayList<>(lines.stream().map(line -> zero()).toList());
    }

    private Money sum(List<Money> amounts) {
        return amounts.stream().reduce(zero(), Money::plus);
    }

    private Money zero() {
        return Money.zero(lines.getFirst().amount().getCurrencyUnit());
    }

    private static Money least(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }
}
