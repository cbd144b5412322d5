package io.firstbill.proof.reference;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Commitments and maximums over the rated lines. */
record Promised(Terms terms, List<Item> rated) {
    private record Window(LocalDate from, LocalDate to, @Nullable LocalDate invoice, Fraction amount) {
        boolean holds(Item item) {
            return invoice == null ? !item.from.isBefore(from) && item.from.isBefore(to) : item.invoice.equals(invoice);
        }
    }

    List<Item> maximums() {
        var made = new ArrayList<Item>();
        var all = Terms.nodes(terms.contract().path("maximums"));
        for (int n = 0; n < all.size(); n++) {
            for (var window : windows(all.get(n))) {
                maximum(all.get(n), "maximum." + (n + 1), window, made);
            }
        }
        return made;
    }

    private void maximum(JsonNode term, String key, Window window, List<Item> made) {
        var dates = new TreeSet<LocalDate>();
        rated.stream()
                .filter(item -> counts(term, item) && window.holds(item))
                .forEach(item -> dates.add(item.invoice));
        var billed = Fraction.ZERO;
        var taken = Fraction.ZERO;
        for (var date : dates) {
            for (var item : rated) {
                boolean here = item.invoice.equals(date) && counts(term, item) && window.holds(item);
                billed = here ? billed.plus(counted(term, item)) : billed;
            }
            var off = billed.minus(window.amount()).most(Fraction.ZERO).minus(taken);
            if (off.sign() != 0) {
                made.add(new Item(date, key, "MAXIMUM", window.from(), window.to(), off.negated()));
                taken = taken.plus(off);
            }
        }
    }

    /** Windows of a commitment, lessened by free time that says so; none is left of one that is free as a whole. */
    private List<Window> promised(JsonNode term) {
        return owed(term).stream()
                .filter(window -> window.invoice() != null || lessened(window).amount().sign() > 0)
                .map(window -> window.invoice() != null ? window : lessened(window))
                .toList();
    }

    /** The windows that an early end of the whole contract leaves. */
    private List<Window> owed(JsonNode term) {
        var ended = new Ended(terms);
        var to = term.has("lastDay") ? Terms.day(term.path("lastDay")).plusDays(1) : terms.end();
        if (!ended.whole() || ended.commitments().equals("ALL_OWED") || window(term).equals("INVOICE")) {
            return windows(term, to);
        }
        if (ended.commitments().equals("WINDOW_OWED")) {
            return windows(term, to).stream().filter(window -> window.from().isBefore(ended.end())).toList();
        }
        var from = term.has("from") ? Terms.day(term.path("from")) : terms.start();
        var cut = ended.end().isBefore(to) ? ended.end() : to;
        if (!from.isBefore(cut)) {
            return List.of();
        }
        return windows(term, cut).stream().map(window -> shortened(term, window, from, to, cut)).toList();
    }

    /** A window over all the time of a commitment is a short one when that time is cut. */
    private Window shortened(JsonNode term, Window window, LocalDate from, LocalDate to, LocalDate cut) {
        boolean whole = term.path("minimumProration").asText(terms.choice("minimumProration")).equals("WHOLE");
        if (!window(term).equals("TERM") || whole || cut.equals(to)) {
            return window;
        }
        var share = Fraction.of(from.until(cut, ChronoUnit.DAYS), from.until(to, ChronoUnit.DAYS));
        return new Window(window.from(), window.to(), null, terms.printed(window.amount().times(share)));
    }

    private Window lessened(Window window) {
        var left = Free.promised(terms, window.from(), window.to());
        var amount = left.equals(Fraction.ONE) ? window.amount() : terms.printed(window.amount().times(left));
        return new Window(window.from(), window.to(), null, amount);
    }

    List<Item> commitments() {
        var made = new ArrayList<Item>();
        var all = Terms.nodes(terms.contract().path("commitments"));
        for (int n = 0; n < all.size(); n++) {
            commitment(all.get(n), "commitment." + (n + 1), made);
        }
        return made;
    }

    private void commitment(JsonNode term, String key, List<Item> made) {
        var carried = Fraction.ZERO;
        for (var window : promised(term)) {
            var counted = Fraction.ZERO;
            for (var item : rated) {
                counted = counts(term, item) && window.holds(item) ? counted.plus(counted(term, item)) : counted;
            }
            var filled = counted.plus(carried);
            var date = billed(term, window);
            if (filled.compareTo(window.amount()) < 0) {
                made.add(
                        new Item(
                                date,
                                key,
                                "MINIMUM_TRUE_UP",
                                window.from(),
                                window.to(),
                                window.amount().minus(filled)));
            }
            if (term.has("overageFactor") && counted.compareTo(window.amount()) > 0) {
                var factor = Terms.number(term.path("overageFactor"), "1").minus(Fraction.ONE);
                var extra = terms.printed(counted.minus(window.amount()).times(factor));
                if (extra.sign() != 0) {
                    made.add(new Item(date, key, "OVERAGE", window.from(), window.to(), extra));
                }
            }
            carried =
                    switch (term.path("surplus").asText("LOST")) {
                        case "NEXT_WINDOW" -> counted.minus(window.amount()).most(Fraction.ZERO);
                        case "KEPT" -> filled.minus(window.amount()).most(Fraction.ZERO);
                        default -> Fraction.ZERO;
                    };
        }
    }

