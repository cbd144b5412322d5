package io.firstbill.proof.reference;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Which days begin a billing period, asked of one day after the other. */
record Wheel(LocalDate origin, int day, int months, int days, boolean monthEnd) {
    /** The names of so many decimals. */
    private static final List<String> DECIMALS =
            List.of("", "", "TWO", "THREE", "FOUR", "", "SIX", "", "", "NINE").stream()
                    .map(name -> name + "_DECIMALS")
                    .toList();

    /** Days billed together and the full period around them. */
    record Slot(LocalDate from, LocalDate to, LocalDate cycleFrom, LocalDate cycleTo) {
        boolean stub() {
            return !from.equals(cycleFrom) || !to.equals(cycleTo);
        }
    }

    /** Of the contract. */
    static Wheel of(Terms terms, String frequency) {
        return of(terms, terms.contract().path("billing"), terms.start(), frequency);
    }

    /** Of what says how periods are aligned, and begins on this day. */
    static Wheel of(Terms terms, JsonNode billing, LocalDate start, String frequency) {
        int months = months(frequency);
        int days = days(frequency);
        boolean monthEnd = terms.chooses("anchorRule", "LAST_DAY_OF_MONTH");
        return switch (billing.path("alignment").asText()) {
            case "CALENDAR" -> calendar(start, months, days, monthEnd);
            case "ANCHOR_DATE" -> anchored(Terms.day(billing.path("anchor")), months, days, monthEnd);
            case "FIXED_DAY" ->
                    months == 0 ? anchored(start, 0, days, monthEnd) : fixed(terms, billing, start, months, monthEnd);
            default -> anchored(start, months, days, monthEnd);
        };
    }

    static Wheel anchored(LocalDate origin, int months, int days, boolean monthEnd) {
        return new Wheel(origin, origin.getDayOfMonth(), months, days, monthEnd);
    }

    static Wheel calendar(LocalDate start, int months, int days, boolean monthEnd) {
        var origin = start;
        if (months > 0) {
            origin = start.withDayOfMonth(1);
            while ((origin.getMonthValue() - 1) % months != 0) {
                origin = origin.minusMonths(1);
            }
        } else if (days % 7 == 0) {
            while (origin.getDayOfWeek() != DayOfWeek.MONDAY) {
                origin = origin.minusDays(1);
            }
        }
        return anchored(origin, months, days, monthEnd);
    }

    private static Wheel fixed(Terms terms, JsonNode billing, LocalDate start, int months, boolean monthEnd) {
        int day = billing.path("day").asInt();
        var month = start.withDayOfMonth(1);
        boolean passed = Math.min(day, start.lengthOfMonth()) < start.getDayOfMonth();
        if (passed && terms.chooses("fixedDayRule", "FIRST_ON_OR_AFTER")) {
            month = month.plusMonths(1);
        }
        return new Wheel(month, day, months, 0, monthEnd);
    }

    static int months(String frequency) {
        return switch (frequency) {
            case "MONTHLY" -> 1;
            case "QUARTERLY" -> 3;
            case "SEMI_ANNUAL" -> 6;
            case "ANNUAL" -> 12;
            default -> counted(frequency, "M");
        };
    }

    static int days(String frequency) {
        return frequency.equals("WEEKLY") ? 7 : counted(frequency, "D");
    }

    private static int counted(String frequency, String unit) {
        return frequency.endsWith(unit) ? Integer.parseInt(frequency.substring(1, frequency.length() - 1)) : 0;
    }

    boolean begins(LocalDate day) {
        if (months == 0) {
            return Math.floorMod(day.toEpochDay() - origin.toEpochDay(), days) == 0;
        }
        int apart = (day.getYear() - origin.getYear()) * 12 + day.getMonthValue() - origin.getMonthValue();
        int wanted = monthEnd ? day.lengthOfMonth() : Math.min(this.day, day.lengthOfMonth());
        return Math.floorMod(apart, months) == 0 && day.getDayOfMonth() == wanted;
    }

    LocalDate before(LocalDate day) {
        var at = day;
        while (!begins(at)) {
            at = at.minusDays(1);
        }
        return at;
    }

    LocalDate after(LocalDate day) {
        var at = day.plusDays(1);
        while (!begins(at)) {
            at = at.plusDays(1);
        }
        return at;
    }

