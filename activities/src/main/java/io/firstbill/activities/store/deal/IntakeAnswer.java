package io.firstbill.activities.store.deal;

import io.firstbill.deal.DealId;
import io.firstbill.failure.Finding;

import java.util.List;

/** What became of a submission. */
public sealed interface IntakeAnswer {
    /** Durable: the onboarding starts by itself. The findings are warnings only. */
    record Accepted(DealId deal, List<Finding> findings) implements IntakeAnswer {
        public Accepted {
            findings = List.copyOf(findings);
        }
    }

    /** Nothing was stored; at least one finding blocks. */
    record Refused(List<Finding> findings) implements IntakeAnswer {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
