package io.firstbill.web.charge;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * A charge model as people fill it in.
 *
 * @param name of the model in the contract document
 * @param label what people call it
 * @param counted whether its price is multiplied with, or looked up by, a quantity
 * @param terms what it states once
 * @param rows what it states in rows, or null
 */
public record ModelForm(String name, String label, boolean counted, List<ModelTerm> terms, @Nullable ModelRows rows) {
    public ModelForm {
        terms = List.copyOf(terms);
    }

    static ModelForm of(String name, String label, ModelTerm... terms) {
        return new ModelForm(name, label, true, List.of(terms), null);
    }

    static ModelForm of(String name, String label, ModelRows rows, ModelTerm... terms) {
        return new ModelForm(name, label, true, List.of(terms), rows);
    }

    /** The same form, which may state these as well. */
    ModelForm also(List<ModelTerm> more) {
        return new ModelForm(name, label, counted, Stream.concat(terms.stream(), more.stream()).toList(), rows);
    }

    /** The same form, which may state this as well. */
    ModelForm also(ModelTerm more) {
        return also(List.of(more));
    }
}
