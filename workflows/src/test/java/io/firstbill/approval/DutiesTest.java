package io.firstbill.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.failure.Finding;

import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.Set;

class DutiesTest {
    @Test
    void neitherRequesterNorPriceAuthorNorTheSameApproverTwice() {
        assertEquals(Optional.of("duties.requester"), code(decide("ada")));
        assertEquals(Optional.of("duties.price-author"), code(decide("ben")));
        assertEquals(Optional.of("duties.twice"), code(decide("cleo")));
        assertTrue(decide("dora").isEmpty());
    }

    @Test
    void aWaiverTakesTwoPeople() {
        assertEquals(Optional.of("duties.waiver"), code(Duties.mayWaive("ada", "ada")));
        assertTrue(Duties.mayWaive("ada", "ben").isEmpty());
    }

    private static Optional<Finding> decide(String actor) {
        return Duties.mayDecide(actor, "ada", "ben", Set.of("cleo"));
    }

    private static Optional<String> code(Optional<Finding> finding) {
        return finding.map(Finding::code);
    }
}
