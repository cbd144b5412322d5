package io.firstbill.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.firstbill.invoice.ExampleInvoices;
import io.firstbill.invoice.Invoice;
import io.firstbill.invoice.LineMatch;
import io.firstbill.invoice.Match;
import io.firstbill.misreading.Readings;
import io.firstbill.pricing.PricingConfig;
import io.firstbill.quantity.UsageSource;
import io.firstbill.setup.AccountModel;
import io.firstbill.setup.BillingModels;
import io.firstbill.setup.ExampleDeal;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Random faults on random invoices of the example: order means nothing, nothing is lost, the bridge adds up. */
class InvoiceMatchingPropertyTest {
    private static final PricingConfig CONFIG = ExampleDeal.config();
    private static final AccountModel ACCOUNT = BillingModels.of(ExampleDeal.contract(), CONFIG).account();

    private static final Readings READINGS = new Readings(CONFIG, UsageSource.none());

    @Test
    void shuffledLinesGiveTheSameAnswerAndEveryLineHasOnePlace() {
        long seed = Long.getLong("firstbill.seed", 20260501L);
        var invoices = ExampleDeal.expected();
        for (int round = 0; round < 2_000; round++) {
            var random = new Random(seed + round);
            var context = "-Dfirstbill.seed=" + (seed + round);
            var expected = invoices.get(random.nextInt(invoices.size()));
            var billed = spoil(ExampleInvoices.right(expected, ACCOUNT), random);
            var match = InvoiceMatching.alone(READINGS, expected, billed, ACCOUNT);
            var shuffled = new ArrayList<>(billed.lines());
            Collections.shuffle(shuffled, random);
            assertEquals(
                    match,
                    InvoiceMatching.alone(READINGS, expected, ExampleInvoices.withLines(billed, shuffled), ACCOUNT),
                    context);
            assertEquals(ids(billed.lines()), placed(match), context);
            assertEquals(
                    match.difference(),
                    match.bridge().stream()
                            .map(Match.Bridge::difference)
                            .reduce(Money.zero(CONFIG.currency()), Money::plus),
                    context);
            assertEquals(isRight(expected.total(), billed, match), match.agrees(), context);
        }
    }

    /** Lines that agree in every figure with nothing over on either side. */
    private static boolean isRight(Money total, Invoice billed, Match match) {
        return match.lines().stream().allMatch(line -> line.expected() != null && line.actual() != null)
                && match.lines().stream().allMatch(InvoiceMatchingPropertyTest::same)
                && total.getAmount().compareTo(billed.total()) == 0;
    }

    private static boolean same(LineMatch line) {
        var must = line.expected();
        var is = line.actual();
        return must != null
                && is != null
                && must.amount().getAmount().compareTo(is.amount()) == 0
                && must.quantity().compareTo(is.quantity()) == 0
                && must.service().start().equals(is.periodStart())
                && must.service().end().equals(is.periodEnd());
    }

    private static Set<String> placed(Match match) {
        var actual = match.lines().stream().flatMap(line -> Stream.ofNullable(line.actual())).toList();
        assertEquals(actual.size(), ids(actual).size(), "a line in two places");
        return ids(actual);
    }

    private static Set<String> ids(List<Invoice.Line> lines) {
        return new HashSet<>(lines.stream().map(Invoice.Line::externalId).toList());
    }

    private static Invoice spoil(Invoice invoice, Random random) {
        var lines = new ArrayList<Invoice.Line>();
        for (var line : invoice.lines()) {
            switch (random.nextInt(6)) {
                case 0 -> {} // left out
                case 1 -> lines.addAll(List.of(line, copy(line, line.externalId() + "-again", 0, 0)));
                case 2 -> lines.add(copy(line, line.externalId(), random.nextInt(-500, 500), 0));
                case 3 -> lines.add(copy(line, line.externalId(), 0, random.nextInt(-20, 20)));
                default -> lines.add(line);
            }
        }
        return ExampleInvoices.withLines(invoice, lines);
    }

    private static Invoice.Line copy(Invoice.Line line, String id, int cents, int days) {
        LocalDate start = line.periodStart().plusDays(days);
        return new Invoice.Line(
                id,
                line.lineKey(),
                line.description(),
                start,
                line.periodEnd().isBefore(start) ? start : line.periodEnd(),
                line.quantity(),
                line.unitAmount(),
                line.amount().add(BigDecimal.valueOf(cents, 2)));
    }
}