    private LocalDate billed(JsonNode term, Window window) {
        if (window.invoice() != null) {
            return window.invoice();
        }
        var ended = new Ended(terms);
        boolean early = ended.whole() && ended.settled().isBefore(window.to());
        var last = early ? ended.settled() : terms.late(window.to());
        if (term.path("trueUp").asText().equals("WITH_LAST_LINE")) {
            LocalDate latest = null;
            for (var item : rated) {
                boolean here = counts(term, item) && window.holds(item);
                latest = here && (latest == null || item.invoice.isAfter(latest)) ? item.invoice : latest;
            }
            return latest == null ? last : latest;
        }
        return last.plusDays(term.path("trueUpDaysAfter").asInt(0));
    }

    private String what(JsonNode term) {
        return term.path("counts").asText(terms.choice("commitmentCounts"));
    }

    private boolean counts(JsonNode term, Item item) {
        var lines = Terms.texts(term.path("lines"));
        if (!lines.isEmpty()) {
            return item.rated() && lines.contains(item.line);
        }
        return switch (item.kind) {
            case "USAGE" -> true;
            case "RECURRING" -> !what(term).startsWith("USAGE");
            case "ONE_TIME" -> what(term).startsWith("EVERYTHING");
            default -> false;
        };
    }

    private Fraction counted(JsonNode term, Item item) {
        return what(term).endsWith("GROSS") ? item.amount : item.net();
    }

    private List<Window> windows(JsonNode term) {
        return windows(term, term.has("lastDay") ? Terms.day(term.path("lastDay")).plusDays(1) : terms.end());
    }

    private String window(JsonNode term) {
        var silent =
                switch (terms.choice("minimumWindow")) {
                    case "YEAR" -> "ANNUAL";
                    case "TERM" -> "TERM";
                    default -> "BILLING_PERIOD";
                };
        return term.path("window").asText(silent);
    }

    private List<Window> windows(JsonNode term, LocalDate to) {
        var from = term.has("from") ? Terms.day(term.path("from")) : terms.start();
        var amount = Terms.number(term.path("amount"), "0");
        var window = window(term);
        return switch (window) {
            case "TERM" -> List.of(new Window(from, to, null, amount));
            case "INVOICE" -> invoices(term, from, to, amount);
            case "BILLING_PERIOD" -> {
                var wheel = Wheel.of(terms, terms.contract().path("billing").path("frequency").asText());
                yield parts(term, wheel, wheel.slots(terms), from, to, amount);
            }
            default -> {
                int months = Wheel.months(window);
                int days = Wheel.days(window);
                var wheel =
                        term.path("windowAlignment").asText().equals("CALENDAR")
                                ? Wheel.calendar(from, months, days, false)
                                : Wheel.anchored(from, months, days, false);
                yield parts(term, wheel, wheel.slots(from, to), from, to, amount);
            }
        };
    }

    private List<Window> invoices(JsonNode term, LocalDate from, LocalDate to, Fraction amount) {
        var dates = new TreeSet<LocalDate>();
        rated.stream()
                .filter(item -> counts(term, item) && !item.from.isBefore(from) && item.from.isBefore(to))
                .forEach(item -> dates.add(item.invoice));
        return dates.stream().map(date -> new Window(date, date, date, amount)).toList();
    }

    private List<Window> parts(
            JsonNode term, Wheel wheel, List<Wheel.Slot> slots, LocalDate from, LocalDate to, Fraction amount) {
        var windows = new ArrayList<Window>();
        for (var slot : slots) {
            var first = slot.from().isBefore(from) ? from : slot.from();
            var after = slot.to().isAfter(to) ? to : slot.to();
            if (first.isBefore(after)) {
                var share = wheel.share(terms, first, after);
                var part = term.path("minimumProration").asText(terms.choice("minimumProration"));
                boolean whole = share.equals(Fraction.ONE) || part.equals("WHOLE");
                windows.add(new Window(first, after, null, whole ? amount : terms.printed(amount.times(share))));
            }
        }
        return windows;
    }
}
