package io.firstbill.deploy.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.firstbill.activities.sandbox.SandboxSettings;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every setting the product reads is on the page that operators read. */
class SettingsPageTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of("activities", "web", "deploy");

    /** {@code "${firstbill.a.b:1s}"} and {@code name = "firstbill.a"}, {@code property = "firstbill.a"}. */
    private static final Pattern SETTING =
            Pattern.compile("(?:\\$\\{|(?:name|property) = \")((?:firstbill|fb)\\.[a-z.-]+)");

    private static final Pattern VARIABLE = Pattern.compile("\\b(FIRSTBILL_[A-Z_]+|FB_[A-Z_]+)\\b");

    /** Set by the commands themselves. */
    private static final Set<String> NOT_FOR_OPERATORS = Set.of("firstbill.worker.enabled", "firstbill.version");

    @Test
    void thePageNamesEverySettingInTheCode() {
        Set<String> settings = sources().flatMap(source -> found(SETTING, source)).collect(ordered());
        settings.addAll(sandbox());
        settings.removeAll(NOT_FOR_OPERATORS);

        assertTrue(settings.contains("firstbill.stuck.events"), settings.toString());
        assertEquals(Set.of(), missing(settings));
    }

    @Test
    void thePageNamesEveryVariableOfTheEnvironment() {
        Set<String> variables =
                Stream.concat(sources(), Stream.of(ROOT.resolve("firstbill")))
                        .flatMap(source -> found(VARIABLE, source))
                        .filter(name -> !name.endsWith("_"))
                        .collect(ordered());

        assertTrue(variables.contains("FIRSTBILL_JAVA_OPTS"), variables.toString());
        assertEquals(Set.of(), missing(variables));
    }

    @Test
    void aMissingSettingIsSeen() {
        assertEquals(Set.of("firstbill.never.heard-of"), missing(Set.of("firstbill.never.heard-of")));
    }

    private static Set<String> missing(Set<String> names) {
        Set<String> named =
                Pattern.compile("`([^`\\n]+)`")
                        .matcher(read(ROOT.resolve("docs/configuration.md")).replaceAll("(?s)```.*?```", ""))
                        .results()
                        .map(code -> code.group(1).replaceFirst("=.*", ""))
                        .collect(Collectors.toSet());
        return names.stream().filter(name -> !named.contains(name)).collect(ordered());
    }

    private static Set<String> sandbox() {
        return Arrays.stream(SandboxSettings.class.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .map(name -> "firstbill.sandbox." + name)
                .collect(ordered());
    }

    private static Stream<Path> sources() {
        return MODULES.stream()
                .flatMap(module -> {
                    try (Stream<Path> files = Files.walk(ROOT.resolve(module + "/src/main/java"))) {
                        return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static Stream<String> found(Pattern pattern, Path source) {
        return pattern.matcher(read(source)).results().map(result -> result.group(1));
    }

    private static java.util.stream.Collector<String, ?, Set<String>> ordered() {
        return Collectors.toCollection(TreeSet::new);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
