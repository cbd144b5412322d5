package io.firstbill.approval;

import io.firstbill.deal.Stage;

/**
 * A reason an approver may give for a no.
 *
 * @param code stable name for programs and statistics, for example {@code price_too_low}
 * @param label what people choose
 * @param returnsTo the stage that usually mends it; the approver may choose another
 */
public record RejectionReason(String code, String label, Stage returnsTo) {}
