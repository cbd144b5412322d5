package io.firstbill.workflow.state;

/**
 * A stored version of a document, by number and content.
 *
 * @param version its number, from 1
 * @param hash SHA-256 of its content, hex
 * @param author user who made it, or {@code system}
 */
public record ContentRef(int version, String hash, String author) {}
