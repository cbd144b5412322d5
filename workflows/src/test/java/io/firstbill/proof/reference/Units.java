package io.firstbill.proof.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What prepaid units leave of quantities, before they are priced. */
final class Units {
    private final Wallet wallet;
    private final Map<String, Fraction> ofWindows = new HashMap<>();

    Units(Terms terms) {
        this.wallet = new Wallet(terms, "units");
    }

    boolean none() {
        return wallet.none();
    }

    /** For a line of an invoice that begins on this day. */
    record Line(Units units, String id, LocalDate day) {
        /** What is left of a quantity to pay for. */
        Fraction rest(Fraction quantity) {
            return quantity.minus(units.wallet.draw(id, "USAGE", day, quantity));
        }

        /** What was paid of a window so far. */
        Fraction paid(LocalDate window) {
            return units.ofWindows.getOrDefault(id + window, Fraction.ZERO);
        }

        /** Pays what more was used of a window. */
        void pay(LocalDate window, Fraction more) {
            units.ofWindows.put(id + window, paid(window).plus(more.minus(rest(more))));
        }
    }
}
