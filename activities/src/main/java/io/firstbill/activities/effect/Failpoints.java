package io.firstbill.activities.effect;

import io.micronaut.context.annotation.Value;

import jakarta.inject.Singleton;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Named places where a test may stop the process dead. Inert unless {@code FB_FAILPOINT} names them: {@code
 * billing.afterEffect:halt@3} halts at the third passage, {@code effect.beforeCall:throw@1} throws at the first;
 * several are parted by commas.
 */
@Singleton
public final class Failpoints {
    /** Exit status of a process that a failpoint halted. */
    public static final int HALTED = 86;

    private static final Pattern FORM = Pattern.compile("([a-zA-Z.]+):(halt|throw)@([1-9][0-9]*)");

    private final Map<String, Armed> armed;

    /** The failpoints of this setting; empty for none. */
    public Failpoints(@Value("${fb.failpoint:}") String setting) {
        this.armed =
                setting.isBlank()
                        ? Map.of()
                        : Pattern.compile(",")
                                .splitAsStream(setting)
                                .map(Failpoints::parse)
                                .collect(
                                        Collectors.toConcurrentMap(
                                                Armed::name, point -> point, (a, b) -> b, ConcurrentHashMap::new));
    }

    private record Armed(String name, boolean halt, int at, AtomicInteger passed) {}

    private static Armed parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("A failpoint is name:halt@n or name:throw@n, not \"" + text + "\"");
        }
        return new Armed(
                form.group(1), form.group(2).equals("halt"), Integer.parseInt(form.group(3)), new AtomicInteger());
    }

    /** Passes the place of this name. */
    public void hit(String name) {
        Armed point = armed.get(name);
        if (point == null || point.passed().incrementAndGet() != point.at()) {
            return;
        }
        if (point.halt()) {
            Runtime.getRuntime().halt(HALTED);
        }
        throw new IllegalStateException("Failpoint " + name);
    }
}
