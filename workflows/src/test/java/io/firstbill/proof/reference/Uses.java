package io.firstbill.proof.reference;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the use of one line costs in a period. Reports come in the order of their days; those that count may be none and
 * the line still not silent, when others come later.
 */
record Uses(Terms terms, JsonNode line, List<Report> reports, boolean silent, Units.@Nullable Line prepaid) {
    private Fraction rest(Fraction quantity) {
        return prepaid == null ? quantity : prepaid.rest(quantity);
    }

    private JsonNode counting() {
        return line.path("counting");
    }

    private String rule(String name, String silent) {
        return counting().path(name).asText(silent);
    }

    private boolean mine(Report report) {
        return report.metric().equals(line.path("metric").asText());
    }

    /** True when the line listens to this report. */
    boolean heard(Report report) {
        return mine(report) || limits().stream().anyMatch(metric -> metric.equals(report.metric()));
    }

    /** The metrics that steps of capacity limit. */
    private List<String> limits() {
        var metrics = new ArrayList<String>();
        for (var phase : line.path("phases")) {
            for (var step : phase.path("charge").path("steps")) {
                step.path("limits").fieldNames().forEachRemaining(metrics::add);
            }
        }
        return metrics;
    }

    /** The exact amounts: of each group of use by itself, where a group is of one billing period. */
    Map<String, Fraction> amounts(JsonNode phase, Wheel.Slot slot, LocalDate from, LocalDate to) {
        if (silent || !grouped(phase) || !rule("rated", "PERIOD").equals("PERIOD")) {
            return rows(phase, slot, from, to);
        }
        var amounts = new LinkedHashMap<String, Fraction>();
        groups(phase)
                .forEach((name, group) -> {
                    if (group.billable(group.counted(from, to), parted(from, to)).sign() != 0) {
                        group.rows(phase, slot, from, to)
                                .forEach((row, amount) -> amounts.put(name + " " + row, amount));
                    }
                });
        return amounts;
    }

    private static boolean grouped(JsonNode phase) {
        return phase.path("charge").has("groupBy");
    }

    /** The use of each group, in the order of their names. */
    private Map<String, Uses> groups(JsonNode phase) {
        var attributes = Terms.texts(phase.path("charge").path("groupBy"));
        var groups = new TreeMap<String, Uses>();
        for (var report : reports) {
            var own = reports.stream().filter(other -> name(attributes, other).equals(name(attributes, report)));
            groups.computeIfAbsent(
                    name(attributes, report), any -> new Uses(terms, line, own.toList(), false, prepaid));
        }
        return groups;
    }

    private static String name(List<String> attributes, Report report) {
        var name = "";
        for (var attribute : attributes) {
            name += attribute.equals("region") ? report.region() : Objects.requireNonNullElse(report.project(), "-");
        }
        return name;
    }

    /** What is used from one day to another costs when each group is priced by itself. */
    private Fraction ofGroups(JsonNode phase, Prices prices, LocalDate from, LocalDate to) {
        var sum = Fraction.ZERO;
        for (var group : groups(phase).values()) {
            var used = group.billable(group.counted(from, to));
            sum = used.sign() == 0 ? sum : sum.plus(prices.of(used, List.of(), Map.of()));
        }
        return sum;
    }

    /** One amount, or one for each row of a matrix in which something was used, by its region. */
    private Map<String, Fraction> rows(JsonNode phase, Wheel.Slot slot, LocalDate from, LocalDate to) {
        var amounts = new LinkedHashMap<String, Fraction>();
        if (!phase.path("charge").path("model").asText().equals("MATRIX")) {
            amount(phase, slot, from, to).ifPresent(amount -> amounts.put("", amount));
            return amounts;
        }
        for (var row : parted(from, to).of(phase.path("charge")).path("rows")) {
            var region = row.path("values").path("region").asText();
            var used =
                    counted(
                            within(from, to, line.path("metric").asText()).stream()
                                    .filter(report -> report.region().equals(region))
                                    .toList());
            var left = used.sign() == 0 ? used : rest(used);
            if (left.sign() != 0) {
                var priced = new Prices(terms, row.path("charge"), part(from, to)).of(left, List.of(), Map.of());
                amounts.put(region, parted(from, to).all(priced));
            }
        }
        return amounts;
    }

