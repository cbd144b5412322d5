package io.firstbill.web.shell;

import org.jspecify.annotations.Nullable;

/**
 * The sign-in form.
 *
 * @param user the name as typed
 * @param to where to go afterwards, a path of this site
 * @param problem what went wrong, or null
 */
public record SignInView(String user, String to, @Nullable String problem) {

    /** True when the person asked for a page and was sent here. */
    public boolean returning() {
        return !to.equals("/");
    }
}
