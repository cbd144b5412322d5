package io.firstbill.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without script: keeps cookies, follows redirects, sends forms with the token of the page it last saw. */
final class Client {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private static final String BOUNDARY = "firstbill-test-boundary";

    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
    private String token = "";

    Client signIn(String user, String password) {
        get("/sign-in");
        post("/sign-in", "user", user, "password", password, "to", "/me");
        return this;
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Site.url() + path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends a form: names and values in turn. */
    HttpResponse<String> post(String path, String... fields) {
        List<String> pairs = new ArrayList<>(List.of("csrf=" + encode(token)));
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(encode(fields[i]) + "=" + encode(fields[i + 1]));
        }
        return postRaw(path, "application/x-www-form-urlencoded", String.join("&", pairs));
    }

    /** Sends a form that may carry a file, as a browser of our own site would: names and values in turn. */
    HttpResponse<String> multipart(String path, Upload upload, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(part("name=\"" + fields[i] + "\"", fields[i + 1]));
        }
        body.append(part("name=\"%s\"; filename=\"%s\"".formatted(upload.field(), upload.name()), upload.content()));
        body.append("--").append(BOUNDARY).append("--\r\n");
        return postRaw(path, "multipart/form-data; boundary=" + BOUNDARY, body.toString(), "Origin", Site.url());
    }

    /** A chosen file, or with empty content a field of a file where none was chosen. */
    record Upload(String field, String name, String content) {}

    private static String part(String disposition, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    HttpResponse<String> postRaw(String path, String type, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(Site.url() + path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(answer.body());
            token = found.find() ? found.group(1) : token;
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
