package io.firstbill.web.charge;

import io.firstbill.web.shell.Choice;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One thing a charge model states.
 *
 * @param member its name in the contract document
 * @param label what people call it
 * @param kind what an answer looks like
 * @param neutral what holds when nothing is typed, for example {@code 0} for a fee; empty when it may be left out, null
 *     when something must be typed
 * @param options what can be chosen; empty when it is typed
 */
public record ModelTerm(String member, String label, Kind kind, @Nullable String neutral, List<Choice> options) {

    /** What an answer looks like. */
    public enum Kind {
        /** Money, as fine as the contract prints it. */
        PRICE("a price such as 1,250.50"),
        /** A number of units. */
        NUMBER("a number such as 1,250.5"),
        /** Units of a package. */
        SIZE("a number above zero such as 250"),
        /** From 0 to 100. */
        PERCENT("a percentage from 0 to 100, such as 12.5"),
        /** A whole number. */
        WHOLE("a whole number such as 3"),
        /** A civil day. */
        DAY("a day such as 2027-01-31"),
        /** One of the choices. */
        CHOICE("one of the choices"),
        /** Names with commas between. */
        NAMES("names with commas between, such as project, region"),
        /** Words. */
        TEXT("a text");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What an answer must look like, in words. */
        public String words() {
            return words;
        }

        /** True when it is typed as a number. */
        public boolean numeric() {
            return this != CHOICE && this != TEXT && this != DAY && this != NAMES;
        }
    }

    public ModelTerm {
        options = List.copyOf(options);
    }

    /** A term that must be stated. */
    static ModelTerm of(Kind kind, String member, String label) {
        return new ModelTerm(member, label, kind, null, List.of());
    }

    /** One of several choices; the first holds when none is stated. */
    static ModelTerm choice(String member, String label, Choice... options) {
        return new ModelTerm(member, label, Kind.CHOICE, options[0].value(), List.of(options));
    }

    /** The same term, which may be left out: this holds instead, nothing when it is empty. */
    ModelTerm orElse(String otherwise) {
        return new ModelTerm(member, label, kind, otherwise, options);
    }

    /** The same term under another name. */
    ModelTerm named(String name, String words) {
        return new ModelTerm(name, words, kind, neutral, options);
    }
}
