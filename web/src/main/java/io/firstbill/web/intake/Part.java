package io.firstbill.web.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.workflow.message.Json;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * One object of the contract document while it is written. Each member notes which question it came from, also when
 * there is no answer, so that what the reader finds wrong there is said beside that question.
 *
 * @param node the object
 * @param pointer where it stands in the document
 * @param answers what was typed
 * @param places name of the question, or anchor of the row, by JSON pointer
 */
record Part(ObjectNode node, String pointer, Answers answers, Map<String, String> places) {
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;]+");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    /** Takes the answer as it is; left away when there is none. */
    void text(String member, String question) {
        note(member, question);
        put(member, answers.text(question));
    }

    /** Takes what the answer means, for example the code of a country. */
    void text(String member, String question, UnaryOperator<String> meaning) {
        note(member, question);
        put(member, meaning.apply(answers.text(question)));
    }

    /** Takes the parts of an answer such as {@code L1, L3} as a list; left away when there is none. */
    void list(String member, String question) {
        note(member, question);
        String typed = answers.text(question);
        if (!typed.isEmpty()) {
            Rows rows = rows(member, question);
            SEPARATOR.splitAsStream(typed).filter(one -> !one.isEmpty()).forEach(one -> rows.add(one, question));
        }
    }

    /** Takes a number as a decimal string: {@code 1,250.50} is {@code 1250.50}, {@code 20 %} is {@code 20}. */
    void decimal(String member, String question) {
        note(member, question);
        String typed = answers.text(question);
        String number = typed.endsWith("%") ? typed.substring(0, typed.length() - 1).strip() : typed;
        put(member, GROUPED.matcher(number).matches() ? number.replace(",", "") : number);
    }

    /** Takes a whole number; what is none stays text for the reader to refuse. */
    void whole(String member, String question) {
        note(member, question);
        String typed = answers.text(question);
        if (WHOLE.matcher(typed).matches()) {
            node.put(member, Integer.parseInt(typed));
        } else {
            put(member, typed);
        }
    }

    /** Takes an object as it is written in a contract document; what is none stays text for the reader to refuse. */
    void object(String member, String question) {
        note(member, question);
        String typed = answers.text(question);
        try {
            node.set(member, Json.mapper().readTree(typed));
        } catch (JsonProcessingException e) {
            put(member, typed);
        }
    }

    /** Sets a member that nobody is asked for. */
    void set(String member, String value) {
        node.put(member, value);
    }

    /** A new object in this one. */
    Part part(String member, String anchor) {
        note(member, anchor);
        return new Part(node.putObject(member), at(member), answers, places);
    }

    /** A new list in this one. */
    Rows rows(String member, String anchor) {
        note(member, anchor);
        return new Rows(node.putArray(member), at(member));
    }

    /** Notes which question stands for a member. */
    void note(String member, String question) {
        places.put(at(member), question);
    }

    private void put(String member, String value) {
        if (!value.isEmpty()) {
            node.put(member, value);
        }
    }

    private String at(String member) {
        return pointer + "/" + member.replace("~", "~0").replace("/", "~1");
    }

    /** A list of the document while it is written. */
    final class Rows {
        private final ArrayNode rows;
        private final String at;

        private Rows(ArrayNode rows, String at) {
            this.rows = rows;
            this.at = at;
        }

        /** Adds an object. */
        Part add(String anchor) {
            String place = at + "/" + rows.size();
            places.put(place, anchor);
            return new Part(rows.addObject(), place, answers, places);
        }

        /** Adds a text. */
        void add(String value, String anchor) {
            places.put(at + "/" + rows.size(), anchor);
            rows.add(value);
        }
    }
}
