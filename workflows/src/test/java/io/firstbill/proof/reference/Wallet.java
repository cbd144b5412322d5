package io.firstbill.proof.reference;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Prepaid credits of one sort, money or units, and what is left of each grant. */
final class Wallet {
    private final Terms terms;
    private final String sort;
    private final List<Grant> grants = new ArrayList<>();
    private final Set<LocalDate> rolled = new HashSet<>();

    /** Given for service of these days; over with its own period, and gone when it rolls over no more. */
    private static final class Grant {
        private final int number;
        private final JsonNode credit;
        private final LocalDate from;
        private final LocalDate to;
        private final LocalDate over;
        private Fraction left;

        private Grant(int number, JsonNode credit, LocalDate from, LocalDate to, LocalDate over, Fraction left) {
            this.number = number;
            this.credit = credit;
            this.from = from;
            this.to = to;
            this.over = over;
            this.left = left;
        }

        private int priority() {
            return credit.path("priority").asInt(Integer.MAX_VALUE);
        }

        private int paid() {
            return credit.path("promotional").asBoolean() ? 0 : 1;
        }
    }

    /** The credits that state this: {@code amount} or {@code units}. */
    Wallet(Terms terms, String sort) {
        this.terms = terms;
        this.sort = sort;
        var credits = Terms.nodes(terms.contract().path("prepaidCredits"));
        for (int n = 0; n < credits.size(); n++) {
            if (credits.get(n).has(sort)) {
                grant(n, credits.get(n));
            }
        }
        var ended = new Ended(terms);
        grants.removeIf(grant -> ended.whole() && !grant.from.isBefore(ended.end()));
        grants.sort(
                Comparator.comparingInt(Grant::priority)
                        .thenComparing((Grant grant) -> grant.to)
                        .thenComparingInt(Grant::paid)
                        .thenComparingInt((Grant grant) -> grant.number)
                        .thenComparing((Grant grant) -> grant.from));
    }

    private void grant(int n, JsonNode credit) {
        var from = credit.has("from") ? Terms.day(credit.path("from")) : terms.start();
        var to = credit.has("lastDay") ? Terms.day(credit.path("lastDay")).plusDays(1) : terms.end();
        var given = Terms.number(credit.path(sort), "0");
        if (!credit.has("every")) {
            grants.add(new Grant(n, credit, from, to, to, given));
            return;
        }
        var every = credit.path("every").asText();
        var slots = Wheel.anchored(from, Wheel.months(every), Wheel.days(every), false).slots(from, to);
        for (int i = 0; i < slots.size(); i++) {
            var gone =
                    switch (credit.path("unused").asText("LOST")) {
                        case "NEXT_PERIOD" ->
                                slots.get(Math.min(i + credit.path("rolloverPeriods").asInt(1), slots.size() - 1)).to();
                        case "KEPT" -> to;
                        default -> slots.get(i).to();
                    };
            grants.add(new Grant(n, credit, slots.get(i).from(), gone, slots.get(i).to(), given));
        }
    }

    /** True when there is nothing to use. */
    boolean none() {
        return grants.isEmpty();
    }

    /** The lines that sell it. */
    List<Item> sold() {
        return grants.stream()
                .filter(grant -> grant.credit.has("price"))
                .map(grant ->
                        new Item(
                                grant.from,
                                "prepaidCredit." + (grant.number + 1),
                                "PREPAID",
                                grant.from,
                                grant.to,
                                Terms.number(grant.credit.path("price"), "0")))
                .toList();
    }

    /** Lessens what is left of periods that are over to what may go on. */
    private void rollOver(LocalDate day) {
        var overs = new TreeMap<LocalDate, Grant>();
        grants.stream()
                .filter(grant -> grant.credit.has("rolloverAtMost") && !grant.over.isAfter(day))
                .forEach(grant -> overs.putIfAbsent(grant.over, grant));
        overs.forEach((over, any) -> {
            if (rolled.add(over)) {
                var most = Terms.number(any.credit.path("rolloverAtMost"), "0");
                var kept = Fraction.ZERO;
                var latestFirst = new ArrayList<>(grants);
                latestFirst.sort(Comparator.comparing((Grant grant) -> grant.from).reversed());
                for (var grant : latestFirst) {
                    if (!grant.over.isAfter(over) && grant.to.isAfter(over)) {
                        grant.left = grant.left.least(most.minus(kept));
                        kept = kept.plus(grant.left);
                    }
                }
            }
        });
    }

    private static boolean covers(Grant grant, String line, String kind) {
        var lines = Terms.texts(grant.credit.path("lines"));
        var kinds = Terms.texts(grant.credit.path("kinds"));
        return (lines.isEmpty() || lines.contains(line)) && (kinds.isEmpty() || kinds.contains(kind));
    }

    /** The grants in the order in which they are used on a day. */
    private List<Grant> inOrder() {
        if (grants.stream().noneMatch(grant -> grant.credit.path("rolloverUsed").asText().equals("LAST"))) {
            return grants;
        }
        var latestFirst = new ArrayList<>(grants);
        latestFirst.sort(Comparator.comparing((Grant grant) -> grant.from).reversed());
        return latestFirst;
    }

    /** How much of what a line wants that begins on this day is paid; a unit of some lines uses up several. */
    Fraction draw(String line, String kind, LocalDate day, Fraction wanted) {
        var open = wanted.most(Fraction.ZERO);
        if (open.sign() > 0 && grants.stream().anyMatch(grant -> covers(grant, line, kind))) {
            rollOver(day);
        }
        for (var grant : inOrder()) {
            if (!day.isBefore(grant.from) && day.isBefore(grant.to) && covers(grant, line, kind)) {
                var rate = Terms.number(grant.credit.path("rates").path(line), "1");
                var part = open.times(rate).least(grant.left);
                grant.left = grant.left.minus(part);
                open = open.minus(part.by(rate));
            }
        }
        return wanted.most(Fraction.ZERO).minus(open);
    }
}
