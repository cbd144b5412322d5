package io.firstbill.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.charge.PerUnitCharge;
import io.firstbill.contract.Contract;
import io.firstbill.document.ContractDocument;
import io.firstbill.document.Documents;
import io.firstbill.money.Percent;

import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

class PricingConfigTest {
    private static final Contract CONTRACT = contract(Documents.sound());
    private static final PricingConfig CONFIG = PricingConfigs.derive(CONTRACT, 1);

    private static Contract contract(String json) {
        return Objects.requireNonNull(ContractDocument.read(json).contract());
    }

    private static PricingConfig with(List<Charge> charges) {
        return new PricingConfig(
                CONFIG.contractVersion(),
                CONFIG.currency(),
                CONFIG.term(),
                CONFIG.billing(),
                CONFIG.timeZone(),
                CONFIG.netDays(),
                charges,
                CONFIG.freePeriod());
    }

    /** The configuration with another price of the seats in the second year. */
    private static PricingConfig seatsAt(String price) {
        Charge seats = CONFIG.charges().getFirst();
        ChargePhase second = seats.phases().get(1);
        ChargePhase changed =
                new ChargePhase(
                        second.from(),
                        second.to(),
                        second.quantity(),
                        new PerUnitCharge(BigMoney.parse("EUR " + price)),
                        second.listPrice(),
                        second.discountPercent());
        Charge charge =
                new Charge(
                        seats.lineId(),
                        seats.product(),
                        seats.name(),
                        seats.kind(),
                        seats.timing(),
                        seats.frequency(),
                        seats.metric(),
                        List.of(seats.phases().getFirst(), changed),
                        seats.clause());
        List<Charge> charges = new ArrayList<>(CONFIG.charges());
        charges.set(0, charge);
        return with(charges);
    }

    @Test
    void everyLineBecomesAChargeWithItsClause() {
        assertEquals(List.of("L1", "L2", "L3"), CONFIG.charges().stream().map(Charge::lineId).toList());
        Charge seats = CONFIG.charges().getFirst();
        assertEquals("L1-2", seats.priceKey(2));
        assertEquals(2, Objects.requireNonNull(seats.clause()).page());
        assertEquals(Percent.of("12.5"), seats.phases().getFirst().discountPercent());
        assertEquals(List.of(), CONFIG.check(CONTRACT));
    }

    @Test
    void theHashIsTheSha256OfTheCanonicalText() throws NoSuchAlgorithmException {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(CONFIG.canonicalText().getBytes(StandardCharsets.UTF_8));
        assertEquals(HexFormat.of().formatHex(digest), CONFIG.contentHash());
        assertEquals(64, CONFIG.contentHash().length());
    }

    @Test
    void theCanonicalTextStandsStill() {
        String expected =
                """
                currency=EUR
                term/start=2027-01-01
                term/end=2029-01-01
                billing/frequency=MONTHLY
                billing/alignment=ANNIVERSARY
                timeZone=Europe/Berlin
                netDays=30
                freePeriod/start=
                freePeriod/end=
                charges=L1,L2,L3
                charges/L1/product=SEAT
                charges/L1/name=Seats
                charges/L1/kind=RECURRING
                charges/L1/timing=IN_ADVANCE
                charges/L1/frequency=MONTHLY
                charges/L1/metric=
                charges/L1/clause=2: EUR 42.00 per seat and month
                charges/L1/phases/1/from=2027-01-01
                charges/L1/phases/1/to=2028-01-01
                charges/L1/phases/1/quantity=250
                charges/L1/phases/1/model/type=per unit
                charges/L1/phases/1/model/unitPrice=EUR 42
                charges/L1/phases/1/listPrice=EUR 48
                charges/L1/phases/1/discountPercent=12.5
                """;
        assertTrue(CONFIG.canonicalText().startsWith(expected), CONFIG::canonicalText);
    }

    @Test
    void trailingZerosAndTheContractVersionDoNotChangeTheHash() {
        Contract same = contract(Documents.sound().replace("\"42.00\"", "\"42.0000\""));
        assertEquals(CONFIG.contentHash(), PricingConfigs.derive(same, 2).contentHash());
        assertEquals(List.of(), CONFIG.diff(PricingConfigs.derive(same, 2)));
    }

    @Test
    void aChangedPriceChangesHashAndDifference() {
        PricingConfig changed = seatsAt("41.99");
        assertNotEquals(CONFIG.contentHash(), changed.contentHash());
        assertEquals(
                List.of(new Change("charges/L1/phases/2/model/unitPrice", "EUR 42", "EUR 41.99")),
                CONFIG.diff(changed));
    }

    @Test
    void aDifferenceNamesWhatCameAndWhatWent() {
        List<Change> changes = CONFIG.diff(with(CONFIG.charges().subList(0, 2)));
        assertTrue(changes.contains(new Change("charges", "L1,L2,L3", "L1,L2")), changes::toString);
        assertTrue(changes.contains(new Change("charges/L3/metric", "api_call", "")), changes::toString);
    }

    @Test
    void aLineBreakInATextForgesNoField() {
        Contract forged = contract(Documents.sound().replace("\"Seats\"", "\"Seats\\nkind=ONE_TIME\""));
        assertTrue(PricingConfigs.derive(forged, 1).canonicalText().contains("name=Seats\\nkind=ONE_TIME\n"));
    }

    @Test
    void saysWhereItDoesNotChargeWhatTheContractSays() {
        assertEquals(List.of("pricing.differs /charges/L1/phases/2/model/unitPrice"), codes(seatsAt("41.99")));
        assertEquals(List.of("pricing.unmapped /charges"), codes(with(CONFIG.charges().subList(0, 2))));
        List<Charge> more = new ArrayList<>(CONFIG.charges());
        Charge seats = CONFIG.charges().getFirst();
        more.add(
                new Charge(
                        "L9",
                        "X",
                        "Extra",
                        seats.kind(),
                        seats.timing(),
                        seats.frequency(),
                        null,
                        seats.phases(),
                        null));
        assertTrue(codes(with(more)).contains("pricing.unasked /charges"));
    }

    private static List<String> codes(PricingConfig config) {
        return config.check(CONTRACT).stream().map(finding -> finding.code() + " " + finding.path()).toList();
    }
}
