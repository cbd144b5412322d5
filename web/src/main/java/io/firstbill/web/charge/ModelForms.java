package io.firstbill.web.charge;

import static io.firstbill.web.charge.ModelTerm.Kind.NUMBER;
import static io.firstbill.web.charge.ModelTerm.Kind.PERCENT;
import static io.firstbill.web.charge.ModelTerm.Kind.PRICE;
import static io.firstbill.web.charge.ModelTerm.Kind.TEXT;
import static io.firstbill.web.charge.ModelTerm.Kind.WHOLE;

import io.firstbill.web.shell.Choice;

import java.util.List;

/**
 * Every charge model as people fill it in: the one place where the editor learns of a model. The members are those of
 * the contract document.
 */
public final class ModelForms {
    private static final ModelTerm UP_TO = ModelTerm.of(NUMBER, ModelRows.UP_TO, "Up to").orElse("");
    private static final ModelTerm UNIT_PRICE = ModelTerm.of(PRICE, "unitPrice", "Price of a unit");
    private static final ModelTerm PACKAGE_PRICE = ModelTerm.of(PRICE, "packagePrice", "Price of a package");
    private static final ModelTerm STEP_PRICE = ModelTerm.of(PRICE, "price", "Price of the step");
    private static final ModelTerm FEE = ModelTerm.of(PRICE, "flatFee", "Fee").orElse("0");
    private static final ModelTerm SHARE = ModelTerm.of(PERCENT, "percent", "Share, %");
    private static final ModelTerm SIZE = ModelTerm.of(ModelTerm.Kind.SIZE, "packageSize", "Units of a package");
    private static final ModelTerm PARTIAL =
            ModelTerm.choice(
                    "partialPackage",
                    "A started package",
                    new Choice("COUNTED", "Counts as a whole one"),
                    new Choice("FREE", "Costs nothing"));
    private static final ModelTerm BOUNDS =
            ModelTerm.choice(
                    "tierBounds",
                    "A quantity at a bound",
                    new Choice("UPPER_INCLUSIVE", "Is in the tier that ends there"),
                    new Choice("LOWER_INCLUSIVE", "Is in the next tier"),
                    new Choice("NEXT_FIRST_UNIT", "Is the first unit of the next tier"));
    private static final ModelTerm AT_ZERO =
            ModelTerm.choice(
                    "zeroUsageTierFee",
                    "First fee without use",
                    new Choice("NOT_CHARGED", "Not charged"),
                    new Choice("CHARGED", "Charged"));
    private static final ModelTerm LIMITS_APPLY =
            ModelTerm.choice(
                    "limitsApplyTo",
                    "Least and most hold",
                    new Choice("EVENT", "For each payment"),
                    new Choice("PERIOD", "For the billing period"));
    private static final ModelTerm TIER_PRICING =
            ModelTerm.choice(
                    "tierPricing",
                    "Packages are priced",
                    new Choice("GRADUATED", "Each at its own tier"),
                    new Choice("VOLUME", "All at the tier reached"));

    private static final ModelTerm SHARES_AT =
            ModelTerm.choice(
                    "tierPricing",
                    "Shares are taken",
                    new Choice("GRADUATED", "Of each part at its own band"),
                    new Choice("VOLUME", "Of all at the band reached"));

    private static final ModelTerm GROUPS =
            ModelTerm.of(ModelTerm.Kind.NAMES, "groupBy", "By itself for each").orElse("");

    /** What most models may state beside their price, and few contracts do. */
    private static final List<ModelTerm> RARE =
            List.of(
                    ModelTerm.of(NUMBER, "minimumQuantity", "Least quantity").orElse(""),
                    ModelTerm.of(NUMBER, "maximumQuantity", "Most quantity").orElse(""),
                    ModelTerm.of(PRICE, "minimumAmount", "Least amount").orElse(""),
                    ModelTerm.of(PRICE, "maximumAmount", "Most amount").orElse(""),
                    GROUPS);

    private static final ModelTerm TIER_LEAST = ModelTerm.of(PRICE, "minimumAmount", "At least").orElse("");
    private static final ModelTerm TIER_MOST = ModelTerm.of(PRICE, "maximumAmount", "At most").orElse("");
    private static final ModelRows TIERS =
            ModelRows.of(
                    "tiers",
                    "tier",
                    true,
                    UP_TO,
                    UNIT_PRICE,
                    FEE,
                    SIZE.named("packageSize", "Per units").orElse(""),
                    TIER_LEAST,
                    TIER_MOST);

