package io.firstbill.web.charge;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a charge model states in rows: tiers, steps, combinations.
 *
 * @param member name of the list in the contract document
 * @param word what one row is called, for example {@code tier}
 * @param columns what each row states
 * @param open true when the last row has no upper bound, so that a new one stands before it
 * @param lookUp what each row states under names the contract gives, such as metrics; null for nothing
 * @param nested true when each row has a charge model of its own
 */
public record ModelRows(
        String member, String word, List<ModelTerm> columns, boolean open, @Nullable LookUp lookUp, boolean nested) {

    /**
     * Columns under names that the contract gives.
     *
     * @param member name of the object in the contract document
     * @param label what the names are, for example {@code What is counted}
     * @param cell one such column, whatever its name
     */
    public record LookUp(String member, String label, ModelTerm cell) {}

    /** The member below which the charge of a row stands. */
    public static final String CHARGE = "charge";

    /** The upper bound of a row. */
    public static final String UP_TO = "upTo";

    public ModelRows {
        columns = List.copyOf(columns);
    }

    /** True for the bound that the last row has not. */
    public boolean endless(Sheet.Row row, Sheet.Field cell) {
        return open && row.last() && cell.term().member().equals(UP_TO) && cell.value().isEmpty();
    }

    /** The rows without the columns that few contracts fill in and that say nothing. */
    public ModelRows shown(Predicate<ModelTerm> stated) {
        List<ModelTerm> shown = columns.stream().filter(term -> !ModelForms.seldom(term) || stated.test(term)).toList();
        return new ModelRows(member, word, shown, open, lookUp, nested);
    }

    static ModelRows of(String member, String word, boolean open, ModelTerm... columns) {
        return new ModelRows(member, word, List.of(columns), open, null, false);
    }
}
