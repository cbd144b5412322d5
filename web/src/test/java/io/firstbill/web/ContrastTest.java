package io.firstbill.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every pair of colours that pages put on each other, in both themes, by the formula of WCAG. */
class ContrastTest {
    private static final Pattern TOKEN =
            Pattern.compile("--([a-z0-9-]+):\\s*light-dark\\(#([0-9a-f]{6}),\\s*#([0-9a-f]{6})\\)");
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3.0;

    private final Map<String, int[]> colours = new HashMap<>();

    @Test
    void keepsEveryPairOfTextAboveDoubleA() throws IOException {
        read();
        List<String> weak = new ArrayList<>();
        for (String ground : List.of("bg", "surface", "surface-2")) {
            for (String text : List.of("text", "muted", "subtle")) {
                check(text, ground, TEXT, weak);
            }
            check("border-strong", ground, SHAPE, weak);
            check("focus", ground, SHAPE, weak);
        }
        check("on-accent", "accent", TEXT, weak);
        check("on-accent-soft", "accent-soft", TEXT, weak);
        check("on-danger", "danger-solid", TEXT, weak);
        for (String kind : List.of("ok", "warn", "danger", "pause", "info")) {
            check(kind, kind + "-bg", TEXT, weak);
            check(kind, "surface", TEXT, weak);
            check(kind + "-solid", "surface", SHAPE, weak);
        }
        check("neutral", "neutral-bg", TEXT, weak);
        for (int step = 0; step <= 6; step++) {
            check(step <= 2 ? "on-h0" : step <= 4 ? "on-h3" : "on-h5", "h" + step, TEXT, weak);
        }
        assertEquals(List.of(), weak);
    }

    @Test
    void knowsTheContrastOfBlackOnWhite() {
        assertEquals(21.0, contrast(0x000000, 0xffffff), 0.001);
        assertTrue(contrast(0x777777, 0xffffff) < TEXT);
    }

    private void read() throws IOException {
        Matcher tokens = TOKEN.matcher(Files.readString(Path.of("src/main/resources/static/css/tokens.css")));
        while (tokens.find()) {
            colours.put(
                    tokens.group(1),
                    new int[] {Integer.parseInt(tokens.group(2), 16), Integer.parseInt(tokens.group(3), 16)});
        }
        assertTrue(colours.size() > 40, "Only " + colours.size() + " colours were read");
    }

    private void check(String front, String ground, double least, List<String> weak) {
        int[] fronts = Objects.requireNonNull(colours.get(front), front);
        int[] grounds = Objects.requireNonNull(colours.get(ground), ground);
        for (int theme = 0; theme < 2; theme++) {
            double found = contrast(fronts[theme], grounds[theme]);
            if (found < least) {
                weak.add("%s on %s, %s: %.2f".formatted(front, ground, theme == 0 ? "light" : "dark", found));
            }
        }
    }

    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * channel(colour >> 16) + 0.7152 * channel(colour >> 8) + 0.0722 * channel(colour);
    }

    private static double channel(int value) {
        double share = (value & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
