package io.firstbill.document;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.firstbill.contract.PriceIndex;
import io.firstbill.contract.Uplift;
import io.firstbill.failure.Finding;
import io.firstbill.ruleset.Choice;
import io.firstbill.ruleset.Choices;

import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Price increases of a document. 90.03 raised by 7 % twice is 103.07 when the price of the first year, 96.33, is
 * rounded before it is raised again, and 103.0753... when it is not.
 *
 * @param choices the contract's
 * @param indexes the index values the document knows
 * @param faults takes what is not known
 */
record UpliftTerms(Choices choices, List<PriceIndex> indexes, Faults faults) {
    private static final int MOST_DECIMALS = 12;
    private static final int EXACT_DECIMALS = 24;

    static List<PriceIndex> indexes(Fields document) {
        return document.list("indexes").stream()
                .map(series -> {
                    Map<String, BigDecimal> values = new TreeMap<>();
                    Fields stated = series.object("values");
                    stated.node()
                            .fieldNames()
                            .forEachRemaining(month -> values.put(month, stated.decimal(month, BigDecimal.ZERO)));
                    return new PriceIndex(series.text("name"), series.textOrNull("source"), values);
                })
                .toList();
    }

    static Uplift read(Fields fields) {
        return new Uplift(
                fields.has("percent") ? fields.decimal("percent", BigDecimal.ZERO) : null,
                fields.has("index") ? move(fields.object("index")) : null,
                fields.text("take").equals("LEAST"),
                signed(fields, "cap"),
                signed(fields, "floor"),
                fields.has("decimals") ? Math.max(fields.integer("decimals"), 0) : null);
    }

    private static Uplift.Move move(Fields index) {
        return new Uplift.Move(
                index.text("name"),
                month(index.text("base")),
                month(index.text("month")),
                index.decimal("share", Uplift.Move.WHOLE),
                index.decimal("addPoints", BigDecimal.ZERO),
                index.has("decimals") ? Math.max(index.integer("decimals"), 0) : null);
    }

    private static String month(String text) {
        try {
            return YearMonth.parse(text).toString();
        } catch (DateTimeException e) {
            return "2000-01";
        }
    }

    private static @Nullable BigDecimal signed(Fields fields, String name) {
        if (!fields.has(name)) {
            return null;
        }
        String text = fields.text(name);
        return text.matches("-?[0-9]{1,3}(\\.[0-9]{1,6})?") ? new BigDecimal(text) : BigDecimal.ZERO;
    }

    static void write(ObjectNode node, Uplift uplift) {
        plain(node, "percent", uplift.percent());
        Uplift.Move index = uplift.index();
        if (index != null) {
            ObjectNode move =
                    node.putObject("index")
                            .put("name", index.name())
                            .put("base", index.base())
                            .put("month", index.month());
            if (index.share().compareTo(Uplift.Move.WHOLE) != 0) {
                move.put("share", index.share().toPlainString());
            }
            if (index.addPoints().signum() != 0) {
                move.put("addPoints", index.addPoints().toPlainString());
            }
            if (index.decimals() != null) {
                move.put("decimals", index.decimals());
            }
        }
        if (uplift.least()) {
            node.put("take", "LEAST");
        }
        plain(node, "cap", uplift.cap());
        plain(node, "floor", uplift.floor());
        if (uplift.decimals() != null) {
            node.put("decimals", uplift.decimals());
        }
    }

    private static void plain(ObjectNode node, String name, @Nullable BigDecimal value) {
        ContractWriter.putIfGiven(node, name, value == null ? null : value.toPlainString());
    }

    /**
     * The increase in percent; zero, with a finding, where the contract does not tell it.
     *
     * @param at pointer of the uplift
     */
    BigDecimal rate(Uplift uplift, int monthsLater, String at) {
        Optional<BigDecimal> rate = uplift.rate(indexes, monthsLater);
        if (rate.isEmpty()) {
            once(
                    Finding.blocker(
                            "index.missing",
                            at + "/index",
                            "The increase by "
                                    + uplift.describe()
                                    + (monthsLater == 0 ? "" : ", " + monthsLater + " months later,")
                                    + " needs index values that are not stated.",
                            "State the values of both months under indexes, or price no further than they are known."));
            return BigDecimal.ZERO;
        }
        if (rate.get().signum() < 0 && uplift.floor() == null) {
            once(
                    Finding.blocker(
                            "uplift.falls",
                            at,
                            "The increase comes to "
                                    + rate.get().setScale(2, RoundingMode.HALF_UP).toPlainString()
                                    + " %, and the contract does not say whether prices fall.",
                            "State floor: 0 when prices never fall, or the least move, for example -100."));
            return BigDecimal.ZERO;
        }
        return rate.get();
    }

    /** Several lines may ask for the same. */
    private void once(Finding finding) {
        if (!faults.found().contains(finding)) {
            faults.add(finding);
        }
    }

    /** What a move that does not end lacks is put right: 0.051 x 108.5 / 105.4 is 0.0525 and not a little less. */
    private static BigMoney whole(BigMoney raised) {
        return raised.getScale() > EXACT_DECIMALS ? raised.withScale(EXACT_DECIMALS, RoundingMode.HALF_UP) : raised;
    }

    BigMoney raised(BigMoney price, BigDecimal rate, Uplift uplift) {
        BigMoney raised = whole(price.multipliedBy(BigDecimal.ONE.add(rate.movePointLeft(2))));
        int currency = price.getCurrencyUnit().getDecimalPlaces();
        int decimals = uplift.decimals() == null ? currency : uplift.decimals();
        return choices.is(Choice.UPLIFT_BASE, "UNROUNDED")
                ? raised.withScale(Math.min(MOST_DECIMALS, raised.getScale()), RoundingMode.HALF_UP)
                : raised.withScale(Math.max(decimals, 0), RoundingMode.HALF_UP);
    }
}
