package io.firstbill.activities.store.deal;

import io.firstbill.activities.store.Jsonb;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What people have begun and not submitted; it survives sign-out and is seen by its owner alone. */
@Singleton
public class Drafts {
    /** A contract by form; the key is {@code new} or a deal. */
    public static final String CONTRACT = "CONTRACT";

    /** A pricing configuration; the key is the deal. */
    public static final String PRICING = "PRICING";

    private final DraftRepository drafts;
    private final Clock clock;

    Drafts(DraftRepository drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Keeps the draft in place of the one before. */
    @Transactional
    public void save(String kind, String owner, String key, Jsonb content) {
        drafts.put(kind, owner, key, content, clock.instant());
    }

    /** The draft, or empty. */
    @Transactional
    public Optional<DraftRow> find(String kind, String owner, String key) {
        return drafts.find(kind, owner, key);
    }

    /** All drafts of a person, newest first. */
    @Transactional
    public List<DraftRow> of(String owner) {
        return drafts.of(owner);
    }

    /** Forgets the draft; nothing happens when there is none. */
    @Transactional
    public void discard(String kind, String owner, String key) {
        drafts.discard(kind, owner, key);
    }
}
