package io.firstbill.web.pricing;

import io.firstbill.charge.ChargeKind;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.web.charge.Figure;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * What the buttons of a ramp do to a draft: part a step in two, and join a step with its neighbour, so that no day of
 * the line is lost.
 *
 * @param base the version the draft began with
 * @param asked the configuration that the contract asks for
 */
record StepActs(PricingConfig base, PricingConfig asked) {

    /** One step of one line, for example {@code L1-2}. */
    private record Step(DraftLine line, int n) {
        String id() {
            return line.from().lineId();
        }

        String key(int n) {
            return line.from().priceKey(n);
        }
    }

    /** Parts a step: its second half begins a year after it, or in its middle when it is shorter. */
    DraftActs.Acted split(Draft draft, String key) {
        Step step = find(draft, key).filter(found -> found.line().phases() < DraftLine.MOST_PHASES).orElse(null);
        if (step == null) {
            return new DraftActs.Acted(draft, "");
        }
        int n = step.n();
        Map<String, String> fields =
                renumbered(draft.with(step.line().values()), step, place -> place > n ? place + 1 : place);
        step.line()
                .values()
                .forEach((name, value) -> {
                    if (name.startsWith(step.key(n) + ".")) {
                        fields.put(name, value);
                        fields.put(step.key(n + 1) + name.substring(step.key(n).length()), value);
                    }
                });
        fields.put(step.id() + LineFields.PHASES, Integer.toString(step.line().phases() + 1));
        part(step, fields);
        return new DraftActs.Acted(new Draft(draft.base(), fields), step.key(n + 1) + LineFields.FROM);
    }

    private static void part(Step step, Map<String, String> fields) {
        String key = step.key(step.n());
        String next = step.key(step.n() + 1);
        Optional<LocalDate> from = day(fields, key + LineFields.FROM);
        Optional<LocalDate> last = day(fields, key + LineFields.LAST_DAY);
        if (step.line().from().kind() == ChargeKind.ONE_TIME) {
            from.ifPresent(day -> fields.put(next + LineFields.FROM, day.plusMonths(1).toString()));
        } else if (from.isPresent() && last.isPresent()) {
            LocalDate middle = middle(from.get(), last.get());
            fields.put(key + LineFields.LAST_DAY, middle.minusDays(1).toString());
            fields.put(next + LineFields.FROM, middle.toString());
        }
    }

    private static LocalDate middle(LocalDate from, LocalDate last) {
        LocalDate year = from.plusYears(1);
        long months = ChronoUnit.MONTHS.between(from, last.plusDays(1));
        if (!year.isAfter(last)) {
            return year;
        }
        return months > 1
                ? from.plusMonths(months / 2)
                : from.plusDays(Math.max(1, ChronoUnit.DAYS.between(from, last.plusDays(1)) / 2));
    }

    /** Takes a step away; the one before it, or after the first, takes its days. */
    DraftActs.Acted join(Draft draft, String key) {
        Step step = find(draft, key).filter(found -> found.line().phases() > 1).orElse(null);
        if (step == null) {
            return new DraftActs.Acted(draft, "");
        }
        int n = step.n();
        int heir = Math.max(1, n - 1);
        Map<String, String> values = step.line().values();
        Map<String, String> fields =
                renumbered(draft.with(values).without(step.key(n) + "."), step, place -> place > n ? place - 1 : place);
        String day = n == 1 ? LineFields.FROM : LineFields.LAST_DAY;
        if (step.line().from().kind() != ChargeKind.ONE_TIME) {
            fields.put(step.key(heir) + day, values.getOrDefault(step.key(n) + day, ""));
        }
        fields.put(step.id() + LineFields.PHASES, Integer.toString(step.line().phases() - 1));
        return new DraftActs.Acted(new Draft(draft.base(), fields), step.key(heir) + LineFields.FROM);
    }

    /** The fields of a draft with the steps of the line in other places. */
    private static Map<String, String> renumbered(Draft draft, Step step, IntUnaryOperator place) {
        Map<String, String> fields = new LinkedHashMap<>();
        String before = step.id() + "-";
        draft.fields()
                .forEach((name, value) -> {
                    int dot = name.startsWith(before) ? name.indexOf('.') : -1;
                    Optional<Integer> n = dot < 0 ? Optional.empty() : number(name.substring(before.length(), dot));
                    fields.put(n.map(one -> step.key(place.applyAsInt(one)) + name.substring(dot)).orElse(name), value);
                });
        return fields;
    }

    private Optional<Step> find(Draft draft, String key) {
        int dash = key.lastIndexOf('-');
        Optional<Integer> n = number(key.substring(dash + 1));
        return DraftLine.all(base, asked, draft).stream()
                .filter(line -> dash > 0 && line.from().lineId().equals(key.substring(0, dash)))
                .flatMap(line -> n.stream().map(place -> new Step(line, place)))
                .filter(step -> step.n() >= 1 && step.n() <= step.line().phases())
                .findFirst();
    }

    private static Optional<Integer> number(String typed) {
        return typed.matches("\\d{1,3}") ? Figure.read(typed).map(BigDecimal::intValue) : Optional.empty();
    }

    private static Optional<LocalDate> day(Map<String, String> fields, String name) {
        try {
            return Optional.of(LocalDate.parse(fields.getOrDefault(name, "")));
        } catch (DateTimeException typed) {
            return Optional.empty();
        }
    }
}
