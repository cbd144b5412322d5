package io.firstbill.activities.store.deal;

import io.firstbill.deal.Actor;
import io.firstbill.deal.DealId;
import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.List;

/** What people say about a deal; kept through stage changes, never edited. */
@Singleton
public class Comments {
    private static final int LONGEST = 10_000;

    private final CommentRepository comments;
    private final DealRepository deals;
    private final Clock clock;

    Comments(CommentRepository comments, DealRepository deals, Clock clock) {
        this.comments = comments;
        this.deals = deals;
        this.clock = clock;
    }

    /**
     * Adds a comment.
     *
     * @throws FirstbillException INVALID_REQUEST when it is empty or too long; NOT_FOUND for an unknown deal
     */
    @Transactional
    public CommentRow add(DealId deal, Actor author, String text) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new FirstbillException(
                    FailureCode.INVALID_REQUEST, "A comment has 1 to " + LONGEST + " characters. Shorten or write it.");
        }
        if (!deals.existsById(deal.value())) {
            throw new FirstbillException(FailureCode.NOT_FOUND, "There is no deal " + deal + ".");
        }
        return comments.save(new CommentRow(null, deal.value(), author.id(), clock.instant(), words));
    }

    /** The comments of a deal, oldest first. */
    @Transactional
    public List<CommentRow> of(DealId deal) {
        return comments.findByDealIdOrderById(deal.value());
    }
}
