package io.firstbill.web.api;

import com.fasterxml.jackson.annotation.JsonAlias;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.quantity.UsageReport;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Map;

/** One event, a level, or a total of several days. Entries add up; a correction is one more entry. */
@Schema(name = "PricingPreviewUsage")
record PreviewUsage(
        @Schema(example = "api_call", description = "The metric, or the id of the contract line") @JsonAlias("line")
                String metric,
        @Schema(
                        example = "2027-01-31",
                        description =
                                "Civil day, civil time (2027-01-31T23:30:00) or instant (2027-01-31T22:30:00Z); of"
                                        + " several days the first, of a month 2027-01")
                @JsonAlias({"time", "date", "timestamp", "at", "from"})
                String day,
        @Schema(type = "string", example = "400") BigDecimal quantity,
        @Schema(example = "evt-1", description = "The reporter's id; an entry with a known id is a duplicate")
                @Nullable String id,
        @Schema(example = "{\"region\": \"eu\"}", description = "By which prices are looked up")
                @Nullable Map<String, String> attributes,
        @Schema(
                        example = "2027-02-10",
                        description = "When it arrived, as day; absent for in time. See counting.lateUse")
                @Nullable String received) {

    UsageReport report() {
        try {
            return new UsageReport(
                    metric,
                    UsageReport.when(day),
                    quantity,
                    id,
                    attributes == null ? Map.of() : attributes,
                    received == null ? null : UsageReport.when(received));
        } catch (DateTimeException e) {
            throw new FirstbillException(
                    FailureCode.INVALID_REQUEST,
                    "\"" + day + "\" is no day or time of use. Write it as 2027-01-31 or 2027-01-31T22:30:00Z.",
                    e);
        }
    }
}
