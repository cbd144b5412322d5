package io.firstbill.proof.reference;

import java.util.ArrayList;
import java.util.List;

/** An amount in parts by weight: cut to the minor unit, then unit by unit to the part that lacks most. */
final class Split {
    private Split() {}

    static List<Fraction> of(Fraction total, List<Fraction> weights, int decimals) {
        var all = weights.stream().reduce(Fraction.ZERO, Fraction::plus);
        var unit = Fraction.ONE;
        for (int i = 0; i < decimals; i++) {
            unit = unit.by(Fraction.of(10));
        }
        var parts = new ArrayList<Fraction>();
        var rest = total;
        for (var weight : weights) {
            var part = all.sign() == 0 ? Fraction.ZERO : total.times(weight).by(all).rounded(decimals, "DOWN");
            parts.add(part);
            rest = rest.minus(part);
        }
        var given = new ArrayList<Integer>();
        while (rest.sign() > 0 && all.sign() > 0) {
            int best = -1;
            for (int i = 0; i < parts.size(); i++) {
                boolean more =
                        best < 0
                                || lacks(total, weights, all, parts, i)
                                                .compareTo(lacks(total, weights, all, parts, best))
                                        > 0;
                best = !given.contains(i) && more ? i : best;
            }
            given.add(best);
            parts.set(best, parts.get(best).plus(unit));
            rest = rest.minus(unit);
        }
        return parts;
    }

    private static Fraction lacks(Fraction total, List<Fraction> weights, Fraction all, List<Fraction> parts, int i) {
        return total.times(weights.get(i)).by(all).minus(parts.get(i));
    }
}
