package io.firstbill.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.contract.Contract;
import io.firstbill.document.ContractDocument;
import io.firstbill.document.Documents;
import io.firstbill.failure.FirstbillException;
import io.firstbill.pricing.PricingConfigs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Objects;

/** Prices of another length of time than the billing period, as a billing system holds them: of the period, exactly. */
class HeldPriceBaseTest {
    private static String held(String frequency, String amount, String members) {
        Contract contract =
                Objects.requireNonNull(
                        ContractDocument.read(
                                        Documents.json(
                                                """
                                                {'customer': {'name': 'Nordwind', 'address': 'Kai 1', 'country': 'DE'},
                                                 'sellingEntity': 'Seller',
                                                 'orderForm': {'number': 'SO-1', 'effectiveDate': '2027-01-01'},
                                                 'term': {'start': '2027-01-01', 'lastDay': '2027-12-31'},
                                                 'currency': 'EUR', 'netDays': 30, 'timeZone': 'Europe/Berlin',
                                                 'billing': {'frequency': '%s', 'alignment': 'ANNIVERSARY'},
                                                 'lines': [{'id': 'L1', 'product': 'P', 'description': 'Plan',
                                                   'kind': 'RECURRING', 'timing': 'IN_ADVANCE', %s
                                                   'phases': [{'charge': {'model': 'FLAT', 'amount': '%s'}}]}]}
                                                """
                                                        .formatted(frequency, members, amount)))
                                .contract());
        return BillingModels.of(contract, PricingConfigs.derive(contract, 1)).prices().getFirst().canonical();
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY, 120.00, ANNUAL, 10",
        "MONTHLY, 100.02, ANNUAL, 8.335",
        "ANNUAL, 100.00, MONTHLY, 1200",
        "QUARTERLY, 100.00, QUARTERLY, 100"
    })
    void thePriceOfAPeriodIsHeld(String frequency, String amount, String per, String held) {
        String price = held(frequency, amount, "'pricePer': '" + per + "',");
        assertTrue(price.endsWith("|FLAT|" + held + "||"), price);
    }

    @ParameterizedTest
    @CsvSource({"10000.00, ANNUAL, EACH_ROUNDED", "100.02, ANNUAL, ADD_UP", "70.00, WEEKLY, EACH_ROUNDED"})
    void aPriceThatHasNoEndOrMustAddUpIsRefusedByName(String amount, String per, String amounts) {
        String members = "'pricePer': '%s', 'periodAmounts': '%s',".formatted(per, amounts);
        var refused = assertThrows(FirstbillException.class, () -> held("MONTHLY", amount, members));
        assertTrue(refused.getMessage().contains("billed monthly"), refused.getMessage());
    }

    @Test
    void pricesThatAddUpByThemselvesAreHeld() {
        String held = held("MONTHLY", "120.00", "'pricePer': 'ANNUAL', 'periodAmounts': 'ADD_UP',");
        assertEquals("L1|P|EUR|RECURRING|MONTH|IN_ADVANCE|FLAT|10||", held);
    }
}
