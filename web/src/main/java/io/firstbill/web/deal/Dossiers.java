package io.firstbill.web.deal;

import io.firstbill.activities.store.deal.DealRepository;
import io.firstbill.activities.store.deal.DealRow;
import io.firstbill.activities.store.deal.SnapshotRepository;
import io.firstbill.activities.store.deal.TaskRepository;
import io.firstbill.deal.DealId;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;
import io.firstbill.web.client.Revisions;
import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import java.util.function.Supplier;

/** Reads one deal for its pages; after an act it waits a moment for what the act changed. */
@Singleton
public class Dossiers {
    private final DealRepository deals;
    private final SnapshotRepository snapshots;
    private final TaskRepository tasks;
    private final Revisions revisions;

    Dossiers(DealRepository deals, SnapshotRepository snapshots, TaskRepository tasks, Revisions revisions) {
        this.deals = deals;
        this.snapshots = snapshots;
        this.tasks = tasks;
        this.revisions = revisions;
    }

    /**
     * The deal of this id, at the revision the request asks for with {@code seen}.
     *
     * @throws FirstbillException NOT_FOUND
     */
    public Dossier read(HttpRequest<?> request, String id) {
        long seen = request.getParameters().get("seen", Long.class).orElse(0L);
        boolean recorded = seen == 0 || revisions.shows(id(id), seen);
        return read(id, recorded);
    }

    /** The deal of this id as it is recorded now. */
    public Dossier read(String id) {
        return read(id, true);
    }

    private Dossier read(String id, boolean recorded) {
        String value = id(id).value();
        DealRow row = deals.findById(value).orElseThrow(unknown(id));
        return new Dossier(
                row, snapshots.findById(value).orElseThrow(unknown(id)).dealState(), tasks.of(value), recorded);
    }

    /** The text as an id; what cannot be one is not found. */
    static DealId id(String id) {
        try {
            return new DealId(id);
        } catch (IllegalArgumentException e) {
            throw new FirstbillException(FailureCode.NOT_FOUND, "There is no deal \"" + id + "\".", e);
        }
    }

    private static Supplier<FirstbillException> unknown(String id) {
        return () -> new FirstbillException(FailureCode.NOT_FOUND, "There is no deal " + id + ".");
    }
}
