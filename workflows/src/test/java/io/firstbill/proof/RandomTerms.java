package io.firstbill.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.Stream;

/** Terms over the lines of a contract, by chance. */
record RandomTerms(Random random, ObjectNode root, LocalDate start, LocalDate end) {
    void add() {
        if (chance(3)) {
            commitment();
        }
        if (chance(6)) {
            var maximum = root.putArray("maximums").addObject();
            maximum.put("description", "Cap").put("amount", amount(4000));
            spend(maximum);
        }
        if (chance(3)) {
            var discounts = root.putArray("invoiceDiscounts");
            for (int n = 0; n < 1 + random.nextInt(3); n++) {
                discount(discounts.addObject());
            }
        }
        if (chance(5)) {
            credit(root.putArray("prepaidCredits").addObject().put("amount", amount(900)));
        }
        if (chance(3)) {
            units();
        }
        if (chance(3)) {
            interim();
        }
        if (chance(3)) {
            tax(root.putObject("tax"));
        }
        if (chance(6)) {
            root.putObject("cashRounding")
                    .put("increment", one("1", "5"))
                    .put("rounding", one("HALF_UP", "HALF_EVEN", "DOWN", "UP"));
        }
    }

    private void commitment() {
        var commitment = root.putArray("commitments").addObject();
        commitment.put("description", "Commitment").put("amount", amount(5000));
        spend(commitment);
        switch (random.nextInt(5)) {
            case 0 -> commitment.put("surplus", one("LOST", "NEXT_WINDOW", "KEPT"));
            case 1 -> commitment.put("overageFactor", one("1.25", "0.8"));
            case 2 -> commitment.put("trueUp", "WITH_LAST_LINE");
            case 3 -> commitment.put("trueUpDaysAfter", random.nextInt(20));
            default -> {}
        }
    }

    private void spend(ObjectNode term) {
        if (chance(2)) {
            var window = one("BILLING_PERIOD", "INVOICE", "TERM", "MONTHLY", "QUARTERLY", "ANNUAL");
            term.put("window", window);
            if (window.endsWith("LY") && chance(3)) {
                term.put("windowAlignment", "CALENDAR");
            }
        }
        if (chance(3)) {
            term.put(
                    "counts",
                    one("RECURRING_AND_USAGE_NET", "USAGE_NET", "EVERYTHING_NET", "RECURRING_AND_USAGE_GROSS"));
        }
        if (chance(4)) {
            term.put("from", start.plusDays(random.nextInt(12)).toString());
        }
        if (chance(4)) {
            term.put("minimumProration", one("PRORATED", "WHOLE"));
        }
        if (chance(4)) {
            term.putArray("lines").add("L1");
        }
    }

    private void discount(ObjectNode discount) {
        discount.put("description", "Discount");
        if (chance(2)) {
            discount.put("percent", one("10", "12.5", "33.333"));
            if (chance(4)) {
                discount.put("maximum", amount(50));
            }
        } else {
            discount.put("amount", amount(120)).put("unused", one("LOST", "CARRIED"));
        }
        switch (random.nextInt(5)) {
            case 0 -> discount.put("periods", 1 + random.nextInt(4));
            case 1 -> discount.put("invoices", 1 + random.nextInt(4));
            case 2 -> discount.putArray("lines").add("L1");
            case 3 -> discount.putArray("kinds").add(one("RECURRING", "USAGE"));
            default -> {}
        }
    }

    private void credit(ObjectNode credit) {
        credit.put("description", "Wallet");
        if (chance(2)) {
            credit.put("price", amount(700));
        }
        if (chance(3)) {
            credit.put("every", one("MONTHLY", "QUARTERLY")).put("unused", one("LOST", "NEXT_PERIOD", "KEPT"));
            if (!credit.path("unused").asText().equals("LOST") && chance(2)) {
                credit.put("rolloverPeriods", 1 + random.nextInt(3)).put("rolloverAtMost", amount(300));
                credit.put("rolloverUsed", one("FIRST", "LAST"));
            }
        }
        if (chance(4)) {
            credit.putArray("kinds").add(one("RECURRING", "USAGE"));
        }
    }

    private void units() {
        var lines = new ArrayList<String>();
        for (var line : root.path("lines")) {
            if (line.path("kind").asText().equals("USAGE") && countable(line)) {
                lines.add(line.path("id").asText());
            }
        }
        if (lines.isEmpty()) {
            return;
        }
        var credit = root.withArray("prepaidCredits").addObject().put("units", amount(400));
        credit(credit);
        credit.remove("kinds");
        lines.forEach(credit.putArray("lines")::add);
        if (chance(3)) {
            credit.putObject("rates").put(lines.getFirst(), one("2", "0.5", "1.25"));
        }
    }

    /** Units pay for quantities that nothing bounds. */
    private static boolean countable(JsonNode line) {
        var counting = line.path("counting");
        var charges = line.path("phases").toString();
        boolean window = counting.path("rated").asText().equals("CUMULATIVE");
        return Stream.of("CAPACITY", "groupBy", "minimumQuantity", "maximumQuantity", "Amount")
                        .noneMatch(charges::contains)
                && !counting.path("lateUse").asText().equals("NEXT_INVOICE")
                && !(window && Stream.of("PERCENTAGE", "MATRIX").anyMatch(charges::contains));
    }

    private void interim() {
        var lines = new ArrayList<String>();
        for (var line : root.path("lines")) {
            if (line.path("kind").asText().equals("USAGE") && growing(line)) {
                lines.add(line.path("id").asText());
            }
        }
        if (lines.isEmpty()) {
            return;
        }
        var interim = root.putArray("interimInvoices").addObject().put("description", "Threshold");
        var amounts = interim.putArray("amounts");
        int most = 1 + random.nextInt(200);
        amounts.add(Integer.toString(most));
        if (chance(2)) {
            amounts.add(Integer.toString(most + 1 + random.nextInt(500)));
        }
        if (chance(3)) {
            interim.put("every", Integer.toString(200 + random.nextInt(800)));
        }
        lines.forEach(interim.putArray("lines")::add);
    }

    /** Use that nothing pays or bounds from below, and that is known on each day. */
    private boolean growing(JsonNode line) {
        var id = line.path("id");
        for (var credit : root.path("prepaidCredits")) {
            for (var paid : credit.path("lines")) {
                if (credit.has("units") && paid.equals(id)) {
                    return false;
                }
            }
        }
        var charges = line.path("phases").toString();
        var counting = line.path("counting").toString();
        return Stream.of("minimumQuantity", "minimumAmount", "\"minimum\"").noneMatch(charges::contains)
                && Stream.of("AVERAGE", "TIME_WEIGHTED").noneMatch(counting::contains);
    }

    private void tax(ObjectNode tax) {
        if (chance(4)) {
            tax.put("treatment", one("REVERSE_CHARGE", "EXEMPT"));
        }
        if (chance(3)) {
            tax.put("prices", "INCLUSIVE").put("inclusiveRounding", one("TAX", "NET"));
        }
        if (chance(4)) {
            tax.put("rounding", one("HALF_UP", "HALF_EVEN", "DOWN", "UP"));
        }
        var rates = tax.putArray("rates");
        rates.addObject().put("name", "VAT").put("percent", one("19", "8.875", "7"));
        if (chance(3)) {
            rates.addObject().put("name", "Levy").put("percent", "9.975").put("onTaxes", chance(2));
        }
    }

    private String amount(int most) {
        return Integer.toString(1 + random.nextInt(most));
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }
}
