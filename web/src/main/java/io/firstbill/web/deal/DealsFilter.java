package io.firstbill.web.deal;

import io.firstbill.activities.store.view.AgeBucket;
import io.firstbill.activities.store.view.DealFilter;
import io.firstbill.activities.store.view.DueFilter;
import io.firstbill.deal.DealStatus;
import io.firstbill.deal.Stage;
import io.firstbill.web.deal.DealsView.Filter;
import io.firstbill.web.shell.Choice;
import io.firstbill.web.shell.Query;
import io.firstbill.web.shell.Visitor;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Between the address of a list of deals and the filter it stands for, both ways. */
public final class DealsFilter {
    private DealsFilter() {}

    /** The filter of this query; values that mean nothing are left out. */
    static DealFilter of(Query query, Visitor visitor) {
        @Nullable String owner = query.orNull("owner");
        return new DealFilter(
                query.text("q"),
                query.one("stage", Stage.class),
                query.one("status", DealStatus.class),
                query.text("open").equals("yes"),
                "me".equals(owner) ? visitor.id() : owner,
                Objects.requireNonNullElse(query.one("due", DueFilter.class), DueFilter.ANY),
                query.one("age", AgeBucket.class));
    }

    /** Values of the query that mean nothing, in words. */
    static List<String> wrong(Query query) {
        List<String> wrong = new ArrayList<>();
        wrong(wrong, query, "stage", Stage.class);
        wrong(wrong, query, "status", DealStatus.class);
        wrong(wrong, query, "due", DueFilter.class);
        wrong(wrong, query, "age", AgeBucket.class);
        return wrong;
    }

    private static <E extends Enum<E>> void wrong(List<String> wrong, Query query, String name, Class<E> type) {
        if (query.wrong(name, type)) {
            wrong.add("\"%s\" is no %s; it is left out.".formatted(query.text(name), name));
        }
    }

    /** The address of the list that shows what this filter shows. */
    public static String href(DealFilter filter) {
        List<String> parts = new ArrayList<>();
        if (filter.open()) {
            parts.add("open=yes");
        }
        if (filter.stage() != null) {
            parts.add("stage=" + filter.stage().name());
        }
        if (filter.due() != DueFilter.ANY) {
            parts.add("due=" + filter.due().name());
        }
        if (filter.age() != null) {
            parts.add("age=" + filter.age().name());
        }
        return parts.isEmpty() ? "/deals" : "/deals?" + String.join("&", parts);
    }

    /** The selects of the filter row. */
    static List<Filter> selects() {
        return List.of(
                new Filter("stage", "Stage", choices("All stages", Stage.values(), Stage::label)),
                new Filter("status", "Status", choices("Any status", DealStatus.values(), DealStatus::label)),
                new Filter("due", "Due", choices("Any time", dues(), DueFilter::label)),
                new Filter("age", "In stage since", choices("Any age", AgeBucket.values(), AgeBucket::label)));
    }

    private static DueFilter[] dues() {
        return new DueFilter[] {DueFilter.LATE, DueFilter.SOON};
    }

    private static <E extends Enum<E>> List<Choice> choices(String any, E[] values, Function<E, String> label) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", any)));
        Arrays.stream(values).map(value -> new Choice(value.name(), label.apply(value))).forEach(choices::add);
        return choices;
    }
}
