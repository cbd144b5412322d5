package io.firstbill.web.deal;

import io.firstbill.businesstime.Interval;
import io.firstbill.deal.Stage;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.web.shell.Clocks;
import io.firstbill.web.shell.Pages;
import io.firstbill.workflow.state.StageProgress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Every counted and uncounted interval of one stage's clock. */
@Controller("/deals/{id}/clock")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class ClockPage {
    private final Pages pages;
    private final DealHeads heads;
    private final Clocks clocks;

    ClockPage(Pages pages, DealHeads heads, Clocks clocks) {
        this.pages = pages;
        this.heads = heads;
        this.clocks = clocks;
    }

    /** The clock of a stage; {@code used} is its counted time in words, {@code calendar} the name of its calendar. */
    record ClockView(DealHead head, StageProgress stage, String used, String calendar, List<Stretch> stretches) {}

    /** One stretch, with its counted time in words; null when it does not count. */
    record Stretch(Interval interval, @Nullable String counted) {}

    @Get("/{stage}")
    HttpResponse<String> clock(HttpRequest<?> request, String id, String stage) {
        DealHead head = heads.of(request, id, "");
        StageProgress progress = head.deal().state().progress(stage(stage));
        Instant from = progress.startedAt();
        Instant finished = progress.finishedAt();
        Instant to = finished == null ? clocks.now() : finished;
        var calendar = head.deal().calendar();
        List<Stretch> stretches =
                from == null ? List.of() : calendar.explain(from, to).stream().map(ClockPage::stretch).toList();
        String used = from == null ? "nothing" : Clocks.working(calendar.between(from, to));
        return pages.show(request, "deal/clock", new ClockView(head, progress, used, calendar.name(), stretches));
    }

    private static Stretch stretch(Interval interval) {
        return new Stretch(interval, interval.counted() ? Clocks.working(interval.length()) : null);
    }

    private static Stage stage(String name) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new FirstbillException(FailureCode.NOT_FOUND, "There is no stage " + name + "."));
    }
}
