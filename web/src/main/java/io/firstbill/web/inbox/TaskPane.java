package io.firstbill.web.inbox;

import io.firstbill.activities.store.view.TaskView;
import io.firstbill.web.approval.AskView;
import io.firstbill.web.shell.Clocks.Sla;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A task with what is needed to do it.
 *
 * @param why why it came to the visitor
 * @param ask the approval request, for a decision; else null
 * @param place the page where it is done
 * @param can whether the visitor may do it now
 * @param may whether the visitor may take it or give it back
 * @param mine whether it is assigned to the visitor
 * @param people whom it may be given to: sign-in names
 * @param done what the visitor's last act did, or null
 */
public record TaskPane(
        TaskView task,
        Sla sla,
        Money value,
        String why,
        @Nullable AskView ask,
        String place,
        boolean can,
        boolean may,
        boolean mine,
        List<String> people,
        @Nullable String done) {}
