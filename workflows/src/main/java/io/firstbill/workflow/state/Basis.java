package io.firstbill.workflow.state;

import java.time.Instant;

/**
 * What does not change about an onboarding.
 *
 * @param requestedBy user who started it; may not approve it
 * @param owner user who answers for it at the start
 * @param startedAt when it was taken in
 * @param timeZone IANA zone whose business hours its clocks count
 * @param policyVersion approval policy the deal stays on
 */
public record Basis(String requestedBy, String owner, Instant startedAt, String timeZone, int policyVersion) {}