    /** All models, in the order in which they are offered. */
    public static final List<ModelForm> ALL =
            List.of(
                    new ModelForm("FLAT", "Flat", false, List.of(ModelTerm.of(PRICE, "amount", "Price")), null)
                            .also(GROUPS),
                    ModelForm.of("PER_UNIT", "Per unit", UNIT_PRICE).also(RARE),
                    ModelForm.of("GRADUATED", "Graduated: each unit at its tier", TIERS, BOUNDS, AT_ZERO).also(RARE),
                    ModelForm.of("VOLUME", "Volume: all units at one tier", TIERS, BOUNDS, AT_ZERO).also(RARE),
                    ModelForm.of(
                                    "PACKAGE",
                                    "Package",
                                    PACKAGE_PRICE,
                                    SIZE,
                                    ModelTerm.of(NUMBER, "freeUnits", "Free units").orElse("0"),
                                    PARTIAL)
                            .also(RARE),
                    ModelForm.of(
                                    "TIERED_PACKAGE",
                                    "Tiered package",
                                    ModelRows.of(
                                            "tiers", "tier", true, UP_TO, PACKAGE_PRICE, FEE, TIER_LEAST, TIER_MOST),
                                    SIZE,
                                    TIER_PRICING,
                                    PARTIAL,
                                    BOUNDS,
                                    AT_ZERO)
                            .also(RARE),
                    ModelForm.of(
                                    "STAIRSTEP",
                                    "Stairstep: one price a step",
                                    ModelRows.of("steps", "step", false, UP_TO, STEP_PRICE),
                                    BOUNDS,
                                    AT_ZERO)
                            .also(RARE),
                    ModelForm.of(
                                    "PERCENTAGE",
                                    "Percentage of each payment",
                                    SHARE,
                                    ModelTerm.of(PRICE, "fixedFee", "Fixed fee").orElse("0"),
                                    ModelTerm.of(PRICE, "minimum", "At least").orElse(""),
                                    ModelTerm.of(PRICE, "maximum", "At most").orElse(""),
                                    LIMITS_APPLY,
                                    ModelTerm.of(WHOLE, "freeEvents", "Free payments").orElse("0"),
                                    ModelTerm.of(PRICE, "freeAmount", "Free amount").orElse("0"))
                            .also(GROUPS),
                    ModelForm.of(
                                    "GRADUATED_PERCENTAGE",
                                    "Graduated percentage",
                                    ModelRows.of("tiers", "band", true, UP_TO, SHARE, FEE),
                                    SHARES_AT,
                                    BOUNDS,
                                    AT_ZERO)
                            .also(RARE),
                    ModelForm.of("COST_PLUS", "Cost plus", ModelTerm.of(NUMBER, "multiplier", "Cost times")).also(RARE),
                    ModelForm.of(
                                    "CAPACITY",
                                    "Capacity: the step that holds every peak",
                                    new ModelRows(
                                            "steps",
                                            "step",
                                            List.of(STEP_PRICE),
                                            false,
                                            new ModelRows.LookUp(
                                                    "limits",
                                                    "Metrics, with commas",
                                                    ModelTerm.of(NUMBER, "", "Up to").orElse("")),
                                            false))
                            .also(GROUPS),
                    ModelForm.of(
                                    "MATRIX",
                                    "Matrix: a price for each combination",
                                    new ModelRows(
                                            "rows",
                                            "combination",
                                            List.of(),
                                            false,
                                            new ModelRows.LookUp(
                                                    "values", "Attributes, with commas", ModelTerm.of(TEXT, "", "")),
                                            true),
                                    ModelTerm.of(NUMBER, "freeUnits", "Free units of all combinations").orElse(""),
                                    ModelTerm.choice(
                                            "freeUnitsOn",
                                            "Free units are taken",
                                            new Choice("ROWS_IN_ORDER", "Off the combinations in order"),
                                            new Choice("IN_PROPORTION", "Off each by its share")))
                            .also(GROUPS));

    /** The choices of a model. */
    public static final List<Choice> CHOICES = ALL.stream().map(form -> new Choice(form.name(), form.label())).toList();

    private ModelForms() {}

    /** True for a column of tiers that few contracts fill in, so that pages have it only where it says something. */
    static boolean seldom(ModelTerm column) {
        return column.equals(TIER_LEAST) || column.equals(TIER_MOST);
    }

    /** True for what few contracts state, so that pages fold it away while it says nothing. */
    static boolean rare(ModelTerm term) {
        return term.equals(GROUPS) || RARE.contains(term) || term.member().startsWith("freeUnitsOn");
    }

    /** The form of this name; that of a flat price when there is none. */
    public static ModelForm named(String name) {
        return ALL.stream().filter(form -> form.name().equals(name)).findFirst().orElse(ALL.getFirst());
    }
}
