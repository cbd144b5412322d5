package io.firstbill.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Templates hold nothing that the content security policy forbids or that would run what a customer is called. */
class PagesScanTest {
    private static final Pattern FORBIDDEN =
            Pattern.compile(
                    "th:utext|\\[\\(|th:style|\\sstyle=|\\son[a-z]+=|th:on[a-z]+=|hx-on|hx-vals='?js:|<style|javascript:|"
                        + "<script(?![^>]*th:src)|tabindex=\"[1-9]");

    /** Thymeleaf puts the fragment in before it asks the condition beside it, which then guards nothing. */
    private static final Pattern UNGUARDED =
            Pattern.compile(
                    "<[a-z:]+\\s(?:[^\"<>]|\"[^\"]*\")*?(?:th:(?:if|each)=(?:[^\"<>]|\"[^\"]*\")*?th:replace="
                            + "|th:replace=(?:[^\"<>]|\"[^\"]*\")*?th:(?:if|each)=)[^\n]*");

    @Test
    void findsNothingForbiddenInAnyTemplate() throws IOException {
        List<String> found = new ArrayList<>();
        int scanned = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/views"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
                scanned++;
                for (Pattern wrong : List.of(FORBIDDEN, UNGUARDED)) {
                    wrong.matcher(Files.readString(file))
                            .results()
                            .forEach(hit -> found.add(file.getFileName() + ": " + hit.group()));
                }
            }
        }
        assertEquals(List.of(), found);
        assertFalse(scanned < 5, "Only " + scanned + " templates were scanned");
    }

    @Test
    void catchesEachKind() {
        for (String bad :
                List.of(
                        "<p th:utext=\"x\">",
                        "<p style=\"x\">",
                        "<a onclick=\"x\">",
                        "<script>x</script>",
                        "<p>[(x)]</p>")) {
            assertEquals(true, FORBIDDEN.matcher(bad).find(), bad);
        }
        assertEquals(false, FORBIDDEN.matcher("<script th:src=\"|x|\" defer></script>").find());
    }

    @Test
    void catchesAConditionThatGuardsNothing() {
        String guard = "<p th:if=\"${x}\" th:replace=\"~{a :: b(${x})}\">";
        assertEquals(true, UNGUARDED.matcher(guard).find());
        assertEquals(true, UNGUARDED.matcher("<p th:replace=\"~{a :: b}\" th:if=\"${x > 1}\">").find());
        String wrapped = "<th:block th:if=\"${x}\"><p th:replace=\"~{a :: b(${x})}\"></p></th:block>";
        assertEquals(false, UNGUARDED.matcher(wrapped).find());
    }
}
