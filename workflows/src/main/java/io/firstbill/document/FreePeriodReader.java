package io.firstbill.document;

import io.firstbill.charge.ChargeKind;
import io.firstbill.contract.FreePeriod;
import io.firstbill.period.Frequency;

import java.time.LocalDate;
import java.util.Arrays;

/** A free period of the document. */
final class FreePeriodReader {
    private static final LocalDate NEUTRAL_DAY = LocalDate.of(2000, 1, 1);

    private FreePeriodReader() {}

    static FreePeriod read(Fields fields) {
        return new FreePeriod(
                fields.textOrNull("description"),
                fields.has("start") ? fields.day("start", NEUTRAL_DAY) : null,
                fields.has("lastDay") ? fields.day("lastDay", NEUTRAL_DAY).plusDays(1) : null,
                fields.has("length") ? fields.frequency("length", Frequency.MONTHLY) : null,
                fields.texts("lines"),
                fields.texts("kinds").stream()
                        .flatMap(name -> Arrays.stream(ChargeKind.values()).filter(kind -> kind.name().equals(name)))
                        .toList(),
                fields.text("commitments").equals("SUSPENDED"),
                fields.text("billingDates").equals("MOVED"),
                fields.text("term").equals("EXTENDED"),
                fields.text("invoiced").equals("FIRST_PAID_DAY"),
                null);
    }
}
