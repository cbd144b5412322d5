package io.firstbill.web.intake;

import io.firstbill.web.shell.Choice;

import org.joda.money.CurrencyUnit;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the form proposes while one types: countries, currencies, time zones.
 *
 * @param countries ISO 3166 codes with their names
 * @param currencies ISO 4217 codes with their names
 * @param zones IANA names of places
 */
public record Known(List<Choice> countries, List<Choice> currencies, List<String> zones) {
    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC");

    private static final Map<String, String> NAMES =
            Currency.getAvailableCurrencies().stream()
                    .collect(
                            Collectors.toMap(
                                    Currency::getCurrencyCode, currency -> currency.getDisplayName(Locale.ENGLISH)));

    /** The same for everybody. */
    static final Known LISTS = new Known(countryList(), currencyList(), zoneList());

    private static List<Choice> countryList() {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .map(code -> new Choice(code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private static List<Choice> currencyList() {
        return CurrencyUnit.registeredCurrencies().stream()
                .filter(currency -> !currency.isPseudoCurrency())
                .map(currency -> new Choice(currency.getCode(), NAMES.getOrDefault(currency.getCode(), "")))
                .toList();
    }

    private static List<String> zoneList() {
        return ZoneId.getAvailableZoneIds().stream().filter(id -> PLACE.matcher(id).matches()).sorted().toList();
    }

    /** The code of what was typed: {@code germany} and {@code de} are {@code DE}; what is neither stays as it is. */
    static String country(String typed) {
        return LISTS.countries().stream()
                .filter(country -> country.label().equalsIgnoreCase(typed) || country.value().equalsIgnoreCase(typed))
                .map(Choice::value)
                .findFirst()
                .orElse(typed);
    }
}
