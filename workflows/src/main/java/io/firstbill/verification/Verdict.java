package io.firstbill.verification;

/** What became of an examined invoice. */
public enum Verdict {
    /** Nothing differs beyond what is tolerated. */
    CLEAN("Agrees"),
    /** At least one difference is neither tolerated nor waived. */
    DIFFERS("Differs"),
    /** Every difference that is not tolerated has been waived by two people. */
    WAIVED("Waived");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** The word pages use. */
    public String label() {
        return label;
    }
}
