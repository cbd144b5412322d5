package io.firstbill.web.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.pricing.PricingConfig;
import io.firstbill.rating.ExpectedLine;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Assumed use, worked out by hand for the tiers up to 100 at 0.30 and a fee of 5, up to 500 at 0.22, above at 0.15. */
class WhatIfTest {
    private static final PricingConfig CONFIG = Samples.CONFIG;

    private static Draft draft(String... typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        return new Draft(CONFIG.contentHash(), fields);
    }

    private static List<Money> first(Priced priced, String line) {
        return priced.invoices().stream()
                .filter(invoice -> invoice.invoiceDate().equals(LocalDate.of(2027, 2, 1)))
                .flatMap(invoice -> invoice.lines().stream())
                .filter(one -> one.lineId().equals(line))
                .map(ExpectedLine::amount)
                .toList();
    }

    @Test
    void pricesLowExpectedAndHigh() {
        Draft draft = draft("whatif.L3-0.low", "100", "whatif.L3-0.high", "1,000");
        WhatIf whatIf = new WhatIf(CONFIG, draft);
        assertEquals(List.of(Money.parse("EUR 35.00")), first(whatIf.price(Assumed.LOW), "L3"));
        assertEquals(List.of(Money.parse("EUR 144.00")), first(whatIf.price(Assumed.EXPECTED), "L3"));
        assertEquals(List.of(Money.parse("EUR 198.00")), first(whatIf.price(Assumed.HIGH), "L3"));
    }

    @Test
    void pricesEachMetricAndEachCombination() {
        Draft draft =
                draft(
                        "whatif.L11-0.low", "120",
                        "whatif.L11-1.low", "8",
                        "whatif.L12-0.low", "10",
                        "whatif.L12-1.low", "200");
        Priced low = new WhatIf(CONFIG, draft).price(Assumed.LOW);
        assertEquals(List.of(Money.parse("EUR 399.00")), first(low, "L11"));
        assertEquals(List.of(Money.parse("EUR 4.00"), Money.parse("EUR 85.00")), first(low, "L12"));
    }

    @Test
    void isNoPartOfWhatIsApproved() {
        Draft draft = draft("whatif.L3-0.low", "1", "whatif.L3-0.expected", "7");
        Working working = Working.of(Samples.CONTRACT, CONFIG, draft);
        assertEquals(CONFIG.contentHash(), working.config().contentHash());
        assertEquals(Map.of(), working.says());
        assertTrue(working.problems().none());
    }

    @Test
    void showsNothingUntilSomethingIsAssumedAndSaysWhatIsNoNumber() {
        Map<String, Say> says = new LinkedHashMap<>();
        assertEquals(List.of(), WhatIfView.of(new WhatIf(CONFIG, draft()), draft(), says).invoices());
        Draft draft = draft("whatif.L3-0.low", "a lot", "whatif.L4-0.high", "700");
        WhatIfView view = WhatIfView.of(new WhatIf(CONFIG, draft), draft, says);
        assertEquals(13, view.invoices().size());
        assertEquals(3, view.terms().size());
        assertEquals(
                "L3 Calls, low use is a number such as 1,250; \"a lot\" is none.",
                Objects.requireNonNull(says.get("whatif.L3-0.low")).message());
        assertFalse(view.lines().isEmpty());
    }

    @Test
    void saysWhyAnAssumptionHasNoPrice() {
        Draft draft = draft("whatif.L7-0.high", "101");
        WhatIfView view = WhatIfView.of(new WhatIf(CONFIG, draft), draft, new LinkedHashMap<>());
        assertTrue(view.why().getFirst().startsWith("101 units have no price"), view.why()::toString);
    }
}
