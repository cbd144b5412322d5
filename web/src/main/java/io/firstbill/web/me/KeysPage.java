package io.firstbill.web.me;

import io.firstbill.web.shell.Pages;
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

import java.util.List;

/** The shortcuts of every page. */
@Controller("/help/keys")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class KeysPage {
    private static final KeysView VIEW =
            new KeysView(
                    List.of(
                            new Shortcut("g i", "Go to the inbox"),
                            new Shortcut("g d", "Go to the deals"),
                            new Shortcut("g s", "Go to SLA"),
                            new Shortcut("/", "Go to the search field"),
                            new Shortcut("?", "This page"),
                            new Shortcut("j", "Next row of a list"),
                            new Shortcut("k", "Previous row of a list"),
                            new Shortcut("Enter", "Open the row"),
                            new Shortcut("u", "Back to the list"),
                            new Shortcut("a", "In a decision: choose Approve"),
                            new Shortcut("r", "In a decision: choose Reject"),
                            new Shortcut("m", "Write a comment"),
                            new Shortcut("n", "After a decision: next task"),
                            new Shortcut("Ctrl S", "In the pricing editor: save the draft"),
                            new Shortcut("Alt ↑, Alt ↓", "In the pricing editor: move the line")));

    private final Pages pages;

    KeysPage(Pages pages) {
        this.pages = pages;
    }

    /** One shortcut. */
    record Shortcut(String keys, String act) {}

    /** All of them. */
    record KeysView(List<Shortcut> shortcuts) {}

    @Get
    HttpResponse<String> keys(HttpRequest<?> request) {
        return pages.show(request, "me/keys", VIEW);
    }
}
