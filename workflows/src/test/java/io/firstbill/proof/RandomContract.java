package io.firstbill.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.proof.reference.Reference;
import io.firstbill.proof.reference.Report;
import io.firstbill.ruleset.Choice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A contract by chance, of every kind of term and every choice there is, and what was used. The same seed gives the
 * same contract.
 */
final class RandomContract {
    private final long seed;
    private final Random random;
    private final ObjectNode root = new ObjectMapper().createObjectNode();
    private final List<Report> reports = new ArrayList<>();
    private final LocalDate start;
    private final LocalDate end;
    private static final List<String> MONTHS = List.of("MONTHLY", "QUARTERLY", "SEMI_ANNUAL", "ANNUAL", "P2M");

    private final String frequency;

    RandomContract(long seed) {
        this.seed = seed;
        random = new Random(seed);
        start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1500));
        frequency =
                one(
                        "MONTHLY",
                        "MONTHLY",
                        "MONTHLY",
                        "QUARTERLY",
                        "SEMI_ANNUAL",
                        "ANNUAL",
                        "P2M",
                        "WEEKLY",
                        "P10D",
                        "P30D");
        boolean days = List.of("WEEKLY", "P10D").contains(frequency);
        int months = days ? 1 + random.nextInt(4) : 1 + random.nextInt(26);
        end = start.plusMonths(months).plusDays(chance(3) ? random.nextInt(40) : 0);
        head();
        for (int n = 1; n <= 1 + random.nextInt(3); n++) {
            line(n);
        }
        new RandomTerms(random, root, start, end).add();
        new RandomTime(random, root, start, end).add();
        reports.sort(Comparator.comparing(Report::day));
    }

    /** The document. */
    ObjectNode document() {
        return root;
    }

    /** How to have it again. */
    String words() {
        return "-Dfirstbill.seed=" + seed + "\n" + root;
    }

    /** What was used, by day. */
    List<Report> reports() {
        return reports;
    }

    private void head() {
        var party = root.putObject("customer");
        party.put("name", "Nordwind AG").put("address", "Hamburg").put("country", "DE");
        root.put("sellingEntity", "Firstbill Cloud GmbH");
        root.putObject("orderForm").put("number", "OF-1").put("effectiveDate", start.toString());
        root.putObject("term").put("start", start.toString()).put("lastDay", end.minusDays(1).toString());
        root.put("currency", one("EUR", "EUR", "USD", "JPY", "KWD"));
        root.put("netDays", 30);
        root.put("timeZone", one("Europe/Berlin", "America/New_York", "UTC"));
        var billing = root.putObject("billing").put("frequency", frequency);
        var alignment = one("ANNIVERSARY", "ANNIVERSARY", "CALENDAR", "FIXED_DAY", "ANCHOR_DATE");
        billing.put("alignment", alignment);
        if (alignment.equals("FIXED_DAY")) {
            billing.put("day", 1 + random.nextInt(31));
        } else if (alignment.equals("ANCHOR_DATE")) {
            billing.put("anchor", start.plusDays(random.nextInt(60) - 30).toString());
        }
        choices();
        if (chance(5) && start.plusDays(20).isBefore(end)) {
            var free = start.plusDays(random.nextInt(10));
            root.putObject("freePeriod")
                    .put("start", free.toString())
                    .put("lastDay", free.plusDays(random.nextInt(9)).toString());
        }
        if (chance(5)) {
            root.putObject("invoicing").put(one("daysBefore", "daysAfter"), 1 + random.nextInt(40));
        }
        root.putArray("lines");
    }

    /** Every choice the reference follows. */
    private void choices() {
        var choices = new ObjectMapper().createObjectNode();
        for (var choice : Choice.values()) {
            if (Reference.follows(choice.label()) && chance(3)) {
                choices.put(choice.label(), choice.options().get(random.nextInt(choice.options().size())));
            }
        }
        if (!choices.isEmpty()) {
            root.set("choices", choices);
        }
    }

    private void line(int n) {
        var kind = one("RECURRING", "RECURRING", "USAGE", "USAGE", "ONE_TIME");
        var line = ((ArrayNode) root.path("lines")).addObject();
        line.put("id", "L" + n).put("product", "P" + n).put("description", "Product " + n).put("kind", kind);
        switch (kind) {
            case "ONE_TIME" -> once(line);
            case "USAGE" -> used(line, n);
            default -> recurring(line);
        }
    }

    private void once(ObjectNode line) {
        if (chance(2)) {
            var parts = line.putObject("instalments").put("total", amount(5000)).putArray("parts");
            for (int n = 0; n < 2 + random.nextInt(3); n++) {
                parts.addObject().put("on", start.plusDays(n * 3L).toString());
            }
            return;
        }
        var phase = line.putArray("phases").addObject().put("from", within().toString());
        phase.putObject("charge").put("model", "FLAT").put("amount", amount(3000));
    }

    private void recurring(ObjectNode line) {
        line.put("timing", one("IN_ADVANCE", "IN_ARREARS"));
        if (chance(4) && MONTHS.contains(frequency)) {
            line.put("pricePer", one(MONTHS.toArray(String[]::new)));
        }
        var step = within();
        var phases = line.putArray("phases");
        var models = new RandomModel(random);
        if (!step.isAfter(start) || chance(2)) {
            var phase = phases.addObject();
            if (chance(4) && start.plusDays(40).isBefore(end)) {
                phase.putObject("charge").put("model", "FLAT").put("amount", amount(900));
                var uplifts = line.putArray("uplifts");
                uplifts.addObject().put("from", start.plusDays(15).toString()).put("percent", "7");
                uplifts.addObject().put("from", start.plusDays(33).toString()).put("percent", "3.5");
            } else {
                priced(phase, models);
            }
            return;
        }
        var before = phases.addObject().put("lastDay", step.minusDays(1).toString());
        priced(before, models);
        var after = phases.addObject().put("from", step.toString());
        priced(after, models);
        if (chance(3)) {
            after.put("agreedOn", within().toString());
        }
    }

    private void priced(ObjectNode phase, RandomModel models) {
        var charge = models.byQuantity();
        if (!charge.path("model").asText().equals("FLAT")) {
            phase.put(
                    "quantity", chance(5) ? 1 + random.nextInt(90) + ".5" : Integer.toString(1 + random.nextInt(120)));
        }
        phase.set("charge", charge);
    }

    private void used(ObjectNode line, int n) {
        var models = new RandomModel(random);
        var metric = "m" + n;
        line.put("timing", "IN_ARREARS").put("metric", metric);
        var charge = models.byUse(metric);
        var phase = line.putArray("phases").addObject();
        phase.set("charge", charge);
        var model = charge.path("model").asText();
        boolean reported = List.of("MATRIX", "CAPACITY").contains(model) || !chance(4);
        if (!reported) {
            phase.put("quantity", Integer.toString(random.nextInt(150)));
            return;
        }
        phase.put("quantity", "0");
        models.counting(model).ifPresent(counting -> line.set("counting", counting));
        boolean late = lateUse(line);
        long days = ChronoUnit.DAYS.between(start, end);
        for (int i = 0; i < 1 + random.nextInt(25); i++) {
            var day = start.plusDays(random.nextLong(days));
            boolean other = model.equals("CAPACITY") && chance(2);
            var region = one("eu", "us");
            boolean again =
                    reports.stream().anyMatch(report -> report.day().equals(day) && report.metric().startsWith(metric));
            if (!again) {
                reports.add(
                        new Report(
                                other ? metric + "b" : metric,
                                day,
                                Integer.toString(1 + random.nextInt(90)),
                                region,
                                chance(3) ? null : one("a", "b"),
                                late && chance(2) ? day.plusDays(random.nextInt(100)) : null));
            }
        }
    }

    private boolean lateUse(ObjectNode line) {
        var counting = line.path("counting");
        boolean goesOn = Stream.of("CUMULATIVE", "WEIGHTED").anyMatch(counting.toString()::contains);
        if (!chance(goesOn ? 2 : 4)) {
            return false;
        }
        var stated = line.has("counting") ? (ObjectNode) counting : line.putObject("counting");
        stated.put("lateUse", one("NEXT_INVOICE", "NEXT_INVOICE", "LEFT_OUT", "IN_ITS_PERIOD"));
        if (chance(3)) {
            stated.put("lateAfterDays", 1 + random.nextInt(30));
        }
        return true;
    }

    private LocalDate within() {
        return start.plusDays(random.nextLong(ChronoUnit.DAYS.between(start, end)));
    }

    private String amount(int most) {
        return switch (root.path("currency").asText()) {
            case "JPY" -> Integer.toString(1 + random.nextInt(most));
            case "KWD" -> BigDecimal.valueOf(1000L + random.nextInt(most * 1000), 3).toPlainString();
            default -> BigDecimal.valueOf(100L + random.nextInt(most * 100), 2).toPlainString();
        };
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }
}
