package io.firstbill.web.pricing;

import io.firstbill.charge.BoundedCharge;
import io.firstbill.charge.ByQuantityCharge;
import io.firstbill.charge.ChargeKind;
import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.FlatCharge;
import io.firstbill.charge.GroupedCharge;
import io.firstbill.contract.LineBilling;
import io.firstbill.contract.PriceBase;
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
                billing(line));
    }

    private @Nullable LineBilling billing(DraftLine line) {
        LineBilling own = line.from().billing();
        String per = text(line, line.from().lineId() + LineFields.PRICE_PER);
        boolean period = per.equals(BillingFields.PERIOD);
        if (line.from().kind() != ChargeKind.RECURRING || !(period || Frequency.known(per))) {
            return own;
        }
        PriceBase price = period ? null : new PriceBase(Frequency.of(per), addsUp(line, Frequency.of(per)));
        return LineBilling.priced(own, price);
    }

    /** Whether the billing periods add up to the price, which takes a whole number of them. */
    private boolean addsUp(DraftLine line, Frequency per) {
        String field = line.from().lineId() + LineFields.PARTS;
        Frequency period = frequency(line);
        boolean adds = text(line, field).equals(BillingFields.ADD_UP);
        if (adds && period != null && new PriceBase(per, true).periods(period) == 0) {
            problems.add(
                    field,
                    "A price of a %s is not billed in a whole number of periods of a %s, so that nothing adds up to it. Let each be rounded by itself, or bill at another frequency."
                            .formatted(per.period(), period.period()));
            return false;
        }
        return adds;
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

    /** The charge as it was typed; one that no field asks for as it was before. */
    private ChargeModel model(Sheet sheet, ChargeModel before) {
        return kept(before) ? before : typed(sheet, before);
    }

    /** True for a charge that no field asks for: whole price lists by quantity. It stays as the contract states it. */
    static boolean kept(ChargeModel model) {
        return switch (model) {
            case ByQuantityCharge lists -> true;
            case GroupedCharge grouped -> kept(grouped.of());
            case BoundedCharge bounded -> kept(bounded.of());
            default -> false;
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
        if (kept(before.model())) {
            return before.quantity();
        }
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
