package io.firstbill.approval;

import io.firstbill.failure.Finding;

import java.util.List;

/** What came of reading a policy file. */
public sealed interface PolicyReading {
    /** A policy whose every condition type-checks. */
    record Valid(ApprovalPolicy policy) implements PolicyReading {}

    /** Everything wrong with the file, each with a JSON pointer; never empty. */
    record Invalid(List<Finding> findings) implements PolicyReading {
        public Invalid {
            findings = List.copyOf(findings);
        }
    }
}
