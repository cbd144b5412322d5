package io.firstbill.activities.sandbox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a call is about, as far as a fault can be meant for it.
 *
 * @param scopes names by which a fault may mean it: account id, key, the deal in the key
 * @param meetsGlobalFaults whether a fault without scope concerns it
 */
public record Subject(List<String> scopes, boolean meetsGlobalFaults) {
    private static final Pattern DEAL = Pattern.compile("fb-(D-[0-9]+)-.*");

    /** A call under a key, about an account if known. */
    public static Subject of(String key, @Nullable String account) {
        List<String> names = new ArrayList<>(List.of(key));
        Matcher deal = DEAL.matcher(key);
        if (deal.matches()) {
            names.add(deal.group(1));
        }
        if (account != null) {
            names.add(account);
        }
        return new Subject(List.copyOf(names), true);
    }

    /** An account that only a fault planted for itself may concern. */
    public static Subject only(String account) {
        return new Subject(List.of(account), false);
    }
}
