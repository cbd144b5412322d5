package io.firstbill.quantity;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;

/**
 * One report of use: an event, or the total of a day or of several days.
 *
 * @param key the metric, or the id of the contract line
 * @param when a civil day or time of the contract, or an instant with its offset from UTC; of several days the first
 * @param quantity counted units, or a level; negative to correct what was reported too high
 * @param id the reporter's; a second report with the same id under the same key is a duplicate. Null for none
 * @param attributes by which prices are looked up or values are counted, for example {@code {region=eu}}
 * @param received when it arrived, in the forms of {@code when}; null for in time
 */
public record UsageReport(
        String key,
        TemporalAccessor when,
        BigDecimal quantity,
        @Nullable String id,
        Map<String, String> attributes,
        @Nullable TemporalAccessor received) {
    private static final int MONTH = "2027-01".length();
    private static final DateTimeFormatter TIMES =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .optionalStart()
                    .appendLiteral('T')
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .optionalStart()
                    .appendOffsetId()
                    .toFormatter(Locale.ROOT);

    public UsageReport {
        attributes = Map.copyOf(attributes);
    }

    /** A report that arrived in time. */
    public UsageReport(
            String key,
            TemporalAccessor when,
            BigDecimal quantity,
            @Nullable String id,
            Map<String, String> attributes) {
        this(key, when, quantity, id, attributes, null);
    }

    /** A total of a civil day. */
    public static UsageReport of(String key, LocalDate day, BigDecimal quantity) {
        return new UsageReport(key, day, quantity, null, Map.of());
    }

    /**
     * When something was used, from text: {@code 2027-01-31}, {@code 2027-01-31T23:30:00} or {@code
     * 2027-01-31T23:30:00Z}; a space may stand for the T, as spreadsheets and databases write it. A month such as
     * {@code 2027-01} is its first day.
     *
     * @throws DateTimeException when it is none of them
     */
    public static TemporalAccessor when(String text) {
        return text.length() == MONTH
                ? YearMonth.parse(text).atDay(1)
                : TIMES.parseBest(text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    }

    /** The civil time in the contract's zone; the beginning of the day for a day. */
    LocalDateTime at(ZoneId zone) {
        return civil(when, zone);
    }

    /** The civil day on which it arrived, in the contract's zone; null for in time. */
    @Nullable LocalDate receivedOn(ZoneId zone) {
        return received == null ? null : civil(received, zone).toLocalDate();
    }

    private static LocalDateTime civil(TemporalAccessor when, ZoneId zone) {
        return switch (when) {
            case OffsetDateTime instant -> instant.atZoneSameInstant(zone).toLocalDateTime();
            case LocalDateTime time -> time;
            case LocalDate day -> day.atStartOfDay();
            default -> LocalDateTime.from(when);
        };
    }
}
