package io.firstbill.web.deal;

import io.firstbill.activities.store.audit.AuditRow;

import java.util.List;

/**
 * An act that was refused.
 *
 * @param back the page to reload
 * @param message why, with values and what to do
 * @param note what the person had typed; kept
 * @param meanwhile what happened to the deal lately, newest first
 */
public record RefusedView(
        String deal, String back, String title, String message, String note, List<AuditRow> meanwhile) {}
