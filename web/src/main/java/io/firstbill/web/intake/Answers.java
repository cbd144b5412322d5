package io.firstbill.web.intake;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person has typed into the form of a new deal, by name of question and as typed; also what no longer applies,
 * so that a change of mind loses nothing.
 *
 * <p>A row of a list carries its place in its name: {@code lines.0.product} is the product of the first line, {@code
 * lines.0.tiers.1.upTo} the bound of its second tier.
 *
 * @param fields by name; unsent ones are absent
 */
public record Answers(Map<String, String> fields) {
    private static final Pattern PLACE = Pattern.compile("\\.(\\d+)(?=\\.|$)");

    public Answers {
        fields = new TreeMap<>(fields);
    }

    /** The answer without blanks around it; empty when there is none. */
    public String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** True when the answer is exactly this. */
    public boolean is(String name, String value) {
        return text(name).equals(value);
    }

    /** The answers with one more or another one. */
    Answers with(String name, String value) {
        Answers next = new Answers(fields);
        next.fields.put(name, value);
        return next;
    }

    /** The answers of one row by the rest of their names: {@code product} of {@code lines.0.product}. */
    Map<String, String> within(String row) {
        Map<String, String> within = new TreeMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(row + ".")) {
                within.put(name.substring(row.length() + 1), value);
            }
        });
        return within;
    }

    /**
     * How many rows a list has: {@code count("lines")} is 2 when there are answers of {@code lines.0} and {@code
     * lines.1}.
     */
    public int count(String list) {
        return fields.keySet().stream().mapToInt(name -> place(name, list) + 1).max().orElse(0);
    }

    /** Without one row of a list; the rows after it move up. */
    Answers without(String list, int row) {
        Answers next = new Answers(Map.of());
        fields.forEach((name, value) -> {
            int place = place(name, list);
            if (place != row) {
                next.fields.put(place > row ? moved(name, list, place - 1) : name, value);
            }
        });
        return next;
    }

    /** The row that a name belongs to, or -1 when it is not of this list. */
    private static int place(String name, String list) {
        Matcher at = PLACE.matcher(name);
        boolean of = name.startsWith(list + ".") && at.region(list.length(), name.length()).lookingAt();
        return of && at.group(1).length() < 4 ? Integer.parseInt(at.group(1)) : -1;
    }

    private static String moved(String name, String list, int to) {
        int end = name.indexOf('.', list.length() + 1);
        return list + "." + to + (end < 0 ? "" : name.substring(end));
    }
}
