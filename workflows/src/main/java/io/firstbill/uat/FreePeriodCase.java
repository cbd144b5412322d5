package io.firstbill.uat;

import io.firstbill.charge.ChargeKind;
import io.firstbill.invoice.LineMatch;
import io.firstbill.pricing.Charge;
import io.firstbill.pricing.PricingConfig;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * No recurring line is billed for a free day.
 *
 * @param from first free day
 * @param to day after the last free day
 * @param lines the recurring lines
 * @param invoices expected invoices dated in the free period, and the first after it
 */
public record FreePeriodCase(LocalDate from, LocalDate to, List<String> lines, List<LocalDate> invoices)
        implements UatCase {
    public FreePeriodCase {
        lines = List.copyOf(lines);
        invoices = List.copyOf(invoices);
    }

    /** One when the contract has a free period. */
    static List<FreePeriodCase> of(PricingConfig config, Expectations expected) {
        var free = config.freePeriod();
        if (free == null) {
            return List.of();
        }
        var lines =
                config.charges().stream()
                        .filter(charge -> charge.kind() == ChargeKind.RECURRING)
                        .map(Charge::lineId)
                        .toList();
        var all = expected.dates(line -> true);
        var within = all.stream().filter(date -> !date.isBefore(free.start()) && date.isBefore(free.end()));
        var after = all.stream().filter(date -> !date.isBefore(free.end())).limit(1);
        return List.of(new FreePeriodCase(free.start(), free.end(), lines, Stream.concat(within, after).toList()));
    }

    @Override
    public String id() {
        return "free-" + from;
    }

    @Override
    public String title() {
        return "Free from " + from + " to " + to.minusDays(1);
    }

    @Override
    public String looksFor() {
        return "No recurring charge for any of these days: " + String.join(", ", lines) + ".";
    }

    @Override
    public boolean concerns(LocalDate invoiceDate, LineMatch line) {
        var lineId = line.lineId();
        return lineId != null && lines.contains(lineId) && line.touches(from, to);
    }

    @Override
    public boolean needsEvidence() {
        return false;
    }
}
