package io.firstbill.web.pricing;

import io.firstbill.charge.BoundedCharge;
import io.firstbill.charge.ByQuantityCharge;
import io.firstbill.charge.ChargeKind;
import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.FlatCharge;
import io.firstbill.charge.GroupedCharge;
import io.firstbill.charge.MatrixCharge;
import io.firstbill.money.Percent;
import io.firstbill.period.Frequency;
import io.firstbill.period.Timing;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.web.charge.Figure;
import io.firstbill.web.charge.Sheet;
import io.firstbill.web.charge.SheetReader;
import io.firstbill.web.shell.Problems;

import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes a charge of what is typed for a line. A value that cannot be read is said at its field and left as it was. */
final class Editor {
    private final Problems problems;

    Editor(Problems problems) {
        this.problems = problems;
    }

    Charge charge(DraftLine line) {
        Charge from = line.from();
        List<ChargePhase> phases = new ArrayList<>();
        for (int n = 1; n <= line.phases(); n++) {
            phases.add(phase(line, n));
        }
        overlaps(line, phases);
        return new Charge(
                from.lineId(),
                from.product(),
                from.name(),
                from.kind(),
                timing(line),
                frequency(line),
                from.metric(),
                phases,
                from.counting(),
                from.clause(),
                from.billing());
    }

    private void overlaps(DraftLine line, List<ChargePhase> phases) {
        if (line.from().kind() == ChargeKind.ONE_TIME) {
            return;
        }
        for (int n = 2; n <= phases.size(); n++) {
            LocalDate from = phases.get(n - 1).from();
            LocalDate before = phases.get(n - 2).to();
            if (from.isBefore(before)) {
                problems.add(
                        line.from().priceKey(n) + LineFields.FROM,
                        "Step %d begins on %s, but step %d goes on until %s. Move one of the two days."
                                .formatted(n, from, n - 1, before.minusDays(1)));
            }
        }
    }

    private static Timing timing(DraftLine line) {
        String typed = text(line, line.from().lineId() + LineFields.TIMING);
        return Stream.of(Timing.values())
                .filter(timing -> timing.name().equals(typed))
                .findFirst()
                .orElse(line.from().timing());
    }

    private static @Nullable Frequency frequency(DraftLine line) {
        String typed = text(line, line.from().lineId() + LineFields.FREQUENCY);
        return line.from().frequency() != null && Frequency.known(typed)
                ? Frequency.of(typed)
                : line.from().frequency();
    }

    private ChargePhase phase(DraftLine line, int n) {
        ChargePhase before = line.began(n);
        String key = line.from().priceKey(n);
        Sheet sheet = Sheet.of(key, line.values());
        ChargeModel model = model(sheet, before.model());
        LocalDate from = day(line, key + LineFields.FROM, before.from());
        return new ChargePhase(
                from,
                end(line, key, from, before.to()),
                quantity(line, key, sheet, before),
                model,
                before.listPrice(),
                discount(before, model),
                before.agreedOn(),
                before.clause());
    }

    /** The charge as it was typed, with what no field asks for as it was before. */
    private ChargeModel model(Sheet sheet, ChargeModel before) {
        return switch (before) {
            case ByQuantityCharge lists -> lists;
            case GroupedCharge grouped -> new GroupedCharge(model(sheet, grouped.of()), grouped.by());
            case BoundedCharge bounded -> new BoundedCharge(model(sheet, bounded.of()), bounded.bounds());
            case MatrixCharge matrix -> {
                ChargeModel read = typed(sheet, matrix);
                yield read instanceof MatrixCharge typed
                        ? new MatrixCharge(typed.rows(), matrix.free(), matrix.inProportion())
                        : read;
            }
            default -> typed(sheet, before);
        };
    }

    private ChargeModel typed(Sheet sheet, ChargeModel before) {
        return SheetReader.read(sheet, before.currency(), problems).orElse(before);
    }

    private LocalDate end(DraftLine line, String key, LocalDate from, LocalDate before) {
        if (line.from().kind() == ChargeKind.ONE_TIME) {
            return from.plusDays(1);
        }
        LocalDate last = day(line, key + LineFields.LAST_DAY, before.minusDays(1));
        if (last.isBefore(from)) {
            problems.add(key + LineFields.LAST_DAY, "The last day " + last + " is before the first day " + from + ".");
            return from.plusDays(1);
        }
        return last.plusDays(1);
    }

    private LocalDate day(DraftLine line, String field, LocalDate otherwise) {
        String typed = text(line, field);
        try {
            return typed.isEmpty() ? otherwise : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            problems.add(field, "A day is written such as 2027-01-31; \"" + typed + "\" is none.");
            return otherwise;
        }
    }

    private BigDecimal quantity(DraftLine line, String key, Sheet sheet, ChargePhase before) {
        if (!sheet.form().counted()) {
            return before.model() instanceof FlatCharge ? before.quantity() : BigDecimal.ONE;
        }
        String typed = text(line, key + LineFields.QUANTITY);
        if (typed.isEmpty() && line.from().kind() == ChargeKind.USAGE) {
            return BigDecimal.ZERO;
        }
        return Figure.read(typed)
                .orElseGet(() -> {
                    problems.add(
                            key + LineFields.QUANTITY,
                            "The quantity is a number such as 1,250; \"" + typed + "\" is none.");
                    return before.quantity();
                });
    }

    private static String text(DraftLine line, String field) {
        return line.values().getOrDefault(field, "").strip();
    }

    private static Percent discount(ChargePhase phase, ChargeModel model) {
        BigMoney list = phase.listPrice();
        if (list == null) {
            return phase.discountPercent();
        }
        return model.singlePrice().map(price -> Percent.below(list, price)).orElse(phase.discountPercent());
    }
}
