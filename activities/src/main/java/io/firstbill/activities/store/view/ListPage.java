package io.firstbill.activities.store.view;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One page of a list.
 *
 * @param rows in the list's order
 * @param next where the next page begins, for a link; null on the last page
 * @param total how many rows the whole list has
 */
public record ListPage<T>(List<T> rows, @Nullable String next, long total) {
    public ListPage {
        rows = List.copyOf(rows);
    }
}
