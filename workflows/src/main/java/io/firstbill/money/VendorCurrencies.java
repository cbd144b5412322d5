package io.firstbill.money;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a billing system bills a currency in other decimals than ISO 4217 gives it, as data with its source. Contracts
 * are always priced in the decimals of ISO 4217.
 */
public final class VendorCurrencies {
    private static final String FILE = "vendor-currencies.json";
    private static final Map<String, Decimals> KNOWN = load();

    /**
     * How one billing system bills one currency.
     *
     * @param decimals of the finest amount it can bill
     * @param why what it does instead
     * @param source public page that says so
     */
    public record Decimals(int decimals, String why, String source) {}

    private VendorCurrencies() {}

    /**
     * The decimals of a currency at a billing system; empty where they are those of ISO 4217.
     *
     * @param vendor name of its rulesets without their version, for example {@code stripe}
     * @param code ISO 4217 code
     */
    public static Optional<Decimals> of(String vendor, String code) {
        return Optional.ofNullable(KNOWN.get(vendor + " " + code));
    }

    private static Map<String, Decimals> load() {
        try (InputStream in = VendorCurrencies.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + FILE + " is missing from the build");
            }
            Map<String, Decimals> all = new TreeMap<>();
            for (JsonNode vendor : new JsonMapper().readTree(in)) {
                for (JsonNode currency : vendor.path("currencies")) {
                    all.put(
                            vendor.path("vendor").asText() + " " + currency.path("code").asText(),
                            new Decimals(
                                    currency.path("decimals").asInt(),
                                    currency.path("why").asText(),
                                    vendor.path("source").asText()));
                }
            }
            return Collections.unmodifiableMap(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
