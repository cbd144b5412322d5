package io.firstbill.deploy.road;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The people of a fresh product by role: its first sign-ins, and a second finance approver, since some rules ask for
 * two.
 *
 * @param byRole names as the API spells roles, each with everyone who has it
 */
public record Cast(Map<String, List<Person>> byRole) {
    private static final Pattern FIRST_SIGN_IN = Pattern.compile("\\s+([a-z-]+)\\s+([a-z0-9]+(?:-[a-z0-9]+){2,})\\s.*");
    private static final List<String> ROLES =
            List.of("deal-desk", "pricing-analyst", "finance-approver", "legal-approver", "billing-operations");

    public Cast {
        byRole = Map.copyOf(byRole);
    }

    /**
     * Signs everybody in.
     *
     * @param said the lines a product says when it starts for the first time
     * @param patience how long each request of theirs is sent again
     */
    public static Cast of(URI product, Stream<String> said, Duration patience) {
        return of(product, said, patience, () -> {});
    }

    /**
     * Signs everybody in.
     *
     * @param acting told when one of them is about to send an act for the first time
     */
    public static Cast of(URI product, Stream<String> said, Duration patience, Runnable acting) {
        return of(List.of(product), said, patience, acting);
    }

    /** The same where the product has several addresses. */
    public static Cast of(List<URI> products, Stream<String> said, Duration patience, Runnable acting) {
        URI product = products.getFirst();
        Map<String, String> passwords = passwords(said);
        String second = "second-finance-approver";
        FormPages admin = FormPages.signIn(product, "admin", password(passwords, "admin"));
        passwords.put(second, admin.createUser(second, "Second finance approver", "FINANCE_APPROVER"));

        HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        Map<String, List<Person>> people = new HashMap<>();
        for (String name : Stream.concat(ROLES.stream(), Stream.of(second)).toList()) {
            String token = FormPages.signIn(product, name, password(passwords, name)).token();
            Person person = new Person(http, products, name, token, patience, acting);
            people.merge(role(name.replace("second-", "")), List.of(person), Cast::both);
        }
        return new Cast(people);
    }

    /** Somebody with the role. */
    public Person any(String role) {
        return all(role).getFirst();
    }

    /** Everybody with the role. */
    public List<Person> all(String role) {
        return byRole.getOrDefault(role, List.of());
    }

    private static Map<String, String> passwords(Stream<String> said) {
        Map<String, String> passwords = new HashMap<>();
        said.map(FIRST_SIGN_IN::matcher)
                .filter(line -> line.matches())
                .forEach(line -> passwords.put(line.group(1), line.group(2)));
        return passwords;
    }

    private static String password(Map<String, String> passwords, String name) {
        return Objects.requireNonNull(passwords.get(name), () -> "the product told no password of " + name);
    }

    private static String role(String signInName) {
        return signInName.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static List<Person> both(List<Person> some, List<Person> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
