package io.firstbill.contract.check;

import io.firstbill.contract.Contract;
import io.firstbill.failure.Finding;
import io.firstbill.money.VendorCurrencies;

import java.util.List;

/** A contract that bills as a certain billing system does, in a currency which that system bills in fewer decimals. */
final class VendorCurrencyCheck implements ContractCheck {
    @Override
    public List<Finding> check(Contract contract) {
        String ruleset = contract.rules().ruleset();
        String code = contract.currency().getCode();
        return ruleset == null
                ? List.of()
                : VendorCurrencies.of(ruleset.substring(0, ruleset.indexOf('@')), code)
                        .map(decimals ->
                                Finding.warning(
                                        "currency.vendor",
                                        "/currency",
                                        "The billing system of %s bills %s in %d decimals at most. %s"
                                                .formatted(ruleset, code, decimals.decimals(), decimals.why()),
                                        "Agree on amounts it can bill, or round each line before it is sent there."))
                        .stream()
                        .toList();
    }

    @Override
    public List<String> restsOn(Finding finding) {
        return List.of("/currency", "/choices");
    }
}
