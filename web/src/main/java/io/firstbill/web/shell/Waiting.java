package io.firstbill.web.shell;

import org.jspecify.annotations.Nullable;

/** How many tasks wait for a person, for the navigation. */
public interface Waiting {
    /** The count, or null when it cannot be said now; the page then goes without. */
    @Nullable Long count(Visitor visitor);
}
