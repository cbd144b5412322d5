package io.firstbill.contract.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.charge.ChargeKind;
import io.firstbill.charge.ChargeModel;
import io.firstbill.charge.FlatCharge;
import io.firstbill.charge.GraduatedCharge;
import io.firstbill.charge.PerUnitCharge;
import io.firstbill.contract.BillingTerms;
import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractDiscount;
import io.firstbill.contract.ContractLine;
import io.firstbill.contract.LinePhase;
import io.firstbill.contract.OrderForm;
import io.firstbill.contract.Party;
import io.firstbill.contract.Source;
import io.firstbill.failure.Finding;
import io.firstbill.money.Percent;
import io.firstbill.period.Alignment;
import io.firstbill.period.Frequency;
import io.firstbill.period.Term;
import io.firstbill.period.Timing;
import io.firstbill.quantity.Aggregation;
import io.firstbill.quantity.Conversion;
import io.firstbill.quantity.QuantityRule;

import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ContractChecksTest {
    private static final Term TERM = new Term(LocalDate.of(2027, 1, 1), LocalDate.of(2029, 1, 1));
    private static final BigMoney PRICE = BigMoney.parse("EUR 42.00");

    private static LinePhase phase(String from, String to, String quantity, ChargeModel charge) {
        return new LinePhase(LocalDate.parse(from), LocalDate.parse(to), new BigDecimal(quantity), charge, null, null);
    }

    private static LinePhase listed(String list, @Nullable String discount, String net) {
        return new LinePhase(
                TERM.start(),
                TERM.end(),
                BigDecimal.TEN,
                new PerUnitCharge(BigMoney.parse("EUR " + net)),
                BigMoney.parse("EUR " + list),
                discount == null ? null : Percent.of(discount));
    }

    private static ContractLine line(String id, ChargeKind kind, LinePhase... phases) {
        boolean usage = kind == ChargeKind.USAGE;
        return new ContractLine(
                id,
                "SEAT",
                "Seats",
                kind,
                usage ? Timing.IN_ARREARS : Timing.IN_ADVANCE,
                kind == ChargeKind.ONE_TIME ? null : Frequency.MONTHLY,
                usage ? "api_call" : null,
                List.of(phases));
    }

    private static ContractLine seats(LinePhase... phases) {
        return line("L1", ChargeKind.RECURRING, phases);
    }

    private static LinePhase whole(ChargeModel charge) {
        return phase("2027-01-01", "2029-01-01", "1", charge);
    }

    private static Contract contract(ContractLine... lines) {
        return contract(List.of(), null, "PO-1", null, lines);
    }

    private static Contract contract(
            List<ContractDiscount> discounts,
            @Nullable Term free,
            @Nullable String purchaseOrder,
            @Nullable Money crmAmount,
            ContractLine... lines) {
        Party party = new Party("Nordwind AG", "Hamburg", "DE", null, null);
        return new Contract(
                party,
                party,
                null,
                "Firstbill GmbH",
                new OrderForm("OF-1", LocalDate.of(2026, 12, 1)),
                purchaseOrder,
                null,
                TERM,
                CurrencyUnit.EUR,
                30,
                new BillingTerms(Frequency.MONTHLY, Alignment.ANNIVERSARY),
                ZoneId.of("Europe/Berlin"),
                List.of(lines),
                discounts,
                free,
                crmAmount,
                null,
                null,
                null,
                Map.of(
                        "/lines",
                        new Source(1, "Seats"),
                        "/lines/0",
                        new Source(1, "Seats"),
                        "/lines/1/id",
                        new Source(1, "Seats")));
    }

    private static void assertFound(Contract contract, String... expected) {
        assertEquals(
                List.of(expected),
                ContractChecks.check(contract).stream().map(finding -> finding.code() + " " + finding.path()).toList());
    }

    @Test
    void aSoundContractHasNoFindings() {
        assertFound(
                contract(
                        seats(
                                phase("2027-01-01", "2028-01-01", "100", new PerUnitCharge(PRICE)),
                                phase("2028-01-01", "2029-01-01", "150", new PerUnitCharge(PRICE)))));
    }

    @Test
    void daysWithoutPriceAreAGap() {
        Contract contract =
                contract(
                        seats(
                                phase("2027-01-01", "2027-12-31", "100", new PerUnitCharge(PRICE)),
                                phase("2028-01-01", "2029-01-01", "150", new PerUnitCharge(PRICE))));
        assertFound(contract, "ramp.gap /lines/0/phases/1/from");
        Finding gap = ContractChecks.check(contract).getFirst();
        assertEquals("There is no price from 2027-12-31 to 2027-12-31.", gap.message());
        assertTrue(gap.blocks());
    }

    @Test
    void daysWithTwoPricesAreAnOverlap() {
        assertFound(
                contract(
                        seats(
                                phase("2027-01-01", "2028-01-02", "100", new PerUnitCharge(PRICE)),
                                phase("2028-01-01", "2029-01-01", "150", new PerUnitCharge(PRICE)))),
                "ramp.overlap /lines/0/phases/1/from");
    }

    @Test
    void phasesLieInTheTerm() {
        assertFound(
                contract(seats(phase("2026-12-31", "2029-01-02", "100", new PerUnitCharge(PRICE)))),
                "phase.outsideTerm /lines/0/phases/0/from",
                "phase.outsideTerm /lines/0/phases/0/lastDay");
    }

    @Test
    void aPhaseMustNotEndBeforeItStarts() {
        assertFound(
                contract(
                        line("L1", ChargeKind.USAGE, phase("2027-01-01", "2027-01-01", "9", new PerUnitCharge(PRICE)))),
                "phase.reversed /lines/0/phases/0/lastDay",
                "line.endsEarly /lines/0/phases/0/lastDay");
    }

    @Test
    void aLineShorterThanTheTermIsWorthALook() {
        Contract contract = contract(seats(phase("2027-02-01", "2028-12-31", "100", new PerUnitCharge(PRICE))));
        assertFound(contract, "line.startsLate /lines/0/phases/0/from", "line.endsEarly /lines/0/phases/0/lastDay");
        assertTrue(ContractChecks.check(contract).stream().noneMatch(Finding::blocks));
    }

    @Test
    void aLineIdOccursOnce() {
        assertFound(
                contract(seats(whole(new FlatCharge(PRICE))), seats(whole(new FlatCharge(PRICE)))),
                "line.duplicate /lines/1/id");
    }

    @Test
    void everyPriceIsInTheCurrencyOfTheContract() {
        assertFound(
                contract(
                        List.of(),
                        null,
                        "PO-1",
                        Money.parse("USD 5.00"),
                        seats(whole(new FlatCharge(BigMoney.parse("GBP 42.00"))))),
                "currency.mismatch /lines/0/currency",
                "currency.mismatch /crmAmount/currency");
    }

    @Test
    void aModelSaysWhatIsWrongWithItsTerms() {
        GraduatedCharge closed =
                new GraduatedCharge(
                        List.of(new GraduatedCharge.Tier(BigDecimal.TEN, PRICE, BigMoney.zero(CurrencyUnit.EUR))));
        assertFound(
                contract(line("L1", ChargeKind.USAGE, phase("2027-01-01", "2029-01-01", "9", closed))),
                "tier.closed /lines/0/phases/0/charge/tiers/0/upTo");
    }

    @Test
    void aPriceOfNothingIsWorthALook() {
        assertFound(
                contract(seats(whole(new FlatCharge(BigMoney.parse("EUR 0.00"))))),
                "price.zero /lines/0/phases/0/charge");
    }

    @Test
    void quantitiesAreStatedWhereTheyMultiplyAndOnlyThere() {
        assertFound(
                contract(
                        seats(phase("2027-01-01", "2029-01-01", "5", new FlatCharge(PRICE))),
                        line(
                                "L2",
                                ChargeKind.RECURRING,
                                phase("2027-01-01", "2029-01-01", "0", new PerUnitCharge(PRICE)))),
                "quantity.flat /lines/0/phases/0/quantity",
                "quantity.zero /lines/1/phases/0/quantity");
        assertFound(
                contract(
                        line(
                                "L1",
                                ChargeKind.RECURRING,
                                phase("2027-01-01", "2028-01-01", "0", new PerUnitCharge(PRICE)),
                                phase("2028-01-01", "2029-01-01", "5", new PerUnitCharge(PRICE)))));
        assertFound(
                contract(
                        line("L1", ChargeKind.USAGE, phase("2027-01-01", "2029-01-01", "0", new PerUnitCharge(PRICE)))),
                "usage.unstated /lines/0/phases/0/quantity");
    }

    @Test
    void usageNamesItsMetricAndIsBilledInArrears() {
        ContractLine usage =
                new ContractLine(
                        "L1",
                        "API",
                        "Calls",
                        ChargeKind.USAGE,
                        Timing.IN_ADVANCE,
                        Frequency.MONTHLY,
                        null,
                        List.of(phase("2027-01-01", "2029-01-01", "9", new PerUnitCharge(PRICE))));
        assertFound(contract(usage), "usage.metric /lines/0/metric", "usage.inAdvance /lines/0/timing");
    }

    @Test
    void freeUnitsOfAPeriodNeedOnePriceInIt() {
        LinePhase[] phases = {
            phase("2027-01-01", "2027-06-16", "9", new PerUnitCharge(PRICE)),
            phase("2027-06-16", "2028-01-01", "9", new PerUnitCharge(PRICE)),
            phase("2028-01-01", "2029-01-01", "9", new PerUnitCharge(PRICE))
        };
        var plain = line("L1", ChargeKind.USAGE, phases);
        assertFound(contract(plain));
        var free =
                new QuantityRule(
                        Aggregation.SUM,
                        null,
                        Conversion.NONE,
                        BigDecimal.ONE,
                        false,
                        false,
                        QuantityRule.Stretch.PERIOD,
                        null,
                        null,
                        null,
                        null,
                        null);
        var freed =
                new ContractLine(
                        plain.id(),
                        plain.product(),
                        plain.description(),
                        plain.kind(),
                        plain.timing(),
                        plain.frequency(),
                        plain.metric(),
                        plain.phases(),
                        free,
                        null,
                        null);
        assertFound(contract(freed), "usage.priceInsidePeriod /lines/0/phases/1/from");
    }

    @Test
    void listLessDiscountIsNet() {
        assertFound(contract(seats(listed("60.00", "15", "51.00"))));
        assertFound(contract(seats(listed("60.00", "15", "51.01"))), "discount.maths /lines/0/phases/0/charge");
        assertFound(contract(seats(listed("60.00", null, "51.00"))), "discount.maths /lines/0/phases/0/charge");
    }

    @Test
    void theNetPriceIsRoundedToTheDecimalsItIsPrintedWith() {
        assertFound(contract(seats(listed("19.99", "12.5", "17.49"))));
        assertFound(contract(seats(listed("19.99", "12.5", "17.4913"))));
        assertFound(contract(seats(listed("19.99", "12.5", "17.4912"))), "discount.maths /lines/0/phases/0/charge");
    }

    @Test
    void discountsMultiply() {
        ContractDiscount group = new ContractDiscount("Group", Percent.of("20"), List.of("L1"));
        assertFound(contract(List.of(group), null, "PO-1", null, seats(listed("100.00", "10", "72.00"))));
        assertFound(
                contract(List.of(group), null, "PO-1", null, seats(listed("100.00", "10", "70.00"))),
                "discount.maths /lines/0/phases/0/charge");
    }

    @Test
    void aDiscountCoversLinesOfTheContract() {
        ContractDiscount lost = new ContractDiscount("Group", Percent.of("20"), List.of("L7"));
        assertFound(
                contract(List.of(lost), null, "PO-1", null, seats(listed("100.00", "10", "90.00"))),
                "discount.line /discounts/0/lines/0");
    }

    @Test
    void aDiscountWithoutLinesCoversAllThatRepeats() {
        ContractDiscount all = new ContractDiscount("Group", Percent.of("20"), List.of());
        ContractLine setup = line("L2", ChargeKind.ONE_TIME, listed("100.00", null, "100.00"));
        assertFound(contract(List.of(all), null, "PO-1", null, seats(listed("100.00", null, "80.00")), setup));
    }

    @Test
    void theFreePeriodLiesInTheTerm() {
        Term outside = new Term(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 3, 1));
        ContractLine seats = seats(whole(new FlatCharge(PRICE)));
        assertFound(contract(List.of(), outside, "PO-1", null, seats), "free.outsideTerm /freePeriod");
        assertFound(contract(List.of(), TERM, "PO-1", null, seats), "free.wholeTerm /freePeriod");
    }

    @Test
    void aMissingPurchaseOrderAndSourceAreWorthALook() {
        Contract contract =
                contract(
                        List.of(),
                        null,
                        null,
                        null,
                        seats(whole(new FlatCharge(PRICE))),
                        line("L2", ChargeKind.RECURRING, whole(new FlatCharge(PRICE))),
                        line("L3", ChargeKind.RECURRING, whole(new FlatCharge(PRICE))));
        assertFound(contract, "purchaseOrder.missing /purchaseOrder", "source.missing /lines/2");
    }

    @Test
    void everyCheckIsListed() throws IOException {
        Set<String> listed =
                ContractChecks.ALL.stream().map(check -> check.getClass().getSimpleName()).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(Path.of("src/main/java/io/firstbill/contract/check"))) {
            Set<String> written =
                    files.map(file -> file.getFileName().toString().replace(".java", ""))
                            .filter(name -> name.endsWith("Check") && !name.equals("ContractCheck"))
                            .collect(Collectors.toSet());
            assertEquals(written, listed);
        }
    }
}
