package io.firstbill.uat;

import io.firstbill.charge.ChargeKind;
import io.firstbill.invoice.LineMatch;
import io.firstbill.period.BillingPeriod;
import io.firstbill.period.BillingSchedule;
import io.firstbill.period.Proration;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.ChargeTime;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.rating.ExpectedLine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A first or last period shorter than the others is billed for its days only.
 *
 * @param from first day of the stub
 * @param to day after its last day
 * @param share its days of the days of the full period, for example {@code 16/31}
 * @param lines the recurring lines it shortens
 * @param invoices expected invoices that have them
 */
public record StubCase(LocalDate from, LocalDate to, String share, List<String> lines, List<LocalDate> invoices)
        implements UatCase {
    public StubCase {
        lines = List.copyOf(lines);
        invoices = List.copyOf(invoices);
    }

    /** One for each stub that has something to bill; lines of one frequency share it. */
    static List<StubCase> of(PricingConfig config, Expectations expected) {
        var slots =
                config.charges().stream()
                        .filter(StubCase::prorated)
                        .flatMap(charge -> stubs(config, charge))
                        .distinct()
                        .toList();
        return slots.stream()
                .map(slot -> of(config, expected, slot))
                .filter(stub -> !stub.invoices().isEmpty())
                .toList();
    }

    private static StubCase of(PricingConfig config, Expectations expected, BillingSchedule.Slot slot) {
        var lines = new ArrayList<String>();
        config.charges().stream()
                .filter(StubCase::prorated)
                .filter(charge -> stubs(config, charge).anyMatch(slot::equals))
                .forEach(charge -> lines.add(charge.lineId()));
        return new StubCase(
                slot.service().start(),
                slot.service().end(),
                Proration.of(slot.service(), slot.cycle()).toString(),
                lines,
                expected.dates(line -> lines.contains(line.lineId()) && within(line, slot.service())));
    }

    private static boolean prorated(Charge charge) {
        return charge.kind() == ChargeKind.RECURRING && charge.frequency() != null;
    }

    private static Stream<BillingSchedule.Slot> stubs(PricingConfig config, Charge charge) {
        return new ChargeTime(config, charge).slots().stream().filter(slot -> !slot.service().equals(slot.cycle()));
    }

    private static boolean within(ExpectedLine line, BillingPeriod stub) {
        return !line.service().start().isBefore(stub.start()) && !line.service().end().isAfter(stub.end());
    }

    @Override
    public String id() {
        return "stub-" + from + "-" + to;
    }

    @Override
    public String title() {
        return "Short period from " + from + " to " + to.minusDays(1);
    }

    @Override
    public String looksFor() {
        return "Charged for " + share + " days: " + String.join(", ", lines) + ".";
    }

    @Override
    public boolean concerns(LocalDate invoiceDate, LineMatch line) {
        var lineId = line.lineId();
        return lineId != null && lines.contains(lineId) && line.touches(from, to) && invoices.contains(invoiceDate);
    }
}