    /** The exact amount; empty where there is nothing to pay for. */
    Optional<Fraction> amount(JsonNode phase, Wheel.Slot slot, LocalDate from, LocalDate to) {
        var prices = new Prices(terms, phase.path("charge"), part(from, to));
        var parted = parted(from, to);
        var lessened = new Prices(terms, parted.of(phase.path("charge")), part(from, to));
        if (silent) {
            var stated = Terms.number(phase.path("quantity"), "0").times(stated(from, to, slot));
            var quantity = rest(billable(stated, parted));
            return grouped(phase) && quantity.sign() == 0
                    ? Optional.empty()
                    : whole(lessened, quantity, List.of(), Map.of()).map(parted::all);
        }
        return switch (rule("rated", "PERIOD")) {
            case "DAY" -> days(phase, prices, from, to);
            case "EVENT" -> each(prices, from, to);
            case "CUMULATIVE" -> cumulative(phase, prices, from, to);
            default -> period(lessened, from, to, parted).map(parted::all);
        };
    }

    /** The part of a period that bounds are prorated to. */
    private Fraction part(LocalDate from, LocalDate to) {
        return terms.chooses("minimumProration", "PRORATED") && rule("rated", "PERIOD").equals("PERIOD")
                ? new Repeating(terms, line).wheel().share(terms, from, to)
                : Fraction.ONE;
    }

    private Optional<Fraction> whole(
            Prices prices, Fraction quantity, List<Fraction> events, Map<String, Fraction> peaks) {
        var nothing = quantity.sign() == 0 && peaks.values().stream().allMatch(peak -> peak.sign() == 0);
        var all = events.isEmpty() && quantity.sign() != 0 ? List.of(quantity) : events;
        return nothing && !prices.atZero() ? Optional.empty() : Optional.of(prices.of(quantity, all, peaks));
    }

    private Optional<Fraction> period(Prices prices, LocalDate from, LocalDate to, Parted part) {
        var peaks = new TreeMap<String, Fraction>();
        if (!limits().isEmpty()) {
            reports.stream()
                    .filter(this::heard)
                    .map(Report::metric)
                    .distinct()
                    .forEach(metric -> peaks.put(metric, counted(within(from, to, metric))));
            return whole(prices, Fraction.ZERO, List.of(), peaks);
        }
        var events = within(from, to, line.path("metric").asText()).stream().map(Uses::of).toList();
        if (prices.ofEvents()) {
            var left = events.stream().map(this::rest).filter(event -> event.sign() != 0).toList();
            return whole(prices, left.stream().reduce(Fraction.ZERO, Fraction::plus), left, peaks);
        }
        return whole(prices, rest(billable(counted(from, to), part)), events, peaks);
    }

    private Optional<Fraction> days(JsonNode phase, Prices prices, LocalDate from, LocalDate to) {
        var sum = Optional.<Fraction>empty();
        for (var day = from; day.isBefore(to); day = day.plusDays(1)) {
            if (!within(day, day.plusDays(1), line.path("metric").asText()).isEmpty()) {
                var events = within(day, day.plusDays(1), line.path("metric").asText()).stream().map(Uses::of).toList();
                var amount =
                        grouped(phase)
                                ? ofGroups(phase, prices, day, day.plusDays(1))
                                : whole(prices, rest(billable(counted(day, day.plusDays(1)))), events, Map.of())
                                        .orElse(Fraction.ZERO);
                sum = Optional.of(sum.orElse(Fraction.ZERO).plus(terms.each(amount)));
            }
        }
        return sum;
    }

    private Optional<Fraction> each(Prices prices, LocalDate from, LocalDate to) {
        var sum = Optional.<Fraction>empty();
        for (var report : within(from, to, line.path("metric").asText())) {
            var quantity = rest(billable(of(report)));
            var amount = whole(prices, quantity, List.of(), Map.of()).orElse(Fraction.ZERO);
            sum = Optional.of(sum.orElse(Fraction.ZERO).plus(terms.each(amount)));
        }
        return sum;
    }

    private Optional<Fraction> cumulative(JsonNode phase, Prices prices, LocalDate from, LocalDate to) {
        var time = new Repeating(terms, line);
        var window = time.wheel(rule("window", "ANNUAL")).before(from);
        var start = window.isBefore(time.first()) ? time.first() : window;
        var toDate = billable(counted(start, to));
        var before = billable(counted(start, from));
        if (prepaid != null) {
            var paid = prepaid.paid(start);
            prepaid.pay(start, toDate.minus(before));
            toDate = toDate.minus(prepaid.paid(start));
            before = before.minus(paid);
        }
        var running = prices.withLeast(Fraction.ZERO);
        var end = ended(time, start);
        var last = to.isBefore(end) ? running : prices.withLeast(leastOf(time, start, end));
        var now = grouped(phase) ? ofGroups(phase, last, start, to) : ofAll(last, toDate);
        var then = grouped(phase) ? ofGroups(phase, running, start, from) : ofAll(running, before);
        then = start.equals(from) ? Fraction.ZERO : then;
        var amount = now.minus(then);
        return toDate.equals(before) && amount.sign() == 0 ? Optional.empty() : Optional.of(amount);
    }

