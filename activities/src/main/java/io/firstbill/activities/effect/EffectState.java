package io.firstbill.activities.effect;

/** What is known of an effect. */
public enum EffectState {
    /** Ordered; the request may have left. */
    INTENT,
    /** It left and no clear answer came; a look-up by our key will tell. */
    UNKNOWN,
    /** It happened. */
    DONE,
    /** Read back and found as it must be. */
    VERIFIED,
    /** Taken back, or found never to have happened when it was to be taken back. */
    UNDONE
}
