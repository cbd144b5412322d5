package io.firstbill.uat;

import java.time.LocalDate;
import java.util.List;

/**
 * What the run showed for one case.
 *
 * @param caseId the case
 * @param title what it is about, in words
 * @param looksFor what must be seen, in words
 * @param passed whether it was seen, and nothing against it
 * @param linesSeen billed lines that speak for or against it
 * @param evidence every difference against it, or that nothing was seen; empty when passed
 */
public record UatResult(
        String caseId, String title, String looksFor, boolean passed, int linesSeen, List<Evidence> evidence) {
    public UatResult {
        evidence = List.copyOf(evidence);
    }

    /**
     * One difference against a case.
     *
     * @param invoiceDate of the compared invoice
     * @param discrepancy its number on that invoice; zero when it is about no single line
     * @param sentence in words
     */
    public record Evidence(LocalDate invoiceDate, int discrepancy, String sentence) {}
}
