package io.firstbill.deploy.doctor;

import io.firstbill.deploy.standalone.Configured;

import java.util.List;

/** The billing system and ERP that deals are set up in: the sandbox, or none for the workers of a split deployment. */
final class BillingCheck {
    private static final String SUBJECT = "Billing, ERP";

    private BillingCheck() {}

    static List<Line> look(Configured configured) {
        boolean split = configured.database().isPresent() && configured.temporalAddress().isPresent();
        if (split && !configured.sandboxEnabled()) {
            return List.of(
                    Line.wrong(
                            SUBJECT,
                            "none configured: firstbill worker refuses to start (standalone has the sandbox always)",
                            "set FIRSTBILL_SANDBOX_ENABLED=true; this release knows no other system"));
        }
        String where = configured.sandboxDatabase().map(own -> ", kept at " + own).orElse("");
        return List.of(Line.good(SUBJECT, "sandbox" + where));
    }
}
