package io.firstbill.document;

import io.firstbill.failure.Finding;

import java.util.ArrayList;
import java.util.List;

/**
 * The places of a document that could not be read. What rests on them is not judged: the reader puts a neutral value
 * there, and a check's finding about a neutral value would mislead.
 */
final class Faults {
    private final List<String> places = new ArrayList<>();
    private final List<Finding> found = new ArrayList<>();

    Faults(List<Finding> schemaFindings) {
        schemaFindings.forEach(finding -> places.add(finding.path()));
    }

    /** Notes a value that has the right form and still cannot be read. */
    void add(Finding finding) {
        places.add(finding.path());
        found.add(finding);
    }

    /** What was noted while reading. */
    List<Finding> found() {
        return List.copyOf(found);
    }

    /** True when a check's finding rests on values that could be read. */
    boolean leaveSound(Finding finding, List<String> restsOn) {
        return places.stream()
                .noneMatch(fault ->
                        Pointers.meet(fault, finding.path())
                                || restsOn.stream().anyMatch(pattern -> Pointers.meetPattern(fault, pattern)));
    }
}
