package io.firstbill.activities.store.deal;

import io.firstbill.activities.store.CanonicalJson;
import io.firstbill.activities.store.Jsonb;
import io.firstbill.activities.store.audit.AuditChain;
import io.firstbill.activities.store.audit.AuditEntry;
import io.firstbill.activities.store.audit.AuditLog;
import io.firstbill.activities.store.relay.OutboxRepository;
import io.firstbill.activities.store.relay.OutboxRow;
import io.firstbill.approval.ApprovalPolicies;
import io.firstbill.contract.Contract;
import io.firstbill.deal.DealId;
import io.firstbill.deal.DealStatus;
import io.firstbill.deal.Stage;
import io.firstbill.document.ContractDocument;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.Finding;
import io.firstbill.failure.FirstbillException;
import io.firstbill.lifecycle.StageStatus;
import io.firstbill.lifecycle.WaitCause;
import io.firstbill.workflow.state.Basis;
import io.firstbill.workflow.state.DealState;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes deals in. One transaction writes the deal, version 1 of its contract, its first audit row and the order to
 * start its workflow; the engine is not asked.
 */
@Singleton
public class DealIntake {
    private final DealRepository deals;
    private final SnapshotRepository snapshots;
    private final ContractVersionRepository contracts;
    private final OutboxRepository outbox;
    private final Idempotency idempotency;
    private final Files files;
    private final AuditLog audit;
    private final Clock clock;

    DealIntake(
            DealRepository deals,
            SnapshotRepository snapshots,
            ContractVersionRepository contracts,
            OutboxRepository outbox,
            Idempotency idempotency,
            Files files,
            AuditLog audit,
            Clock clock) {
        this.deals = deals;
        this.snapshots = snapshots;
        this.contracts = contracts;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a deal in, or says everything that is wrong with its contract document.
     *
     * @throws FirstbillException DUPLICATE_DEAL when another deal has this contract, with detail {@code deal};
     *     IDEMPOTENCY_MISMATCH; NOT_FOUND for an attachment that is not stored
     */
    @Transactional
    public IntakeAnswer submit(Submission submission) {
        var reading = ContractDocument.read(submission.document());
        Contract contract = reading.contract();
        if (contract == null || reading.findings().stream().anyMatch(Finding::blocks)) {
            return new IntakeAnswer.Refused(reading.findings());
        }
        var deal =
                idempotency.once(
                        submission.by().id(),
                        submission.idempotencyKey(),
                        request(submission),
                        DealId.class,
                        () -> take(submission, contract, reading.findings()));
        return new IntakeAnswer.Accepted(deal, reading.findings());
    }

    private static String request(Submission submission) {
        return CanonicalJson.ofText(submission.document()) + submission.owner() + submission.files();
    }

    private DealId take(Submission submission, Contract contract, List<Finding> findings) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DealId id = DealId.of(deals.nextNumber());
        DealRow row = row(id, submission, ContractFacts.of(contract), at);
        deals.save(row);
        claim(row);
        String document = CanonicalJson.ofText(submission.document());
        var version =
                new ContractVersionRow(
                        id.value(),
                        1,
                        CanonicalJson.sha256(document),
                        submission.by().id(),
                        "",
                        at,
                        new Jsonb(document),
                        Jsonb.of(findings));
        contracts.save(version);
        attach(id, submission);
        var head = audit.append(id, 0, AuditChain.Head.EMPTY, List.of(received(row, submission, at)));
        var state = DealState.received(id, basis(row, contract), version.ref());
        snapshots.save(new SnapshotRow(id.value(), 0, head.seq(), head.hash(), Jsonb.of(state)));
        outbox.save(OutboxRow.start(UUID.randomUUID(), id.value(), at));
        return id;
    }

    private void claim(DealRow row) {
        if (deals.claim(row.customerKey(), row.orderForm(), row.effectiveDate(), row.id()) == 0) {
            throw duplicate(deals, row.customer(), row.customerKey(), row.orderForm(), row.effectiveDate());
        }
    }

    static FirstbillException duplicate(
            DealRepository deals, String customer, String key, String orderForm, java.time.LocalDate effective) {
        String other = deals.claimant(key, orderForm, effective).map(DealRow::id).orElse("another deal");
        return new FirstbillException(
                FailureCode.DUPLICATE_DEAL,
                "Order form "
                        + orderForm
                        + " of "
                        + customer
                        + ", effective "
                        + effective
                        + ", is onboarded as "
                        + other
                        + " already. Open that deal, or cancel it first.",
                Map.of("deal", other),
                null,
                null);
    }

    private void attach(DealId id, Submission submission) {
        for (int n = 0; n < submission.files().size(); n++) {
            var file = submission.files().get(n);
            files.attach(
                    id,
                    file.sha256(),
                    file.name(),
                    n == 0 ? FileKind.SIGNED_CONTRACT : FileKind.ATTACHMENT,
                    submission.by());
        }
    }

    private static AuditEntry received(DealRow row, Submission submission, Instant at) {
        return new AuditEntry(
                at,
                submission.by(),
                "deal.received",
                "deal",
                null,
                Jsonb.of(row),
                "Onboarding requested (" + submission.source().label() + ")",
                null,
                submission.requestId());
    }

    private static Basis basis(DealRow row, Contract contract) {
        return new Basis(
                row.requestedBy(),
                row.owner(),
                row.createdAt(),
                contract.timeZone().getId(),
                ApprovalPolicies.standard().version());
    }

    private static DealRow row(DealId id, Submission submission, ContractFacts facts, Instant at) {
        String owner = submission.owner() == null ? submission.by().id() : submission.owner();
        return new DealRow(
                id.value(),
                facts.customer(),
                facts.customerKey(),
                facts.sellingEntity(),
                facts.orderForm(),
                facts.effectiveDate(),
                facts.purchaseOrder(),
                facts.currency(),
                facts.tcv(),
                facts.termStart(),
                facts.termEnd(),
                submission.by().id(),
                owner,
                submission.source().name(),
                at,
                DealStatus.RECEIVED,
                Stage.CONTRACT,
                StageStatus.NOT_STARTED,
                null,
                WaitCause.WORKING,
                "",
                at,
                null,
                null,
                false,
                false,
                0,
                1,
                null,
                null);
    }
}
