package io.firstbill.proof;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;

/** What contracts agree about time beyond their term, by chance: free time, renewals, indexes, days of lines. */
record RandomTime(Random random, ObjectNode root, LocalDate start, LocalDate end) {
    void add() {
        for (var line : root.path("lines")) {
            if (!line.path("kind").asText().equals("ONE_TIME")) {
                days((ObjectNode) line);
                billing((ObjectNode) line);
            }
        }
        if (chance(8)) {
            renewal(root.putObject("renewal"));
        }
        if (mayEnd() && chance(4)) {
            termination(root.putObject("termination"));
        }
        if (chance(6)) {
            var free = root.putArray("freePeriods");
            for (int n = 0; n < 1 + random.nextInt(2); n++) {
                free(free.addObject());
            }
        }
    }

    /** Changes agreed on and dates of invoices have worked figures of early ends. */
    private boolean mayEnd() {
        return !root.has("renewal")
                && !root.has("invoicing")
                && !root.path("lines").toString().contains("agreedOn")
                && start.plusDays(10).isBefore(end);
    }

    private void termination(ObjectNode termination) {
        var last = within(start);
        if (chance(2)) {
            termination.put("lastDay", last.toString());
        } else {
            termination.put("on", last.plusDays(1).toString());
        }
        if (chance(2)) {
            termination.put("noticeOn", last.plusDays(random.nextInt(120) - 80).toString());
        }
        if (chance(3)) {
            termination.putArray("lines").add(lines().get(random.nextInt(lines().size())));
        }
        termination.put("unusedFees", one("CREDITED", "CREDITED", "NOT_REFUNDED"));
        termination.put("lastPeriod", one("PRORATED", "PRORATED", "WHOLE"));
        termination.put("laterOneTime", one("DROPPED", "BILLED"));
        if (!termination.has("lines")) {
            termination.put("commitments", one("CUT", "CUT", "WINDOW_OWED", "ALL_OWED"));
        }
        if (!chance(3)) {
            fee(termination.putObject("fee"));
        }
    }

    private void fee(ObjectNode fee) {
        fee.put("description", "Ending early");
        var of = fee.putArray("of");
        int several = chance(4) ? 1 : 2 + random.nextInt(2);
        for (int n = 0; n < several; n++) {
            switch (random.nextInt(3)) {
                case 0 -> of.addObject().put("amount", Integer.toString(1 + random.nextInt(900)));
                case 1 -> of.addObject().put("percentOfRemaining", one("50", "100", "12.5"));
                default -> of.addObject().put("months", one("1", "3", "2.5"));
            }
        }
        fee.put("take", one("GREATEST", "LEAST", "SUM"));
    }

    /** A line that begins later or ends before the term does. */
    private void days(ObjectNode line) {
        var first = (ObjectNode) line.path("phases").path(0);
        var last = (ObjectNode) line.path("phases").path(line.path("phases").size() - 1);
        boolean later = !first.has("lastDay") && !line.has("uplifts") && chance(4);
        if (later) {
            first.put("from", within(start).toString());
        }
        if (!line.has("uplifts") && chance(5)) {
            last.put(
                    "lastDay",
                    within(last.has("from") ? LocalDate.parse(last.path("from").asText()) : start).toString());
        }
        if (later
                && line.path("kind").asText().equals("RECURRING")
                && !root.at("/choices").has("leadingStub")
                && !root.at("/choices").has("trailingStub")) {
            line.put("firstCharge", "LINE_END");
        }
    }

    private void billing(ObjectNode line) {
        if (chance(6)) {
            line.put("frequency", one("MONTHLY", "QUARTERLY", "P2M", line.has("pricePer") ? "ANNUAL" : "P10D"));
        }
        if (chance(6)) {
            var alignment = one("ANNIVERSARY", "CALENDAR", "FIXED_DAY", "ANCHOR_DATE");
            line.put("alignment", alignment);
            if (alignment.equals("FIXED_DAY")) {
                line.put("day", 1 + random.nextInt(31));
            } else if (alignment.equals("ANCHOR_DATE")) {
                line.put("anchor", start.plusDays(random.nextInt(60) - 30).toString());
            }
        }
    }

    private void renewal(ObjectNode renewal) {
        renewal.put("length", one("ANNUAL", "QUARTERLY", "P2M")).put("times", 1 + random.nextInt(2));
        if (chance(3)) {
            return;
        }
        var uplift = renewal.putObject("uplift");
        raise(uplift);
    }

    private void raise(ObjectNode uplift) {
        boolean percent = chance(2);
        if (percent) {
            uplift.put("percent", one("7", "3.5", "12.25"));
        }
        if (!percent || chance(2)) {
            index(uplift.putObject("index"));
            if (percent) {
                uplift.put("take", one("GREATEST", "LEAST"));
            }
            uplift.put("floor", one("0", "1.5"));
            if (chance(2)) {
                uplift.put("cap", one("3", "10"));
            }
        }
        if (chance(3)) {
            uplift.put("decimals", random.nextInt(5));
        }
    }

    /** Values of four years from January 2024, each month another. */
    private void index(ObjectNode index) {
        if (!root.has("indexes")) {
            var values = root.putArray("indexes").addObject().put("name", "HICP").putObject("values");
            int value = 1000;
            for (var month = YearMonth.of(2024, 1); month.getYear() < 2032; month = month.plusMonths(1)) {
                value += random.nextInt(13) - 3;
                values.put(month.toString(), value / 10 + "." + value % 10);
            }
        }
        index.put("name", "HICP").put("base", "2024-0" + (1 + random.nextInt(9)));
        index.put("month", "2025-0" + (1 + random.nextInt(9)));
        if (chance(3)) {
            index.put("addPoints", one("1", "0.75"));
        }
        if (chance(4)) {
            index.put("share", one("60", "112.5"));
        }
        if (chance(3)) {
            index.put("decimals", random.nextInt(3));
        }
    }

    private void free(ObjectNode free) {
        free.put("description", "Trial");
        boolean first = !chance(3);
        if (!first) {
            free.put("start", within(start).toString());
        }
        if (!first && chance(2)) {
            free.put("lastDay", LocalDate.parse(free.path("start").asText()).plusDays(random.nextInt(45)).toString());
        } else {
            free.put("length", one("P14D", "MONTHLY", "P20D", "P2M"));
        }
        if (chance(3)) {
            free.putArray("lines").add(lines().get(random.nextInt(lines().size())));
        }
        if (chance(2)) {
            var kinds = free.putArray("kinds");
            kinds.add("USAGE");
            if (chance(2)) {
                kinds.add("RECURRING");
            }
        }
        boolean moves = root.at("/billing/alignment").asText().equals("ANNIVERSARY");
        if (first && moves && root.path("freePeriods").size() == 1) {
            free.put("billingDates", "MOVED");
        }
        if (chance(3)) {
            free.put("term", "EXTENDED");
        }
        if (!free.has("lines") && chance(3)) {
            free.put("commitments", "SUSPENDED");
        }
    }

    private List<String> lines() {
        return StreamSupport.stream(((ArrayNode) root.path("lines")).spliterator(), false)
                .map(line -> line.path("id").asText())
                .toList();
    }

    private LocalDate within(LocalDate from) {
        return from.plusDays(random.nextLong(ChronoUnit.DAYS.between(from, end)));
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }
}
