package io.firstbill.contract.check;

import io.firstbill.contract.Contract;
import io.firstbill.failure.Finding;

import org.joda.money.CurrencyUnit;

import java.util.ArrayList;
import java.util.List;

/** Every price is in the currency of the contract, and that is a currency invoices can be in. */
final class CurrencyCheck implements ContractCheck {
    @Override
    public List<Finding> check(Contract contract) {
        List<Finding> findings = new ArrayList<>();
        for (Places.LinePlace line : Places.lines(contract)) {
            line.line().phases().stream()
                    .map(phase -> phase.charge().currency())
                    .filter(currency -> !currency.equals(contract.currency()))
                    .findFirst()
                    .ifPresent(currency -> findings.add(mismatch(line.path() + "/currency", currency, contract)));
        }
        if (contract.crmAmount() != null && !contract.crmAmount().getCurrencyUnit().equals(contract.currency())) {
            findings.add(mismatch("/crmAmount/currency", contract.crmAmount().getCurrencyUnit(), contract));
        }
        return findings;
    }

    private static Finding mismatch(String path, CurrencyUnit currency, Contract contract) {
        return Finding.blocker(
                "currency.mismatch",
                path,
                "The amount is in " + currency + ", the contract in " + contract.currency() + ".",
                "Split the deal by currency, or correct the currency.");
    }

    @Override
    public List<String> restsOn(Finding finding) {
        return List.of("/currency");
    }
}
