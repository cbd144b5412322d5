package io.firstbill.pricing;

import io.firstbill.contract.BillingTerms;
import io.firstbill.contract.Contract;
import io.firstbill.contract.InvoiceTerms;
import io.firstbill.contract.TaxTerms;
import io.firstbill.contract.Termination;
import io.firstbill.contract.TimeTerms;
import io.firstbill.failure.Finding;
import io.firstbill.period.BillingSchedule;
import io.firstbill.period.DayPrice;
import io.firstbill.period.Frequency;
import io.firstbill.period.ProrationRule;
import io.firstbill.period.Term;
import io.firstbill.ruleset.Choice;
import io.firstbill.ruleset.Choices;

import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The contract as charges. What people approve, by its content hash, and what billing must hold.
 *
 * @param contractVersion the contract version it was derived from, from 1
 * @param currency of every price
 * @param term first day to the day after the last
 * @param billing frequency and alignment
 * @param timeZone whose midnight parts the days
 * @param netDays days from invoice date to due date
 * @param charges one for each contract line, in the order of the lines
 * @param freePeriod days for which recurring charges cost nothing, or null
 * @param choices what the contract states where billing systems differ, or null when it states nothing
 * @param invoiceTerms what the contract agrees over its lines, each with its clause, or null when it agrees nothing
 * @param timeTerms what the contract agrees about time beyond its term, or null when it agrees nothing
 */
public record PricingConfig(
        int contractVersion,
        CurrencyUnit currency,
        Term term,
        BillingTerms billing,
        ZoneId timeZone,
        int netDays,
        List<Charge> charges,
        @Nullable Term freePeriod,
        @Nullable Choices choices,
        @Nullable InvoiceTerms invoiceTerms,
        @Nullable TimeTerms timeTerms) {
    public PricingConfig {
        charges = List.copyOf(charges);
    }

    /** A configuration of a contract that states no choice and nothing over its lines. */
    public PricingConfig(
            int contractVersion,
            CurrencyUnit currency,
            Term term,
            BillingTerms billing,
            ZoneId timeZone,
            int netDays,
            List<Charge> charges,
            @Nullable Term freePeriod) {
        this(contractVersion, currency, term, billing, timeZone, netDays, charges, freePeriod, null, null, null);
    }

    /** The choices that hold. */
    public Choices rules() {
        return choices == null ? Choices.HOUSE : choices;
    }

    /** What is agreed over the lines; never null. */
    public InvoiceTerms overLines() {
        return invoiceTerms == null ? InvoiceTerms.NONE : invoiceTerms;
    }

    /** What is agreed about time beyond the term; never null. */
    public TimeTerms time() {
        return timeTerms == null ? TimeTerms.NONE : timeTerms;
    }

    /** The early end of the contract or of some of its lines. */
    public Optional<Termination> termination() {
        return Optional.ofNullable(time().termination());
    }

    /** The same configuration with other charges. */
    public PricingConfig withCharges(List<Charge> others) {
        return with(others, timeTerms);
    }

    /** The same configuration as though it ran to the end of its term. */
    public PricingConfig unterminated() {
        return with(charges, time().unterminated());
    }

    private PricingConfig with(List<Charge> others, @Nullable TimeTerms time) {
        return new PricingConfig(
                contractVersion,
                currency,
                term,
                billing,
                timeZone,
                netDays,
                others,
                freePeriod,
                choices,
                invoiceTerms,
                time);
    }

    /** The same configuration with these taxes on its lines. */
    public PricingConfig taxed(TaxTerms taxes) {
        return new PricingConfig(
                contractVersion,
                currency,
                term,
                billing,
                timeZone,
                netDays,
                charges,
                freePeriod,
                choices,
                overLines().taxed(taxes),
                timeTerms);
    }

    /** Its billing periods at this frequency. */
    public BillingSchedule schedule(Frequency frequency) {
        return new BillingSchedule(
                term,
                frequency,
                billing.anchoring(rules()),
                rules().is(Choice.LEADING_STUB, "LONG_PRORATED"),
                rules().is(Choice.TRAILING_STUB, "LONG_PRORATED"));
    }

    /** How it counts part periods of recurring prices: as all part periods, where each day may cost a rounded price. */
    ProrationRule ofPrices() {
        return proration(DayPrice.valueOf(rules().of(Choice.DAY_PRICE)));
    }

    /** How it counts part periods. */
    public ProrationRule proration() {
        return proration(DayPrice.EXACT);
    }

    private ProrationRule proration(DayPrice day) {
        return new ProrationRule(
                ProrationRule.Unit.valueOf(rules().of(Choice.PRORATION_UNIT)),
                ProrationRule.Whole.valueOf(rules().of(Choice.PRORATION_DENOMINATOR)),
                rules().is(Choice.PERIOD_END, "INCLUSIVE"),
                factorDecimals(rules().of(Choice.PRORATION_FACTOR)),
                timeZone,
                day);
    }

    private static int factorDecimals(String factor) {
        return switch (factor) {
            case "TWO_DECIMALS" -> 2;
            case "THREE_DECIMALS" -> 3;
            case "FOUR_DECIMALS" -> 4;
            case "SIX_DECIMALS" -> 6;
            case "NINE_DECIMALS" -> 9;
            default -> -1;
        };
    }

    /** Where this configuration does not charge what the contract says; empty when it does. */
    public List<Finding> check(Contract contract) {
        return PricingCheck.check(this, contract);
    }

    /**
     * SHA-256, as 64 hexadecimal digits, over the canonical text: what a decision binds to. Equal for configurations
     * that charge the same, however their decimals are written and whichever contract version they came from.
     */
    public String contentHash() {
        return HexFormat.of().formatHex(sha256().digest(canonicalText().getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The text the hash is taken over: one {@code path=value} a line, in fixed order, values with escaped line ends.
     */
    public String canonicalText() {
        StringBuilder text = new StringBuilder();
        CanonicalText.fields(this)
                .forEach((path, value) ->
                        text.append(path)
                                .append('=')
                                .append(value.replace("\\", "\\\\").replace("\n", "\\n"))
                                .append('\n'));
        return text.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * The fields that differ from this configuration to the other, in canonical order; empty exactly when hashes agree.
     */
    public List<Change> diff(PricingConfig other) {
        Map<String, String> was = CanonicalText.fields(this);
        Map<String, String> now = CanonicalText.fields(other);
        Set<String> paths = new LinkedHashSet<>(was.keySet());
        paths.addAll(now.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(was.get(path), now.get(path)))
                .map(path -> new Change(path, was.getOrDefault(path, ""), now.getOrDefault(path, "")))
                .toList();
    }
}
