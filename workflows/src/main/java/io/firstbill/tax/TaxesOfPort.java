package io.firstbill.tax;

import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractLine;
import io.firstbill.contract.TaxTerms;
import io.firstbill.tax.TaxRates.TaxRate;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The taxes of a contract that states none, asked of the port and written as a table: for every product of the contract
 * what holds in the country of the party invoiced, from each day on which an invoice is dated to the next.
 */
public final class TaxesOfPort {
    private TaxesOfPort() {}

    /**
     * The table.
     *
     * @param days on which invoices are dated; at least one
     */
    public static TaxTerms table(Contract contract, TaxRates port, SortedSet<LocalDate> days) {
        String country = contract.taxedIn();
        List<TaxTerms.Rate> rates = new ArrayList<>();
        for (String product : products(contract)) {
            List<LocalDate> changes = changes(product, country, port, days);
            for (int i = 0; i < changes.size(); i++) {
                LocalDate from = i == 0 ? null : changes.get(i);
                LocalDate to = i + 1 < changes.size() ? changes.get(i + 1) : null;
                for (TaxRate tax : port.on(product, country, changes.get(i))) {
                    rates.add(
                            new TaxTerms.Rate(tax.name(), tax.rate(), null, List.of(product), from, to, tax.onTaxes()));
                }
            }
        }
        return new TaxTerms(
                TaxTerms.Treatment.CHARGED, null, false, country, Map.of(), rates, RoundingMode.HALF_UP, null);
    }

    /** The days from which on the port says something else than on the day before. */
    private static List<LocalDate> changes(String product, String country, TaxRates port, SortedSet<LocalDate> days) {
        List<LocalDate> changes = new ArrayList<>();
        List<TaxRate> before = List.of();
        for (LocalDate day : days) {
            List<TaxRate> now = port.on(product, country, day);
            if (changes.isEmpty() || !now.equals(before)) {
                changes.add(day);
            }
            before = now;
        }
        return changes;
    }

    private static Set<String> products(Contract contract) {
        Set<String> products = new TreeSet<>();
        contract.lines().stream().map(ContractLine::product).forEach(products::add);
        Stream.concat(
                        contract.overLines().commitments().stream().map(commitment -> commitment.product()),
                        contract.overLines().credits().stream().map(credit -> credit.product()))
                .filter(product -> product != null)
                .forEach(products::add);
        return products;
    }
}
