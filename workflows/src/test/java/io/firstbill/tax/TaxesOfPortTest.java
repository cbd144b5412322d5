package io.firstbill.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.contract.Contract;
import io.firstbill.contract.TaxTerms;
import io.firstbill.document.ContractDocument;
import io.firstbill.document.Documents;
import io.firstbill.money.Percent;
import io.firstbill.tax.TaxRates.TaxRate;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** A contract that states no taxes gets those of the port, written down as if it had stated them. */
class TaxesOfPortTest {
    private static final TaxRate VAT = new TaxRate("VAT", Percent.of("19"));
    private static final TaxRate LOWER = new TaxRate("VAT", Percent.of("16"));
    private static final TaxRate LEVY = new TaxRate("Levy", Percent.of("2"), true);

    private static final Contract CONTRACT =
            Objects.requireNonNull(
                    ContractDocument.read(
                                    Documents.json(
                                            """
                                            {'customer': {'name': 'Nordwind', 'address': 'Kai 1', 'country': 'DE'},
                                             'billTo': {'name': 'Vent', 'address': 'Quai 1', 'country': 'FR'},
                                             'sellingEntity': 'Seller',
                                             'orderForm': {'number': 'SO-1', 'effectiveDate': '2027-01-01'},
                                             'term': {'start': '2027-01-01', 'lastDay': '2027-12-31'},
                                             'currency': 'EUR', 'netDays': 30, 'timeZone': 'Europe/Berlin',
                                             'billing': {'frequency': 'MONTHLY', 'alignment': 'ANNIVERSARY'},
                                             'commitments': [{'description': 'C', 'amount': '9', 'product': 'SPEND'},
                                                 {'description': 'D', 'amount': '9'}],
                                             'prepaidCredits': [{'description': 'W', 'amount': '9', 'product': 'WALLET'}],
                                             'lines': [
                                               {'id': 'L1', 'product': 'SEAT', 'description': 'Seats',
                                                'kind': 'RECURRING', 'timing': 'IN_ADVANCE',
                                                'phases': [{'charge': {'model': 'FLAT', 'amount': '9'}}]},
                                               {'id': 'L2', 'product': 'SEAT', 'description': 'More seats',
                                                'kind': 'RECURRING', 'timing': 'IN_ADVANCE',
                                                'phases': [{'charge': {'model': 'FLAT', 'amount': '9'}}]}]}
                                            """))
                            .contract());

    private static final TreeSet<LocalDate> MONTHS = new TreeSet<>(List.of(day(1), day(2), day(3), day(4)));

    private static LocalDate day(int month) {
        return LocalDate.of(2027, month, 1);
    }

    private static List<String> rates(TaxRates port) {
        return TaxesOfPort.table(CONTRACT, port, MONTHS).rates().stream()
                .map(rate ->
                        rate.products()
                                + " "
                                + rate.name()
                                + " "
                                + rate.percent()
                                + " from "
                                + rate.from()
                                + " to "
                                + rate.to()
                                + (rate.onTaxes() ? " on taxes" : ""))
                .toList();
    }

    /** The port is asked in the country of the party invoiced. */
    @Test
    void everyProductOfTheContractIsAskedForOnce() {
        assertEquals(
                List.of(
                        "[SEAT] VAT 19 % from null to null",
                        "[SPEND] VAT 19 % from null to null", "[WALLET] VAT 19 % from null to null"),
                rates((product, country, day) -> country.equals("FR") ? List.of(VAT) : List.of()));
    }

    /** The first rate holds from ever, the last one for ever. */
    @Test
    void aChangeOfTheRateEndsTheOneAndBeginsTheOther() {
        assertEquals(
                List.of(
                        "[SEAT] VAT 19 % from null to 2027-03-01",
                        "[SEAT] VAT 16 % from 2027-03-01 to null", "[SEAT] Levy 2 % from 2027-03-01 to null on taxes"),
                rates((product, country, day) ->
                        !product.equals("SEAT")
                                ? List.of()
                                : day.isBefore(day(3)) ? List.of(VAT) : List.of(LOWER, LEVY)));
    }

    @Test
    void whatIsTaxedLaterIsUntaxedBefore() {
        assertEquals(
                List.of("[WALLET] VAT 19 % from 2027-02-01 to 2027-04-01"),
                rates((product, country, day) ->
                        product.equals("WALLET") && !day.isBefore(day(2)) && day.isBefore(day(4))
                                ? List.of(VAT)
                                : List.of()));
    }

    @Test
    void taxIsChargedOnTopInThatCountry() {
        var table = TaxesOfPort.table(CONTRACT, TaxTable.EMPTY, MONTHS);
        assertEquals(TaxTerms.Treatment.CHARGED, table.treatment());
        assertEquals(false, table.inclusive());
        assertEquals("FR", table.jurisdiction());
        assertEquals(List.of(), table.rates());
    }
}
