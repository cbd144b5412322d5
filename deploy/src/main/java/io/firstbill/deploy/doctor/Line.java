package io.firstbill.deploy.doctor;

/**
 * What was found out about one thing.
 *
 * @param subject what was looked at, for example {@code PostgreSQL}
 * @param words what is so, with the values
 * @param remedy what to do; empty when nothing needs doing
 */
public record Line(Verdict verdict, String subject, String words, String remedy) {

    /** How it stands. */
    public enum Verdict {
        /** As it should be. */
        GOOD("ok"),
        /** Works, yet worth knowing. */
        NOTE("note"),
        /** Firstbill will not work with it. */
        WRONG("WRONG");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /** The word shown. */
        public String word() {
            return word;
        }
    }

    static Line good(String subject, String words) {
        return new Line(Verdict.GOOD, subject, words, "");
    }

    static Line note(String subject, String words, String remedy) {
        return new Line(Verdict.NOTE, subject, words, remedy);
    }

    static Line wrong(String subject, String words, String remedy) {
        return new Line(Verdict.WRONG, subject, words, remedy);
    }
}
