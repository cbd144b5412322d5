package io.firstbill.activities.store.view;

import io.firstbill.activities.store.deal.ContractFacts;
import io.firstbill.activities.store.deal.DealRow;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The list of deals: found by customer, id, purchase order or order form, filtered, paged by key. */
@Singleton
public class DealList {
    private static final int EXPORT_PAGE = 500;

    private final DealListRepository deals;
    private final Clock clock;

    DealList(DealListRepository deals, Clock clock) {
        this.deals = deals;
        this.clock = clock;
    }

    /** In which order a list stands. */
    public enum Order {
        /** Latest intake first. */
        NEWEST,
        /** Soonest due first; deals without a clock last. */
        DUE
    }

    /**
     * One page.
     *
     * @param next as the page before gave it; null for the first
     */
    @Transactional
    public ListPage<DealRow> page(DealFilter filter, Order order, @Nullable String next, int size) {
        var where = where(filter);
        var rows = rows(where, order, next, size + 1);
        var shown = rows.size() > size ? rows.subList(0, size) : rows;
        String link = rows.size() > size ? cursor(shown.getLast(), order).link() : null;
        return new ListPage<>(shown, link, count(where));
    }

    /** How many deals the filter shows. */
    @Transactional
    public long count(DealFilter filter) {
        return count(where(filter));
    }

    /** Gives every deal the filter shows, in order, for an export. */
    public void each(DealFilter filter, Order order, Consumer<DealRow> row) {
        String next = null;
        do {
            var page = page(filter, order, next, EXPORT_PAGE);
            page.rows().forEach(row);
            next = page.next();
        } while (next != null);
    }

    private record Where(
            String search,
            String customerPattern,
            @Nullable String stage,
            @Nullable String status,
            boolean open,
            @Nullable String owner,
            String due,
            Instant now,
            @Nullable Instant after,
            @Nullable Instant until) {}

    private Where where(DealFilter filter) {
        Instant now = clock.instant();
        String words = filter.search().strip();
        AgeBucket age = filter.age();
        return new Where(
                words.isEmpty() ? "" : escaped(words.toLowerCase(Locale.ROOT)) + "%",
                "%" + escaped(ContractFacts.key(words)) + "%",
                filter.stage() == null ? null : filter.stage().name(),
                filter.status() == null ? null : filter.status().name(),
                filter.open(),
                filter.owner(),
                filter.due().name(),
                now,
                age == null ? null : now.minus(age.to()),
                age == null ? null : now.minus(age.from()));
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private List<DealRow> rows(Where w, Order order, @Nullable String next, int limit) {
        return switch (order) {
            case NEWEST -> {
                var from = Cursor.parse(next, Cursor.END);
                yield deals.newest(
                        w.search,
                        w.customerPattern,
                        w.stage,
                        w.status,
                        w.open,
                        w.owner,
                        w.due,
                        w.now,
                        w.after,
                        w.until,
                        from.at(),
                        from.id(),
                        limit);
            }
            case DUE -> {
                var from = Cursor.parse(next, Cursor.START);
                yield deals.soonest(
                        w.search,
                        w.customerPattern,
                        w.stage,
                        w.status,
                        w.open,
                        w.owner,
                        w.due,
                        w.now,
                        w.after,
                        w.until,
                        from.at(),
                        from.id(),
                        limit);
            }
        };
    }

    private long count(Where w) {
        return deals.count(
                w.search, w.customerPattern, w.stage, w.status, w.open, w.owner, w.due, w.now, w.after, w.until);
    }

    private static Cursor cursor(DealRow row, Order order) {
        return order == Order.NEWEST ? Cursor.of(row.createdAt(), row.id()) : Cursor.of(row.dueAt(), row.id());
    }
}