    /** The day after the days that a line has of a window. */
    private LocalDate ended(Repeating time, LocalDate start) {
        var after = time.wheel(rule("window", "ANNUAL")).after(start);
        var end = after.isBefore(time.end()) ? after : time.end();
        var early = new Ended(terms);
        return early.ends(line) && early.end().isBefore(end) ? early.end() : end;
    }

    /** A window that is cut has a part of its least. */
    private Fraction leastOf(Repeating time, LocalDate start, LocalDate end) {
        return terms.chooses("minimumProration", "PRORATED")
                ? time.wheel(rule("window", "ANNUAL")).share(terms, start, end)
                : Fraction.ONE;
    }

    private Fraction ofAll(Prices prices, Fraction quantity) {
        return whole(prices, quantity, List.of(), Map.of()).orElse(Fraction.ZERO);
    }

    private Free free() {
        return new Repeating(terms, line).free();
    }

    /** The days that are paid for, of those of the period: what is stated counts for days that are not free. */
    private Fraction stated(LocalDate from, LocalDate to, Wheel.Slot slot) {
        var ended = new Ended(terms);
        boolean early = ended.ends(line) && ended.end().isBefore(slot.to());
        long all = paid(slot.from(), early ? ended.end() : slot.to());
        return all == 0 ? Fraction.ZERO : Fraction.of(paid(from, to), all);
    }

    private long paid(LocalDate from, LocalDate to) {
        return free().paid(from, to).size();
    }

    private List<Report> within(LocalDate from, LocalDate to, String metric) {
        return reports.stream()
                .filter(report -> report.metric().equals(metric))
                .filter(report -> !report.day().isBefore(from) && report.day().isBefore(to))
                .filter(report -> !free().on(report.day()))
                .toList();
    }

    private Fraction counted(LocalDate from, LocalDate to) {
        var mine = within(from, to, line.path("metric").asText());
        return rule("aggregation", "SUM").equals("TIME_WEIGHTED") ? levels(from, to) : counted(mine);
    }

    private Fraction counted(List<Report> all) {
        var sum = Fraction.ZERO;
        var highest = Fraction.ZERO;
        var last = Fraction.ZERO;
        for (var report : all) {
            last = of(report);
            sum = sum.plus(last);
            highest = highest.most(last);
        }
        return switch (rule("aggregation", "SUM")) {
            case "COUNT" -> Fraction.of(all.size());
            case "MAX" -> highest;
            case "LAST" -> last;
            case "AVERAGE" -> all.isEmpty() ? Fraction.ZERO : sum.by(Fraction.of(all.size()));
            default -> sum;
        };
    }

    /** The level of each day, added up, over the days. */
    private Fraction levels(LocalDate from, LocalDate to) {
        var area = Fraction.ZERO;
        long days = 0;
        for (var day = from; day.isBefore(to); day = day.plusDays(1)) {
            area = free().on(day) ? area : area.plus(level(day));
            days++;
        }
        return days == 0 ? Fraction.ZERO : area.by(Fraction.of(days));
    }

    private Fraction level(LocalDate day) {
        var level = Fraction.ZERO;
        for (var report : reports) {
            level = mine(report) && !report.day().isAfter(day) ? of(report) : level;
        }
        return level;
    }

    private static Fraction of(Report report) {
        return Fraction.of(report.quantity());
    }

    private Parted parted(LocalDate from, LocalDate to) {
        return new Parted(terms, new Repeating(terms, line).wheel().share(terms, from, to));
    }

    private Fraction billable(Fraction counted) {
        return billable(counted, new Parted(terms, Fraction.ONE));
    }

    private Fraction billable(Fraction counted, Parted part) {
        var free = part.free(Fraction.of(rule("freeUnits", "0")));
        boolean first = rule("freeUnitsTaken", "AFTER_CONVERTING").equals("BEFORE_CONVERTING");
        var converted = converted(first ? counted.minus(free).most(Fraction.ZERO) : counted);
        return first || free.sign() == 0 ? converted : converted.minus(free).most(Fraction.ZERO);
    }

    private Fraction converted(Fraction counted) {
        if (counting().has("increment")) {
            var step = Fraction.of(rule("increment", "1"));
            var steps = counted.by(step).rounded(0, rule("round", "NONE").equals("NONE") ? "UP" : rule("round", ""));
            return steps.times(step).times(Fraction.of(rule("multiplyBy", "1"))).by(Fraction.of(rule("divideBy", "1")));
        }
        var exact = counted.times(Fraction.of(rule("multiplyBy", "1"))).by(Fraction.of(rule("divideBy", "1")));
        return switch (rule("round", "NONE")) {
            case "UP" -> exact.rounded(0, "UP");
            case "DOWN" -> exact.rounded(0, "DOWN");
            case "HALF_UP" -> exact.rounded(0, "HALF_UP");
            default -> exact;
        };
    }
}
