package io.firstbill.activities.store.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.activities.TestContract;
import io.firstbill.activities.store.StoreContext;
import io.firstbill.activities.store.audit.AuditLog;
import io.firstbill.activities.store.relay.OutboxRepository;
import io.firstbill.deal.Actor;
import io.firstbill.deal.DealStatus;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;

class DealIntakeTest {
    private static final Actor LENA = new Actor("lena", Actor.Channel.PAGE);
    private static ApplicationContext context;
    private static DealIntake intake;

    @BeforeAll
    static void start() {
        context = StoreContext.start();
        intake = context.getBean(DealIntake.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void keepsDealContractAuditAndTheOrderToStart() {
        long waiting = context.getBean(OutboxRepository.class).waiting();
        var deal = accepted(submission("SO-1", "k1"));
        var row = context.getBean(DealRepository.class).findById(deal.deal().value()).orElseThrow();
        assertEquals(DealStatus.RECEIVED, row.status());
        assertEquals("lena", row.requestedBy());
        assertEquals(waiting + 1, context.getBean(OutboxRepository.class).waiting());
        assertNull(context.getBean(AuditLog.class).firstBroken(deal.deal()));
        var snapshot = context.getBean(SnapshotRepository.class).findById(deal.deal().value()).orElseThrow();
        assertEquals(1, snapshot.auditSeq());
        var version = context.getBean(ContractVersions.class).get(deal.deal(), 1);
        assertEquals(version.ref(), snapshot.dealState().contract());
        assertEquals("SO-1", version.contract().orderForm().number());
    }

    @Test
    void givesTheSameAnswerToTheSameKeyAndRequest() {
        assertEquals(accepted(submission("SO-2", "k2")), accepted(submission("SO-2", "k2")));
    }

    @Test
    void refusesAKeyThatCameWithAnotherRequest() {
        accepted(submission("SO-3", "k3"));
        var refused = assertThrows(FirstbillException.class, () -> intake.submit(submission("SO-3b", "k3")));
        assertEquals(FailureCode.IDEMPOTENCY_MISMATCH, refused.code());
    }

    @Test
    void refusesTheSameContractTwiceAndNamesTheOtherDeal() {
        var first = accepted(submission("SO-4", "k4"));
        var refused = assertThrows(FirstbillException.class, () -> intake.submit(submission("SO-4", "k4-again")));
        assertEquals(FailureCode.DUPLICATE_DEAL, refused.code());
        assertEquals(first.deal().value(), refused.details().get("deal"));
        assertTrue(String.valueOf(refused.getMessage()).contains(first.deal().value()));
    }

    @Test
    void numbersDealsFromOneThousandAndOne() {
        var one = accepted(submission("SO-5", "k5"));
        var other = accepted(submission("SO-6", "k6"));
        assertTrue(one.deal().number() >= 1001);
        assertNotEquals(one.deal(), other.deal());
    }

    @Test
    void saysEverythingThatIsWrongAndKeepsNothing() {
        var answer = intake.submit(new Submission("{}", DealSource.API, LENA, null, "k7", null, List.of()));
        assertTrue(assertInstanceOf(IntakeAnswer.Refused.class, answer).findings().size() >= 1);
    }

    private static IntakeAnswer.Accepted accepted(Submission submission) {
        return assertInstanceOf(IntakeAnswer.Accepted.class, intake.submit(submission));
    }

    private static Submission submission(String orderForm, String key) {
        return new Submission(TestContract.json(orderForm), DealSource.FORM, LENA, null, key, null, List.of());
    }
}
