package io.firstbill.misreading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.contract.InvoiceTerms;
import io.firstbill.document.ContractDocument;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.pricing.PricingConfigs;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A misreading changes one term of a contract and keeps all others. Set-ups are copied member by member, so a contract
 * that states every member tells when one was forgotten.
 */
class MisreadingsKeepTermsTest {
    private static final PricingConfig FULL = full();

    /** A day or an anchor, one of the two; renewals, indexes and a longer term are written out as phases. */
    private static final Set<String> ELSEWHERE =
            Set.of(".billing.anchor", ".timeTerms.indexes", ".timeTerms.renewal", ".timeTerms.statedEnd");

    private static PricingConfig full() {
        var read = ContractDocument.read(FullContract.text());
        return PricingConfigs.derive(Objects.requireNonNull(read.contract(), read.findings()::toString), 1);
    }

    /** A term that a contract can state and this one does not proves nothing: add it to {@link FullContract}. */
    @Test
    void theContractStatesEveryMember() {
        assertEquals(ELSEWHERE, Kept.neverStated(FULL));
    }

    @Test
    void everyMisreadingKeepsWhatItDoesNotChange() {
        var losing = new ArrayList<String>();
        misreadings()
                .forEach(misreading ->
                        setUps(misreading)
                                .map(setUp -> Kept.of(FULL, setUp))
                                .filter(kept -> !kept.otherwiseWhole())
                                .forEach(kept -> losing.add(misreading.words() + ": " + kept)));
        assertEquals(List.of(), losing);
        assertTrue(misreadings().count() > 100, () -> "misreadings: " + misreadings().count());
    }

    /** What was lost once: terms over lines copied without their interim invoices. */
    @Test
    void aTermForgottenInACopyIsNoticed() {
        for (var misreading : new SpendMisreadings(FULL).all().toList()) {
            setUps(misreading)
                    .map(MisreadingsKeepTermsTest::withoutInterim)
                    .forEach(setUp -> assertTrue(!Kept.of(FULL, setUp).otherwiseWhole(), misreading::words));
        }
    }

    private static PricingConfig withoutInterim(PricingConfig setUp) {
        var terms = setUp.overLines();
        return Altered.overLines(
                setUp,
                new InvoiceTerms(
                        terms.commitments(), terms.maximums(), terms.discounts(), terms.credits(), terms.tax()));
    }

    private static Stream<Misreading> misreadings() {
        return Stream.concat(
                Misreadings.of(FULL).stream(),
                FULL.charges().stream().flatMap(charge -> Misreadings.of(FULL, charge).stream()));
    }

    /** The configurations that a misreading prices, but for the one it prices to compare with. */
    private static Stream<PricingConfig> setUps(Misreading misreading) {
        var setUps = new ArrayList<PricingConfig>();
        var _ =
                misreading
                        .invoices()
                        .apply(setUp -> {
                            setUps.add(setUp);
                            return List.of();
                        });
        return setUps.stream().filter(setUp -> !setUp.equals(FULL));
    }
}
