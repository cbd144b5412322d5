package io.firstbill.failure;

/** Every way an act can fail. The kind decides who acts on it; see {@link Kind}. */
public enum FailureCode {
    /** The request cannot be right: a missing field, a value out of range, a document that does not read. */
    INVALID_REQUEST(Kind.INVALID),
    /** The same idempotency key came with another content. */
    IDEMPOTENCY_MISMATCH(Kind.CONFLICT),
    /** A deal with this customer, order form and effective date exists. */
    DUPLICATE_DEAL(Kind.CONFLICT),
    /** The actor has no role that may do this. */
    ROLE_MISSING(Kind.FORBIDDEN),
    /** Two acts that one person may not both do on a deal. */
    DUTIES_CONFLICT(Kind.FORBIDDEN),
    /** No such deal, task, version or file. */
    NOT_FOUND(Kind.NOT_FOUND),
    /** The deal has moved on since the page was read: the task is closed, the content has another hash. */
    STALE(Kind.CONFLICT),
    /** The act does not fit the state of the deal: on hold, cancelled, in another stage. */
    NOT_POSSIBLE_NOW(Kind.CONFLICT),
    /** A price that billing was asked to hold is not one that was approved. */
    UNAPPROVED_PRICE(Kind.CONFLICT),
    /** The other system refuses the content for good. */
    VALIDATION_REJECTED(Kind.INVALID),
    /** The other system no longer accepts our credentials. */
    AUTH_REVOKED(Kind.FORBIDDEN),
    /** The other system did not answer, or answered that it failed; it may have acted all the same. */
    EXTERNAL_UNAVAILABLE(Kind.EXTERNAL),
    /** The other system asks to wait before the next call. */
    EXTERNAL_RATE_LIMITED(Kind.EXTERNAL),
    /** The other system answered something outside its documented shape. */
    EXTERNAL_CONTRACT(Kind.EXTERNAL),
    /** The workflow engine does not answer; nothing was decided. */
    ENGINE_UNAVAILABLE(Kind.EXTERNAL),
    /** A bug of ours. */
    INTERNAL(Kind.INTERNAL);

    /** Who acts on a failure; the two borders translate it into an HTTP status and a retry rule. */
    public enum Kind {
        /** The user corrects the request. */
        INVALID,
        /** The user may not. */
        FORBIDDEN,
        /** It is not there. */
        NOT_FOUND,
        /** The deal has moved on; reload. */
        CONFLICT,
        /** Another system failed; retried, then billing operations. */
        EXTERNAL,
        /** We are wrong; retried, then an alarm. */
        INTERNAL
    }

    private final Kind kind;

    FailureCode(Kind kind) {
        this.kind = kind;
    }

    /** Who acts on it. */
    public Kind kind() {
        return kind;
    }
}
