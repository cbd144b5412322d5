package io.firstbill.deploy.standalone;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Makes the JVM's AOT cache of this build (JEP 483) once, so that later starts need not load their classes anew. The
 * start script names the file when there is none and lets the JVM record; here the recording is ended soon after the
 * start, and a child of low priority turns it into the cache. Whatever goes wrong costs the next start some seconds and
 * nothing else.
 */
public final class StartCache {
    /** The cache's file, set by the start script for a JVM that records. */
    private static final String FILE = "firstbill.start.cache";

    private static final String RECORDING = "-XX:AOTConfiguration=";

    /** The jobs that run first are part of a start too. */
    private static final Duration FIRST_JOBS = Duration.ofSeconds(6);

    private static final Logger LOG = LoggerFactory.getLogger(StartCache.class);

    private StartCache() {}

    /**
     * Begins to make it, when this process was asked to; returns at once.
     *
     * @param page one to read first, since the first page belongs to the start; empty where there are no pages
     */
    public static void makeOnce(Optional<URI> page) {
        Optional<Path> cache = Optional.ofNullable(System.getProperty(FILE)).map(Path::of);
        Optional<Path> recording =
                arguments()
                        .filter(a -> a.startsWith(RECORDING))
                        .map(a -> a.substring(RECORDING.length()))
                        .map(Path::of)
                        .findFirst();
        if (cache.isPresent() && recording.isPresent()) {
            Thread.ofPlatform().daemon().name("start-cache").start(() -> make(page, recording.get(), cache.get()));
        }
    }

    private static void make(Optional<URI> page, Path recording, Path cache) {
        try {
            if (page.isPresent()) {
                read(page.get());
            }
            Thread.sleep(FIRST_JOBS);
            endRecording();
            assemble(recording, cache);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | JMException e) {
            LOG.info("No start cache was made; the next start takes as long as this one: {}", e.toString());
        }
    }

    private static void read(URI page) throws IOException {
        try (InputStream body = page.toURL().openStream()) {
            body.readAllBytes();
        }
    }

    /** As {@code jcmd <pid> AOT.end_recording} does. */
    private static void endRecording() throws JMException {
        ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "aotEndRecording",
                        new Object[0],
                        new String[0]);
    }

    private static void assemble(Path recording, Path cache) throws IOException, InterruptedException {
        Path part = Path.of(recording + ".aot");
        Process child =
                new ProcessBuilder(command(recording, part))
                        .redirectErrorStream(true)
                        .redirectOutput(new File(recording + ".log"))
                        .start();
        Thread stop = new Thread(child::destroyForcibly, "start-cache-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        int status = child.waitFor();
        Runtime.getRuntime().removeShutdownHook(stop);
        if (status != 0) {
            throw new IOException("the JVM that makes it ended with " + status + "; see " + recording + ".log");
        }
        Files.move(part, cache, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(recording);
        Files.deleteIfExists(Path.of(recording + ".log"));
        LOG.info("Made the start cache {}", cache);
    }

    /** This JVM's own options, since a cache only fits a JVM of the same kind. */
    private static List<String> command(Path recording, Path part) {
        List<String> command = new ArrayList<>();
        Launch.onPath("nice", Optional.ofNullable(System.getenv("PATH")).orElse(""))
                .ifPresent(nice -> command.addAll(List.of(nice.toString(), "-n", "19")));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        arguments().filter(a -> !a.startsWith("-XX:AOT") && !a.startsWith("-D")).forEach(command::add);
        command.addAll(List.of("-XX:AOTMode=create", RECORDING + recording, "-XX:AOTCache=" + part));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        return command;
    }

    private static Stream<String> arguments() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream();
    }
}
