package io.firstbill.trail;

import io.firstbill.contract.Contract;
import io.firstbill.rating.ExpectedLine;
import io.firstbill.settlement.InvoiceSums;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** On which terms of the contract a line rests. */
final class Rests {
    private final Contract contract;
    private final Map<String, Integer> lines = new HashMap<>();

    Rests(Contract contract) {
        this.contract = contract;
        for (int at = 0; at < contract.lines().size(); at++) {
            lines.put(contract.lines().get(at).id(), at);
        }
    }

    /** Pointers of the terms that make the line; empty when the contract has none. */
    List<String> on(ExpectedLine line) {
        return switch (line.type()) {
            case RECURRING, ONE_TIME, USAGE -> onPhase(line);
            case ROUNDING -> List.of("/choices/roundingPoint");
            default -> List.of(ofKey(line.lineId()));
        };
    }

    /** Pointers of the terms that stand below the lines of an invoice: tax, and prepaid credit that pays for it. */
    static List<String> below(InvoiceSums sums) {
        TreeSet<String> pointers = new TreeSet<>();
        sums.prepaid().forEach(use -> pointers.add(ofKey(use.key())));
        if (!sums.taxes().isEmpty()) {
            pointers.add("/tax");
        }
        if (sums.rounding() != null) {
            pointers.add("/cashRounding");
        }
        return List.copyOf(pointers);
    }

    /** {@code commitment.1} stands at {@code /commitments/0}, {@code termination} at {@code /termination}. */
    private static String ofKey(String key) {
        String[] parts = key.split("\\.", -1);
        return parts.length == 1 ? "/" + key : "/" + parts[0] + "s/" + (Integer.parseInt(parts[1]) - 1);
    }

    private List<String> onPhase(ExpectedLine line) {
        Integer at = lines.get(line.lineId());
        int n = Integer.parseInt(line.priceKey().substring(line.lineId().length() + 1)) - 1;
        return at == null || n >= contract.lines().get(at).phases().size() ? List.of() : pointers(at, n);
    }

    private List<String> pointers(int line, int phase) {
        List<String> pointers = new ArrayList<>(contract.statedAt(line, phase));
        for (int i = 0; i < contract.discounts().size(); i++) {
            if (contract.discounts().get(i).covers(contract.lines().get(line))) {
                pointers.add("/discounts/" + i);
            }
        }
        return pointers;
    }
}
