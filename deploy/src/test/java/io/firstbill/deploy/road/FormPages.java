package io.firstbill.deploy.road;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The few pages that make people and tokens, as one signed-in person's browser sees them without JavaScript. */
final class FormPages {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern SHOWN_ONCE =
            Pattern.compile("It is shown this once.*?<code>([^<]+)</code>", Pattern.DOTALL);

    private final URI product;
    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private FormPages(URI product) {
        this.product = product;
    }

    static FormPages signIn(URI product, String name, String password) {
        FormPages pages = new FormPages(product);
        pages.send("/sign-in", "/sign-in", Map.of("user", name, "password", password, "to", "/me"));
        return pages;
    }

    /** A new API token of the person. */
    String token() {
        return shownOnce(send("/me", "/me/tokens", Map.of("label", "main road")));
    }

    /** A new user; gives the password. Needs an administrator. */
    String createUser(String id, String name, String role) {
        return shownOnce(send("/admin/users", "/admin/users", Map.of("id", id, "name", name, "roles", role)));
    }

    private String send(String page, String action, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("csrf", first(CSRF, text(HttpRequest.newBuilder(product.resolve(page)).build())));
        return text(
                HttpRequest.newBuilder(product.resolve(action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                        .build());
    }

    private String text(HttpRequest request) {
        try {
            HttpResponse<String> answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(request + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String shownOnce(String page) {
        return first(SHOWN_ONCE, page);
    }

    private static String first(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " on the page: " + page);
        }
        return found.group(1);
    }
}