    List<Slot> slots(LocalDate start, LocalDate end) {
        var slots = new ArrayList<Slot>();
        for (var from = start; from.isBefore(end); ) {
            var next = after(from);
            slots.add(new Slot(from, next.isBefore(end) ? next : end, before(from), next));
            from = next;
        }
        return slots;
    }

    /** The periods of the contract, with part periods billed together with their neighbours where it says so. */
    List<Slot> slots(Terms terms) {
        return slots(terms, terms.start(), terms.end());
    }

    /** The periods of these days of it. */
    List<Slot> slots(Terms terms, LocalDate start, LocalDate end) {
        var slots = slots(start, end);
        int n = slots.size();
        boolean leading = n > 1 && slots.get(0).stub() && !slots.get(1).stub();
        boolean trailing = n > 1 && slots.get(n - 1).stub() && !slots.get(n - 2).stub();
        if (leading && terms.chooses("leadingStub", "LONG_PRORATED")) {
            var first = slots.removeFirst();
            slots.set(0, joined(first, slots.getFirst()));
        }
        if (trailing && terms.chooses("trailingStub", "LONG_PRORATED")) {
            var last = slots.removeLast();
            slots.set(slots.size() - 1, joined(slots.getLast(), last));
        }
        return slots;
    }

    private static Slot joined(Slot one, Slot next) {
        return new Slot(one.from(), next.to(), one.cycleFrom(), next.cycleTo());
    }

    /** What part of the price of full periods these days cost. */
    Fraction share(Terms terms, LocalDate from, LocalDate to) {
        var share = Fraction.ZERO;
        for (var at = from; at.isBefore(to); ) {
            var cycleTo = after(at);
            var end = cycleTo.isBefore(to) ? cycleTo : to;
            share = share.plus(inCycle(terms, at, end, before(at), cycleTo));
            at = end;
        }
        return share;
    }

    private Fraction inCycle(Terms terms, LocalDate from, LocalDate to, LocalDate cycleFrom, LocalDate cycleTo) {
        boolean whole = from.equals(cycleFrom) && to.equals(cycleTo);
        if (whole || terms.chooses("prorationUnit", "NONE")) {
            return Fraction.ONE;
        }
        var end = terms.chooses("periodEnd", "INCLUSIVE") && to.isBefore(cycleTo) ? to.plusDays(1) : to;
        var share = counted(terms, from, end, cycleFrom, cycleTo).least(Fraction.ONE);
        int decimals = DECIMALS.indexOf(terms.choice("prorationFactor"));
        return decimals < 0 ? share : share.rounded(decimals, "HALF_UP");
    }

    /** What these days cost where each costs a rounded price. */
    Fraction byDay(Terms terms, Fraction price, LocalDate from, LocalDate to) {
        var cost = Fraction.ZERO;
        for (var at = from; at.isBefore(to); ) {
            var cycleTo = after(at);
            var end = cycleTo.isBefore(to) ? cycleTo : to;
            cost = cost.plus(byDay(terms, price, at, end, before(at), cycleTo));
            at = end;
        }
        return cost;
    }

    private Fraction byDay(
            Terms terms, Fraction price, LocalDate from, LocalDate to, LocalDate cycleFrom, LocalDate cycleTo) {
        boolean whole = from.equals(cycleFrom) && to.equals(cycleTo);
        if (whole || terms.chooses("prorationUnit", "NONE")) {
            return price;
        }
        var end = terms.chooses("periodEnd", "INCLUSIVE") && to.isBefore(cycleTo) ? to.plusDays(1) : to;
        var share = counted(terms, from, end, cycleFrom, cycleTo);
        if (share.compareTo(Fraction.ONE) >= 0) {
            return price;
        }
        var byMonth = price.by(Fraction.of(Math.max(1, months)));
        var used = Fraction.of(from.until(end, ChronoUnit.DAYS));
        boolean thirty = terms.chooses("prorationUnit", "THIRTY_360");
        return switch (thirty || months == 0 ? "" : terms.choice("prorationDenominator")) {
            case "CALENDAR_MONTH" -> {
                var cost = Fraction.ZERO;
                for (var at = from; at.isBefore(end); at = at.withDayOfMonth(1).plusMonths(1)) {
                    var next = at.withDayOfMonth(1).plusMonths(1);
                    cost = cost.plus(ofMonth(terms, byMonth, at, next.isBefore(end) ? next : end));
                }
                yield cost;
            }
            case "MONTHS" -> {
                int full = 0;
                while (!from.plusMonths(full + 1).isAfter(end)) {
                    full++;
                }
                yield byMonth.times(Fraction.of(full)).plus(ofMonth(terms, byMonth, from.plusMonths(full), end));
            }
            default -> {
                var days = thirty ? Fraction.of(bookkeepersDays(from, end)) : used;
                yield days.sign() == 0 ? Fraction.ZERO : days(terms, days, price.times(share).by(days));
            }
        };
    }

