package io.firstbill.deploy.road;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A person's program: calls {@code /api/v1} with that person's token. A request without an answer, or with one that
 * says "try again", is sent again as it was, with the same idempotency key, as every client should.
 */
public final class Person {
    private static final Set<Integer> AGAIN = Set.of(429, 500, 502, 503, 504);
    private static final Duration ONE_ANSWER = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final List<URI> products;
    private final AtomicInteger turn = new AtomicInteger();
    private final String name;
    private final String token;
    private final Duration patience;
    private final Runnable acting;

    /**
     * @param products addresses of one product, asked in turn, each request and each repeat of one
     * @param patience how long a request is sent again before it counts as failed
     * @param acting told when an act is about to be sent for the first time
     */
    Person(HttpClient http, List<URI> products, String name, String token, Duration patience, Runnable acting) {
        this.http = http;
        this.products = List.copyOf(products);
        this.name = name;
        this.token = token;
        this.patience = patience;
        this.acting = acting;
    }

    /** The sign-in name. */
    public String name() {
        return name;
    }

    /**
     * Reads a document.
     *
     * @param path below {@code /api/v1}
     * @throws AssertionError when there is none
     */
    public JsonNode get(String path) {
        Answer answer = send(request(path).GET().build());
        if (!answer.done()) {
            throw new AssertionError(name + " reads " + path + ": " + answer);
        }
        return answer.body();
    }

    /** Does an act, once however often it has to be sent; each try names the request by the same key. */
    public Answer post(String path, Object body) {
        String key = UUID.randomUUID().toString();
        acting.run();
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .header("X-Request-Id", key)
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.valueToTree(body).toString()))
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(products.getFirst().resolve("/api/v1" + path))
                .timeout(ONE_ANSWER)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) {
        return Eventually.get(
                name + " gets an answer to " + request.method() + " " + request.uri(), patience, () -> tried(request));
    }

    private Optional<Answer> tried(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(toTheNext(request), HttpResponse.BodyHandlers.ofString());
            return AGAIN.contains(answer.statusCode())
                    ? Optional.empty()
                    : Optional.of(new Answer(answer.statusCode(), read(answer.body())));
        } catch (IOException nobodyAnswered) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private HttpRequest toTheNext(HttpRequest request) {
        URI next = products.get(Math.floorMod(turn.getAndIncrement(), products.size()));
        URI asked = request.uri();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return HttpRequest.newBuilder(request, (header, value) -> true)
                .uri(next.resolve(asked.getRawPath() + query))
                .build();
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + body, e);
        }
    }
}
