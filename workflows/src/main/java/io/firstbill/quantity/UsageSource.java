package io.firstbill.quantity;

import java.util.List;
import java.util.function.Consumer;

/** Reports of use, in any order, read once and never held together: there may be millions. */
@FunctionalInterface
public interface UsageSource {
    /** Hands each report on. */
    void forEach(Consumer<UsageReport> reader);

    /** Nothing was reported. */
    static UsageSource none() {
        return reader -> {};
    }

    /** These reports. */
    static UsageSource of(List<UsageReport> reports) {
        return reports::forEach;
    }
}
