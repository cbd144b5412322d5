package io.firstbill.uat;

import io.firstbill.charge.ChargeKind;
import io.firstbill.charge.FlatCharge;
import io.firstbill.invoice.LineMatch;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargePhase;
import io.firstbill.pricing.PricingConfig;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A line steps to another quantity or price on its date, neither earlier nor later.
 *
 * @param lineId the contract line
 * @param step first day of the new phase
 * @param was quantity and price before, in words
 * @param now quantity and price from that day, in words
 * @param invoices the last invoice of the old phase and the first of the new one
 */
public record RampStepCase(String lineId, LocalDate step, String was, String now, List<LocalDate> invoices)
        implements UatCase {
    public RampStepCase {
        invoices = List.copyOf(invoices);
    }

    /** One for each phase of a repeated charge after its first. */
    static List<RampStepCase> of(PricingConfig config, Expectations expected) {
        return config.charges().stream()
                .filter(charge -> charge.kind() != ChargeKind.ONE_TIME)
                .flatMap(charge -> of(charge, expected))
                .toList();
    }

    private static Stream<RampStepCase> of(Charge charge, Expectations expected) {
        return IntStream.rangeClosed(2, charge.phases().size())
                .mapToObj(n -> {
                    var now = charge.phases().get(n - 1);
                    return new RampStepCase(
                            charge.lineId(),
                            now.from(),
                            words(charge.phases().get(n - 2)),
                            words(now),
                            around(
                                    expected.dates(line -> line.priceKey().equals(charge.priceKey(n - 1))),
                                    expected.dates(line -> line.priceKey().equals(charge.priceKey(n)))));
                });
    }

    private static List<LocalDate> around(List<LocalDate> before, List<LocalDate> after) {
        var dates = new ArrayList<LocalDate>();
        if (!before.isEmpty()) {
            dates.add(before.getLast());
        }
        if (!after.isEmpty()) {
            dates.add(after.getFirst());
        }
        return dates.stream().distinct().toList();
    }

    private static String words(ChargePhase phase) {
        var price = phase.model().describe();
        return phase.model() instanceof FlatCharge
                ? price
                : phase.quantity().stripTrailingZeros().toPlainString() + " at " + price;
    }

    @Override
    public String id() {
        return "ramp-" + lineId + "-" + step;
    }

    @Override
    public String title() {
        return "Line " + lineId + " steps on " + step;
    }

    @Override
    public String looksFor() {
        return "Until then " + was + ", from then " + now + ".";
    }

    @Override
    public boolean concerns(LocalDate invoiceDate, LineMatch line) {
        return lineId.equals(line.lineId()) && invoices.contains(invoiceDate);
    }
}
