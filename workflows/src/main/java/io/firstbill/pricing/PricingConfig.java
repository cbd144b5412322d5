package io.firstbill.pricing;

import io.firstbill.contract.BillingTerms;
import io.firstbill.contract.Contract;
import io.firstbill.failure.Finding;
import io.firstbill.period.Term;

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
 */
public record PricingConfig(
        int contractVersion,
        CurrencyUnit currency,
        Term term,
        BillingTerms billing,
        ZoneId timeZone,
        int netDays,
        List<Charge> charges,
        @Nullable Term freePeriod) {
    public PricingConfig {
        charges = List.copyOf(charges);
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
