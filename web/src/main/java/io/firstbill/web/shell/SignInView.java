package io.firstbill.web.shell;

import io.firstbill.activities.store.user.SignInThrottle;

import org.jspecify.annotations.Nullable;

/**
 * The sign-in form.
 *
 * @param user the name as typed
 * @param to where to go afterwards, a path of this site
 * @param problem what went wrong, or null
 */
public record SignInView(String user, String to, @Nullable String problem) {

    static SignInView blank(String to) {
        return new SignInView("", to, null);
    }

    /** After a wrong name or password; which of the two is not said. */
    static SignInView wrong(String user, String to) {
        return new SignInView(
                user,
                to,
                "Name and password do not belong together. Check both, or ask an administrator for a new password.");
    }

    /** After more attempts than are admitted. */
    static SignInView tooMany(String user, String to) {
        return new SignInView(
                user,
                to,
                "Too many attempts for this name or from this address. Try again in %d minutes."
                        .formatted(SignInThrottle.WINDOW.toMinutes()));
    }

    /** True when the person asked for a page and was sent here. */
    public boolean returning() {
        return !to.equals("/");
    }
}
