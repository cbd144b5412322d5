package io.firstbill.web.intake;

import org.jspecify.annotations.Nullable;

/**
 * What the form is filled in for.
 *
 * @param action where it is sent
 * @param title heading of the page
 * @param lead one sentence below it
 * @param end words of the button that ends it
 * @param deal the deal whose terms are corrected, or null for a new one
 */
public record FormPurpose(String action, String title, String lead, String end, @Nullable String deal) {
    /** To start an onboarding. */
    static final FormPurpose NEW_DEAL =
            new FormPurpose(
                    "/deals/new/form",
                    "New deal by form",
                    "What the signed order form says. Nothing starts before you say so.",
                    "Start onboarding",
                    null);

    /** To put corrected terms of a deal in force. */
    static FormPurpose correction(String deal) {
        return new FormPurpose(
                "/deals/" + deal + "/contract/form",
                "Correct the terms of " + deal,
                "What the signed order form says. The terms in force hold until you put these in their place.",
                "Put corrected terms in force",
                deal);
    }

    /** True when terms in force are corrected. */
    public boolean corrects() {
        return deal != null;
    }
}
