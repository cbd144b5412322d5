package io.firstbill.document;

import io.firstbill.contract.Contract;
import io.firstbill.contract.ContractLine;
import io.firstbill.contract.LinePhase;
import io.firstbill.contract.Source;

import java.util.Map;
import java.util.TreeMap;

/**
 * The sources of a contract by the pointers of the document that is written, which spells out each phase: words that
 * stood at an uplift or at a part of instalments stand at the phase made of it.
 */
final class SourceWriter {
    private SourceWriter() {}

    static Map<String, Source> spelledOut(Contract contract) {
        Map<String, Source> sources = new TreeMap<>(contract.sources());
        for (int i = 0; i < contract.lines().size(); i++) {
            ContractLine line = contract.lines().get(i);
            if (line.phases().stream().anyMatch(phase -> !phase.statedAt().isEmpty())) {
                String at = "/lines/" + i;
                sources.keySet().removeIf(pointer -> inPart(pointer, at));
                for (int n = 0; n < line.phases().size(); n++) {
                    move(contract, line.phases().get(n), at + "/phases/" + n, sources);
                }
            }
        }
        return sources;
    }

    private static boolean inPart(String pointer, String line) {
        return pointer.startsWith(line + "/phases/")
                || pointer.startsWith(line + "/uplifts")
                || pointer.startsWith(line + "/instalments");
    }

    /** What was changed last has the words of the price. */
    private static void move(Contract contract, LinePhase phase, String to, Map<String, Source> sources) {
        for (String pointer : phase.statedAt()) {
            Source clause = contract.clause(pointer);
            if (pointer.contains("/phases/")) {
                contract.sources()
                        .forEach((stated, source) -> {
                            if (stated.startsWith(pointer + "/")) {
                                sources.put(to + stated.substring(pointer.length()), source);
                            }
                        });
            } else if (clause != null) {
                sources.put(to + "/charge", clause);
            }
        }
    }
}
