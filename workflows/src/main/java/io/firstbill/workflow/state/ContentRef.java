package io.firstbill.workflow.state;

import org.jspecify.annotations.Nullable;

/**
 * A stored version of a document, by number and content.
 *
 * @param version its number, from 1
 * @param hash SHA-256 of its content, hex
 * @param author user who made it, or {@code system}
 * @param confirmedBy user who confirmed the terms or submitted the prices, or null
 */
public record ContentRef(int version, String hash, String author, @Nullable String confirmedBy) {

    /** A version nobody has confirmed yet. */
    public static ContentRef of(int version, String hash, String author) {
        return new ContentRef(version, hash, author, null);
    }

    /** The same version, confirmed by this user; null takes the confirmation back. */
    public ContentRef confirmed(@Nullable String user) {
        return new ContentRef(version, hash, author, user);
    }

    /** True once a person has confirmed it. */
    public boolean confirmed() {
        return confirmedBy != null;
    }
}
