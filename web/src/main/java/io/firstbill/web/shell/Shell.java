package io.firstbill.web.shell;

import io.firstbill.deal.Role;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * What the layout of every page needs.
 *
 * @param visitor who looks, or null before sign-in
 * @param csrf token for forms, empty where there is none
 * @param theme {@code light}, {@code dark} or null for that of the system
 * @param keys false when the person switched single-key shortcuts off
 * @param path path and query of the page
 * @param assets folder of the joined files
 * @param waiting tasks in the person's inbox, or null when not known
 * @param sandbox whether the product plays billing and ERP itself
 */
public record Shell(
        @Nullable Visitor visitor,
        String csrf,
        @Nullable String theme,
        boolean keys,
        String path,
        String assets,
        @Nullable Long waiting,
        boolean sandbox) {

    /** A new key for one form, so that sending it twice is one act. */
    public String formKey() {
        return UUID.randomUUID().toString();
    }

    /** True when the visitor holds the role. */
    public boolean is(String role) {
        return visitor != null && visitor.is(Role.valueOf(role));
    }
}
