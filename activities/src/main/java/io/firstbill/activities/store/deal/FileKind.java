package io.firstbill.activities.store.deal;

/** What a file is to a deal. */
public enum FileKind {
    /** The document both parties signed. */
    SIGNED_CONTRACT,
    /** Anything else. */
    ATTACHMENT
}
