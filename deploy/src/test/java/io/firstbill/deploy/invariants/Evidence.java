package io.firstbill.deploy.invariants;

import java.util.List;

/**
 * All that a check may see.
 *
 * @param tables of the product and of the sandbox's systems
 * @param runs what the engine told of its runs
 * @param everyRun whether these are all runs there ever were; an engine in memory forgets those before its last start
 * @param heads where audits ended, as kept outside the database
 */
public record Evidence(Tables tables, List<Run> runs, boolean everyRun, List<Head> heads) {
    public Evidence {
        runs = List.copyOf(runs);
        heads = List.copyOf(heads);
    }

    /** The runs of one deal in the order in which they began. */
    List<Run> runs(String deal) {
        return runs.stream()
                .filter(run -> run.deal().equals(deal))
                .sorted((a, b) -> Long.compare(a.begins(), b.begins()))
                .toList();
    }
}
