package io.firstbill.web.inbox;

import io.firstbill.activities.store.view.TaskView;
import io.firstbill.web.shell.Clocks.Sla;

import org.joda.money.Money;

/**
 * One task in the list.
 *
 * @param href the list with this task beside it
 * @param value of its deal
 * @param chosen whether it is the one beside the list
 */
public record TaskLine(TaskView task, Sla sla, Money value, String href, boolean chosen) {}
