package io.firstbill.web.intake;

import io.firstbill.web.shell.Choice;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One thing the form asks.
 *
 * @param name of the field, also its id
 * @param context where it stands, for words away from it, for example {@code Line 2}; empty at the top
 * @param hint one sentence more, or empty
 * @param options what can be chosen; empty when it is typed
 * @param when the answer of another question it depends on, by the name that the style sheet knows; empty for always
 */
public record Question(
        String name, String context, String label, String hint, Control control, List<Choice> options, String when) {

    private static final int LONG = 24;

    /** How it is answered, and what an answer must look like, in words. */
    public enum Control {
        TEXT("text", "", "", "a text"),
        LONG_TEXT("text", "", "", "a text"),
        EMAIL("email", "", "", "an e-mail address"),
        COUNTRY("text", "", "countries", "a country or its two letters, such as DE"),
        CURRENCY("text", "", "currencies", "three letters, such as EUR"),
        ZONE("text", "", "zones", "a place, such as Europe/Berlin"),
        DAY("date", "", "", "a day such as 2027-01-31"),
        AMOUNT("text", "decimal", "", "an amount such as 1250.50"),
        COUNT("text", "numeric", "", "a number such as 1250"),
        SELECT("", "", "", "one of the choices"),
        RADIO("", "", "", "one of the choices");

        private final String type;
        private final String keys;
        private final String proposals;
        private final String words;

        Control(String type, String keys, String proposals, String words) {
            this.type = type;
            this.keys = keys;
            this.proposals = proposals;
            this.words = words;
        }

        /** The type of the input. */
        public String type() {
            return type;
        }

        /** The keyboard a phone shows; null for its usual one. */
        public @Nullable String keys() {
            return keys.isEmpty() ? null : keys;
        }

        /** The list of proposals while one types; null for none. */
        public @Nullable String proposals() {
            return proposals.isEmpty() ? null : proposals;
        }

        /** True for numbers, which stand to the right. */
        public boolean number() {
            return !keys.isEmpty();
        }

        /** What an answer must look like. */
        String words() {
            return words;
        }
    }

    public Question {
        options = List.copyOf(options);
    }

    static Question of(Control control, String name, String label, String hint) {
        return new Question(name, "", label, hint, control, List.of(), "");
    }

    static Question of(Control control, String name, String label, String hint, Choice... options) {
        return new Question(name, "", label, hint, control, List.of(options), "");
    }

    /** The same question, asked only when another answer calls for it. */
    Question when(String condition) {
        return new Question(name, context, label, hint, control, options, condition);
    }

    /** The same question within a row of a list. */
    Question in(String row, String context) {
        return new Question(row + "." + name, context, label, hint, control, options, when);
    }

    /** The last part of its name, by which the style sheet finds the questions that others depend on. */
    public String ask() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** True when it is one of several choices with a button each. */
    public boolean radio() {
        return control == Control.RADIO;
    }

    /** True when its answers are long. */
    public boolean wide() {
        return control == Control.LONG_TEXT || options.stream().anyMatch(one -> one.label().length() > LONG);
    }

    /** True when it is chosen from a list. */
    public boolean select() {
        return control == Control.SELECT;
    }
}
