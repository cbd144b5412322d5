package io.firstbill.rating;

import io.firstbill.contract.Contract;
import io.firstbill.failure.Finding;
import io.firstbill.money.MoneyWords;
import io.firstbill.pricing.PricingConfig;

import org.joda.money.Money;

import java.util.List;

/** Whether the invoices of the term add up to what the CRM states for the deal. Usage counts at its stated quantity. */
public final class TotalCheck {
    private TotalCheck() {}

    /** A warning when the totals differ; empty when they agree, or when the CRM states none in this currency. */
    public static List<Finding> check(PricingConfig config, Contract contract) {
        Money stated = contract.crmAmount();
        if (stated == null) {
            return List.of();
        }
        Money total = ExpectedInvoices.total(config);
        if (!stated.isSameCurrency(total) || stated.isEqual(total)) {
            return List.of();
        }
        Money more = stated.minus(total);
        return List.of(
                Finding.warning(
                        "total.differs",
                        "/crmAmount",
                        "The CRM states "
                                + MoneyWords.money(stated)
                                + ", the invoices of the term add up to "
                                + MoneyWords.money(total)
                                + " without tax: "
                                + MoneyWords.money(more.abs())
                                + (more.isPositive() ? " less." : " more."),
                        "Ask sales which figure is right. Correct crmAmount where the CRM is wrong, or the line,"
                                + " discount, free period or stated quantity that makes the difference."));
    }
}
