package io.firstbill.web.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with a form, in the order of its fields; said once on top and again at each field. */
public final class Problems {
    private final List<Problem> all = new ArrayList<>();

    /**
     * One thing wrong.
     *
     * @param field id of the field, empty when it is about the whole form
     * @param message what is wrong, with the value, and what to do
     */
    public record Problem(String field, String message) {}

    /** Notes a problem of a field; the first one of a field counts. */
    public void add(String field, String message) {
        if (of(field).isEmpty() || field.isEmpty()) {
            all.add(new Problem(field, message));
        }
    }

    /** All, in order. */
    public List<Problem> all() {
        return List.copyOf(all);
    }

    /** True when the form is in order. */
    public boolean none() {
        return all.isEmpty();
    }

    /** The words at a field, or null. */
    public Optional<String> of(String field) {
        return all.stream().filter(problem -> problem.field().equals(field)).map(Problem::message).findFirst();
    }
}
