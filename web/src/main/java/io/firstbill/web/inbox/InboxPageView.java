package io.firstbill.web.inbox;

import io.firstbill.activities.store.view.InboxView;
import io.firstbill.deal.Stage;
import io.firstbill.web.shell.Choice;
import io.firstbill.web.shell.Link;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The inbox.
 *
 * @param words how many tasks are shown, of how many
 * @param next address of the next page, or null
 * @param pane the task beside the list, or null when there is none
 * @param elsewhere how many tasks are open and assigned to nobody, for an empty queue
 */
public record InboxPageView(
        InboxView view,
        List<Link> tabs,
        String search,
        @Nullable Stage stage,
        List<Choice> stages,
        List<TaskLine> lines,
        String words,
        @Nullable String next,
        @Nullable TaskPane pane,
        long elsewhere,
        boolean filtered) {}