    private static Fraction ofMonth(Terms terms, Fraction price, LocalDate from, LocalDate to) {
        var days = Fraction.of(from.until(to, ChronoUnit.DAYS));
        var month = Fraction.of(from.lengthOfMonth());
        return days.equals(month) ? price : days(terms, days, price.by(month));
    }

    private static Fraction days(Terms terms, Fraction days, Fraction price) {
        int decimals = DECIMALS.indexOf(terms.choice("dayPrice"));
        return price.rounded(decimals < 0 ? terms.decimals() : decimals, "HALF_UP").times(days);
    }

    private Fraction counted(Terms terms, LocalDate from, LocalDate to, LocalDate cycleFrom, LocalDate cycleTo) {
        boolean seconds = terms.chooses("prorationUnit", "SECOND");
        var zone = ZoneId.of(terms.contract().path("timeZone").asText());
        if (terms.chooses("prorationUnit", "THIRTY_360")) {
            return Fraction.of(bookkeepersDays(from, to), months > 0 ? 30L * months : days);
        }
        var used = time(from, to, seconds, zone);
        var day = Fraction.of(seconds ? 86_400 : 1);
        var enclosing = used.by(time(cycleFrom, cycleTo, seconds, zone));
        var perMonth = months == 0 ? Fraction.ZERO : Fraction.of(1, months);
        return switch (terms.choice("prorationDenominator")) {
            case "CALENDAR_MONTH" -> months == 0 ? enclosing : byMonth(from, to, seconds, zone).times(perMonth);
            case "MONTHS" -> months == 0 ? enclosing : wholeMonths(from, to, seconds, zone).times(perMonth);
            case "FIXED_30_DAYS" -> used.by(day.times(Fraction.of(months == 0 ? days : 30L * months)));
            case "FIXED_360_DAYS" ->
                    used.by(day.times(months == 0 ? Fraction.of(days) : Fraction.of(360L * months, 12)));
            case "FIXED_365_DAYS" ->
                    used.by(day.times(months == 0 ? Fraction.of(days) : Fraction.of(365L * months, 12)));
            default -> enclosing;
        };
    }

    private static Fraction time(LocalDate from, LocalDate to, boolean seconds, ZoneId zone) {
        long sum = 0;
        for (var day = from; day.isBefore(to); day = day.plusDays(1)) {
            sum +=
                    seconds
                            ? day.plusDays(1).atStartOfDay(zone).toEpochSecond()
                                    - day.atStartOfDay(zone).toEpochSecond()
                            : 1;
        }
        return Fraction.of(sum);
    }

    private static Fraction byMonth(LocalDate from, LocalDate to, boolean seconds, ZoneId zone) {
        var sum = Fraction.ZERO;
        for (var day = from; day.isBefore(to); day = day.plusDays(1)) {
            sum = sum.plus(time(day, day.plusDays(1), seconds, zone).by(month(day, seconds, zone)));
        }
        return sum;
    }

    private static Fraction month(LocalDate day, boolean seconds, ZoneId zone) {
        var first = day.withDayOfMonth(1);
        return time(first, first.plusMonths(1), seconds, zone);
    }

    private static Fraction wholeMonths(LocalDate from, LocalDate to, boolean seconds, ZoneId zone) {
        int whole = 0;
        while (!from.plusMonths(whole + 1).isAfter(to)) {
            whole++;
        }
        var rest = from.plusMonths(whole);
        return Fraction.of(whole).plus(time(rest, to, seconds, zone).by(month(rest, seconds, zone)));
    }

    private static long bookkeepersDays(LocalDate from, LocalDate to) {
        int first = from.getDayOfMonth() == 31 ? 30 : from.getDayOfMonth();
        int last = to.getDayOfMonth() == 31 && first == 30 ? 30 : to.getDayOfMonth();
        return (to.getYear() - from.getYear()) * 360L
                + (to.getMonthValue() - from.getMonthValue()) * 30L
                + last
                - first;
    }
}
