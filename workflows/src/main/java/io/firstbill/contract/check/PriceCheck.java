package io.firstbill.contract.check;

import io.firstbill.contract.Contract;
import io.firstbill.failure.Finding;

import org.joda.money.BigMoney;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What each charge model says about its own terms, and prices of nothing. */
final class PriceCheck implements ContractCheck {
    @Override
    public List<Finding> check(Contract contract) {
        return Places.ofPhases(contract, (whole, place) -> check(place));
    }

    private static List<Finding> check(Places.PhasePlace place) {
        String path = place.path() + "/charge";
        List<Finding> findings = new ArrayList<>();
        place.phase().charge().check().forEach(finding -> findings.add(finding.under(path)));
        BigMoney net = place.phase().netPrice();
        if (net != null && net.getAmount().compareTo(BigDecimal.ZERO) == 0) {
            findings.add(
                    Finding.warning(
                            "price.zero",
                            path,
                            "Line " + place.line().id() + " costs nothing.",
                            "Check that it is free of charge on the order form."));
        }
        return findings;
    }
}
