package io.firstbill.activities.store.deal;

import io.firstbill.contract.Contract;
import io.firstbill.pricing.PricingConfigs;
import io.firstbill.rating.ExpectedInvoices;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What a deal's row takes from its contract.
 *
 * @param customerKey the customer's name without case, spaces and punctuation
 * @param tcv everything the contract charges over its term, before tax
 * @param termEnd the day after the last
 */
public record ContractFacts(
        String customer,
        String customerKey,
        String sellingEntity,
        String orderForm,
        LocalDate effectiveDate,
        @Nullable String purchaseOrder,
        String currency,
        BigDecimal tcv,
        LocalDate termStart,
        LocalDate termEnd) {

    /** The facts of this contract. */
    public static ContractFacts of(Contract contract) {
        return new ContractFacts(
                contract.customer().name(),
                key(contract.customer().name()),
                contract.sellingEntity(),
                contract.orderForm().number(),
                contract.orderForm().effectiveDate(),
                contract.purchaseOrder(),
                contract.currency().getCode(),
                ExpectedInvoices.total(PricingConfigs.derive(contract, 1)).getAmount(),
                contract.term().start(),
                contract.term().end());
    }

    /** A name as it is compared. Example: {@code "Aster Health, Inc."} is {@code asterhealthinc}. */
    public static String key(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.isEmpty() ? name : letters;
    }
}
