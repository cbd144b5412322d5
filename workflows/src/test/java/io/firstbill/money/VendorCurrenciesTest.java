package io.firstbill.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.document.ContractDocument;
import io.firstbill.document.Documents;
import io.firstbill.failure.Finding;

import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Figures of chapter 8.1: what Stripe bills in other decimals than ISO 4217 gives. */
class VendorCurrenciesTest {
    @ParameterizedTest
    @CsvSource({"MGA,2,0", "UGX,0,0", "ISK,0,0", "KWD,3,2", "TND,3,2"})
    void stripeBillsFewerDecimals(String code, int iso, int stripe) {
        assertEquals(iso, CurrencyUnit.of(code).getDecimalPlaces());
        assertEquals(stripe, VendorCurrencies.of("stripe", code).orElseThrow().decimals());
    }

    @Test
    void otherCurrenciesAndSystemsKeepIso() {
        assertTrue(VendorCurrencies.of("stripe", "EUR").isEmpty());
        assertTrue(VendorCurrencies.of("house", "KWD").isEmpty());
    }

    @Test
    void aContractThatBillsLikeStripeIsTold() {
        assertEquals(List.of("currency.vendor"), found("stripe@1", "KWD"));
        assertEquals(List.of(), found("stripe@1", "EUR"));
        assertEquals(List.of(), found("house@1", "KWD"));
    }

    private static List<String> found(String ruleset, String currency) {
        String document =
                Documents.json(
                        """
                        {'customer': {'name': 'Gulf Co', 'address': 'Kuwait', 'country': 'KW'}, 'sellingEntity': 'Seller',
                         'orderForm': {'number': 'OF-1', 'effectiveDate': '2026-12-15'}, 'purchaseOrder': 'PO-1',
                         'term': {'start': '2027-01-01', 'lastDay': '2027-12-31'}, 'currency': '%s', 'netDays': 30,
                         'timeZone': 'UTC', 'billing': {'frequency': 'MONTHLY', 'alignment': 'ANNIVERSARY'},
                         'choices': {'ruleset': '%s'},
                         'lines': [{'id': 'L1', 'product': 'P', 'description': 'Fee', 'kind': 'RECURRING',
                           'timing': 'IN_ADVANCE', 'phases': [{'charge': {'model': 'FLAT', 'amount': '10'}}]}],
                         'sources': {'/lines/0': {'page': 1, 'quote': 'ten a month'}}}
                        """
                                .formatted(currency, ruleset));
        return ContractDocument.read(document).findings().stream().map(Finding::code).toList();
    }
}
