package io.firstbill.web.pricing;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.rating.ExpectedInvoice;
import io.firstbill.web.shell.Csv;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Every expected invoice of the term at its own address, by its date or as the {@code first} on which there is
 * something to pay, and all of them as a file.
 */
@Controller("/deals/{id}/pricing")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SchedulePage {
    private final PricedPages pages;

    SchedulePage(PricedPages pages) {
        this.pages = pages;
    }

    @Get(uris = {"/invoices/{date}", "/versions/{version}/invoices/{date}"})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> invoice(
            HttpRequest<?> request, String id, String date, @PathVariable Optional<Integer> version) {
        return pages.show(
                request,
                id,
                version,
                "pricing/invoice",
                priced -> ScheduledInvoiceView.of(priced, invoice(priced, date)));
    }

    @Get(uris = {"/schedule.csv", "/versions/{version}/schedule.csv"})
    @Produces(Csv.MEDIA_TYPE)
    HttpResponse<String> csv(HttpRequest<?> request, String id, @PathVariable Optional<Integer> version) {
        return ScheduleFile.of(pages.of(request, id, version));
    }

    private static ExpectedInvoice invoice(PricedVersion priced, String date) {
        if (date.equals("first")) {
            return priced.first().orElseThrow(() -> none(priced, date));
        }
        try {
            return priced.invoice(LocalDate.parse(date)).orElseThrow(() -> none(priced, date));
        } catch (DateTimeException noDate) {
            throw none(priced, date);
        }
    }

    private static FirstbillException none(PricedVersion priced, String date) {
        return new FirstbillException(
                FailureCode.NOT_FOUND,
                "Pricing version %d of %s expects no such invoice: %s. Look at the schedule."
                        .formatted(priced.row().version(), priced.head().deal().id(), date));
    }
}
