package io.firstbill.trail;

import org.joda.money.Money;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what each term makes. */
final class LinesOfTerms {
    private final Map<String, List<LineRef>> refs = new HashMap<>();
    private final Map<String, Money> sums = new HashMap<>();
    private final Money zero;

    LinesOfTerms(Money zero) {
        this.zero = zero;
    }

    void add(String pointer, LineRef ref, Money amount) {
        refs.computeIfAbsent(pointer, any -> new ArrayList<>()).add(ref);
        sums.merge(pointer, amount, Money::plus);
    }

    List<LineRef> of(String pointer) {
        return refs.getOrDefault(pointer, List.of());
    }

    Money sum(String pointer) {
        return sums.getOrDefault(pointer, zero);
    }
}
