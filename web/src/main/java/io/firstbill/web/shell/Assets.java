package io.firstbill.web.shell;

import io.firstbill.activities.store.user.Secrets;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Style, scripts and symbols, joined once at start in the order of {@code app.css} and {@link #SCRIPTS} and served
 * under their hash: no build step, few requests, caching for ever.
 */
@Singleton
final class Assets {
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final List<String> SCRIPTS = List.of("errors", "dirty", "keys", "inbox", "editor");
    private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([a-z-]+\\.css)\"\\) layer\\(([a-z]+)\\);");

    private final Map<String, Asset> assets;
    private final String hash;

    /** One file to serve. */
    record Asset(String type, String text) {}

    Assets() {
        assets =
                Map.of(
                        "app.css", new Asset("text/css;charset=utf-8", style()),
                        "app.js", new Asset("text/javascript;charset=utf-8", script()),
                        "icons.svg", new Asset("image/svg+xml", read("/static/icons.svg")),
                        "icon.svg", new Asset("image/svg+xml", read("/static/icon.svg")));
        hash =
                Secrets.sha256(
                                assets.entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(entry -> entry.getValue().text())
                                        .reduce("", String::concat))
                        .substring(0, 16);
    }

    /** The part of the address that changes with the content. */
    String hash() {
        return hash;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    private static String style() {
        Matcher imports = IMPORT.matcher(read("/static/css/app.css"));
        return imports.replaceAll(each ->
                Matcher.quoteReplacement(
                        "@layer " + each.group(2) + " {\n" + read("/static/css/" + each.group(1)) + "}"));
    }

    private static String script() {
        StringBuilder joined = new StringBuilder(read(HTMX));
        for (String name : SCRIPTS) {
            joined.append("\n{\n").append(read("/static/js/" + name + ".js")).append("}\n");
        }
        return joined.toString();
    }

    private static String read(String path) {
        try (InputStream file = Assets.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("The file " + path + " is missing from the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + path + " cannot be read", e);
        }
    }
}
