package io.firstbill.activities.store.stage;

import io.firstbill.activities.store.Jsonb;
import io.firstbill.deal.DealId;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what stages found out, and gives it back. Writing is safe to repeat: what is stored under a number or hash
 * stays, and a repeat gets the stored row, so that a hash once given to the workflow always names the same content.
 */
@Singleton
public class StageRecords {
    private final ApprovalRoundRepository rounds;
    private final ApprovalAskRepository asks;
    private final SetupPlanRepository plans;
    private final UatRunRepository runs;
    private final InvoiceExaminationRepository examinations;
    private final ExpectedInvoiceRepository expected;
    private final Clock clock;

    StageRecords(
            ApprovalRoundRepository rounds,
            ApprovalAskRepository asks,
            SetupPlanRepository plans,
            UatRunRepository runs,
            InvoiceExaminationRepository examinations,
            ExpectedInvoiceRepository expected,
            Clock clock) {
        this.rounds = rounds;
        this.asks = asks;
        this.plans = plans;
        this.runs = runs;
        this.examinations = examinations;
        this.expected = expected;
        this.clock = clock;
    }

    /** Keeps a round of approval with its asks. */
    @Transactional
    public ApprovalRoundRow keep(ApprovalRoundRow round, List<ApprovalAskRow> asked) {
        return rounds.find(round.dealId(), round.round())
                .orElseGet(() -> {
                    var stored = rounds.save(round);
                    if (!asked.isEmpty()) {
                        asks.saveAll(asked);
                    }
                    return stored;
                });
    }

    /** Keeps a setup plan under its hash. */
    @Transactional
    public SetupPlanRow keepPlan(
            DealId deal, String hash, int pricingVersion, String approvedHash, int blockers, Object document) {
        return plans.find(deal.value(), hash)
                .orElseGet(() ->
                        plans.save(
                                new SetupPlanRow(
                                        deal.value(),
                                        hash,
                                        pricingVersion,
                                        approvedHash,
                                        blockers,
                                        clock.instant(),
                                        Jsonb.of(document))));
    }

    /** Keeps a UAT run under its number. */
    @Transactional
    public UatRunRow keepRun(DealId deal, int run, int pricingVersion, String hash, int differences, Object document) {
        return runs.find(deal.value(), run)
                .orElseGet(() ->
                        runs.save(
                                new UatRunRow(
                                        deal.value(),
                                        run,
                                        pricingVersion,
                                        hash,
                                        differences,
                                        clock.instant(),
                                        Jsonb.of(document))));
    }

    /** Keeps an examination of the first invoice under its number. */
    @Transactional
    public InvoiceExaminationRow keepExamination(
            DealId deal,
            int examination,
            int pricingVersion,
            String invoiceRef,
            String hash,
            int discrepancies,
            Object document) {
        return examinations
                .find(deal.value(), examination)
                .orElseGet(() ->
                        examinations.save(
                                new InvoiceExaminationRow(
                                        deal.value(),
                                        examination,
                                        pricingVersion,
                                        invoiceRef,
                                        hash,
                                        discrepancies,
                                        clock.instant(),
                                        Jsonb.of(document))));
    }

    /** Keeps when the first invoice is expected and over how much, in place of what was expected before. */
    @Transactional
    public void keepExpected(DealId deal, int pricingVersion, LocalDate date, String currency, BigDecimal total) {
        expected.put(deal.value(), pricingVersion, date, currency, total);
    }

    /** The rounds of approval, newest first. */
    @Transactional
    public List<ApprovalRoundRow> rounds(DealId deal) {
        return rounds.of(deal.value());
    }

    /** A round of approval by its number. */
    @Transactional
    public Optional<ApprovalRoundRow> round(DealId deal, int round) {
        return rounds.find(deal.value(), round);
    }

    /** The asks of all rounds, newest round first, by step. */
    @Transactional
    public List<ApprovalAskRow> asks(DealId deal) {
        return asks.of(deal.value());
    }

    /** A plan by its hash. */
    @Transactional
    public Optional<SetupPlanRow> plan(DealId deal, String hash) {
        return plans.find(deal.value(), hash);
    }

    /** Every plan, newest first. */
    @Transactional
    public List<SetupPlanRow> plans(DealId deal) {
        return plans.of(deal.value());
    }

    /** A UAT run by its number. */
    @Transactional
    public Optional<UatRunRow> run(DealId deal, int run) {
        return runs.find(deal.value(), run);
    }

    /** Every UAT run, newest first. */
    @Transactional
    public List<UatRunRow> runs(DealId deal) {
        return runs.of(deal.value());
    }

    /** An examination by its number. */
    @Transactional
    public Optional<InvoiceExaminationRow> examination(DealId deal, int examination) {
        return examinations.find(deal.value(), examination);
    }

    /** Every examination, newest first. */
    @Transactional
    public List<InvoiceExaminationRow> examinations(DealId deal) {
        return examinations.of(deal.value());
    }

    /** The expected first invoice; empty before it was calculated. */
    @Transactional
    public Optional<ExpectedInvoiceRow> expected(DealId deal) {
        return expected.find(deal.value());
    }
}
