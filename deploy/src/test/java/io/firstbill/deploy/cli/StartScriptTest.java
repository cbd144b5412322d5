package io.firstbill.deploy.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The script {@code ./firstbill} on machines made up of a few files; no real JDK or Maven is asked. */
class StartScriptTest {
    @TempDir private Path temp;

    private Path home;
    private Path path;
    private final Map<String, String> environment = new HashMap<>();

    /** A run's exit code and all it printed. */
    private record Run(int status, String said) {}

    @BeforeEach
    void makeProduct() throws IOException {
        temp = temp.toRealPath();
        home = Files.createDirectories(temp.resolve("product"));
        Files.copy(Path.of("..", "firstbill"), home.resolve("firstbill"));
        executable(home.resolve("firstbill"));
        path = Files.createDirectories(temp.resolve("bin"));
        for (String tool :
                List.of(
                        "bash",
                        "sed",
                        "head",
                        "dirname",
                        "readlink",
                        "sort",
                        "find",
                        "awk",
                        "mkdir",
                        "tee",
                        "mv",
                        "grep",
                        "cat",
                        "touch",
                        "ls",
                        "cksum",
                        "rm")) {
            Files.createSymbolicLink(path.resolve(tool), realTool(tool));
        }
        environment.put("PATH", path.toString());
        environment.put("FIRSTBILL_JDK_DIRS", temp.resolve("jdks").toString());
    }

    @Test
    void takesJavaHomeWhenItIsAJdk25() throws Exception {
        environment.put("JAVA_HOME", jdk("mine", "25.0.3").toString());
        jdk("jdks/other", "25.0.1");

        assertEquals(temp.resolve("mine") + "\n", run("--which-jdk").said());
    }

    @Test
    void looksFurtherWhenJavaHomeIsAnotherRelease() throws Exception {
        environment.put("JAVA_HOME", jdk("mine", "17.0.15").toString());
        jdk("jdks/a-21", "21.0.2");
        Path right = jdk("jdks/b-25", "25");

        assertEquals(right + "\n", run("--which-jdk").said());
    }

    @Test
    void followsTheJavaOfThePathThroughItsLinks() throws Exception {
        Path right = jdk("somewhere/jdk", "25.0.3");
        Files.createSymbolicLink(temp.resolve("alternative"), right.resolve("bin/java"));
        Files.createSymbolicLink(path.resolve("java"), temp.resolve("alternative"));

        assertEquals(right + "\n", run("--which-jdk").said());
    }

    @Test
    void asksTheProgramWhenThereIsNoReleaseFile() throws Exception {
        Path right = jdk("jdks/plain", "25.0.3");
        Files.delete(right.resolve("release"));

        assertEquals(right + "\n", run("--which-jdk").said());
    }

    @Test
    void saysWhatItFoundWhenThereIsNoJdk25() throws Exception {
        jdk("jdks/old", "21.0.2");

        Run run = run("--which-jdk");

        assertEquals(1, run.status());
        assertTrue(run.said().contains("needs a JDK 25"), run.said());
        assertTrue(run.said().contains("Java 21 in " + temp.resolve("jdks/old")), run.said());
    }

    @Test
    void aRuntimeWithoutCompilerIsNoJdk() throws Exception {
        Files.delete(jdk("jdks/jre", "25.0.3").resolve("bin/javac"));

        assertEquals(1, run("--which-jdk").status());
    }

    @Test
    void startsWhatIsBuiltFromAnyFolderAndThroughLinks() throws Exception {
        jdk("jdks/jdk", "25.0.3");
        built(Instant.now().plusSeconds(60));
        Files.createSymbolicLink(temp.resolve("link"), Path.of("product", "firstbill"));
        Files.createSymbolicLink(path.resolve("fb"), temp.resolve("link"));

        Run run = start(path.resolve("fb"), "user", "list");

        assertEquals(0, run.status(), run.said());
        assertTrue(run.said().contains("-Dfirstbill.home=" + home + " -jar " + home), run.said());
        assertTrue(run.said().strip().endsWith("user list"), run.said());
    }

    @Test
    void buildsWhenASourceIsNewerThanTheLastBuild() throws Exception {
        jdk("jdks/jdk", "25.0.3");
        built(Instant.now().minusSeconds(60));
        maven("3.9.11", 0);

        Run run = run("--version");

        assertEquals(0, run.status(), run.said());
        assertTrue(run.said().contains("Building Firstbill"), run.said());
        assertTrue(run.said().contains("  firstbill-web"), run.said());
        assertTrue(!run("--version").said().contains("Building"), "the second start builds nothing");
    }

    @Test
    void showsTheErrorsOfAFailedBuildAndStartsNothing() throws Exception {
        jdk("jdks/jdk", "25.0.3");
        maven("3.8.7", 1);

        Run run = run("--version");

        assertEquals(1, run.status());
        assertTrue(run.said().contains("[ERROR] no such thing"), run.said());
        assertTrue(!run.said().contains("-jar"), run.said());
    }

    @Test
    void refusesAnOldMavenOnlyWhenItHasToBuild() throws Exception {
        jdk("jdks/jdk", "25.0.3");
        maven("3.8.6", 0);

        Run refused = run("--version");
        built(Instant.now().plusSeconds(60));

        assertEquals(1, refused.status());
        assertTrue(refused.said().contains("Maven 3.8.7 or later; mvn on PATH is 3.8.6"), refused.said());
        assertEquals(0, run("--version").status());
    }

    @Test
    void takesTheStartCacheOfThisBuildAndRecordsOneWhenThereIsNone() throws Exception {
        jdk("jdks/jdk", "25.0.3");
        built(Instant.now().plusSeconds(60));

        String first = run("--demo").said();
        Path cache = Path.of(first.replaceFirst("(?s).*-Dfirstbill.start.cache=(\\S+).*", "$1"));
        Files.writeString(cache, "classes");

        assertTrue(first.contains("-XX:AOTMode=record"), first);
        for (String command : List.of("--demo", "web", "doctor")) {
            String later = run(command).said();
            assertTrue(later.contains("-XX:AOTCache=" + cache), later);
            assertTrue(!later.contains("record"), later);
        }
    }

    @Test
    void leavesTheCacheOfAnotherBuildAlone() throws Exception {
        jdk("jdks/jdk", "25.0.3");
        built(Instant.now().plusSeconds(60));
        String first = run("--demo").said();
        Path cache = Path.of(first.replaceFirst("(?s).*-Dfirstbill.start.cache=(\\S+).*", "$1"));
        Files.writeString(cache, "classes");

        Files.writeString(home.resolve("deploy/target/firstbill.jar"), "another build");
        Files.setLastModifiedTime(home.resolve("deploy/target/built"), FileTime.from(Instant.now().plusSeconds(90)));
        String other = run("--demo").said();

        assertTrue(!other.contains("-XX:AOTCache="), other);
        assertTrue(other.contains("-XX:AOTMode=record"), other);
        assertTrue(Files.notExists(cache), "the cache of the build before is removed");
    }

    @Test
    void shortCommandsAndThoseToldNotToRecordNothing() throws Exception {
        jdk("jdks/jdk", "25.0.3");
        built(Instant.now().plusSeconds(60));

        assertTrue(!run("doctor").said().contains("AOT"));
        assertTrue(!run("--version").said().contains("AOT"));
        environment.put("FIRSTBILL_START_CACHE", "off");
        assertTrue(!run("--demo").said().contains("AOT"));
    }

    /** A folder that passes for a JDK; its java prints its arguments. */
    private Path jdk(String name, String version) throws IOException {
        Path jdk = temp.resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(
                jdk.resolve("bin/java"),
                "[ \"$1\" = -version ] && echo 'openjdk version \"" + version + "\"' >&2 && exit 0; echo \"$@\"");
        script(jdk.resolve("bin/javac"), "exit 0");
        return jdk;
    }

    /** A mvn that makes the jar and ends with the status. */
    private void maven(String version, int status) throws IOException {
        script(
                path.resolve("mvn"),
                """
                if [ "$1" = --version ]; then echo "Apache Maven %s (hash)"; exit 0; fi
                echo "[INFO] Building firstbill-web 0.1.0-SNAPSHOT                        [4/5]"
                [ %d = 0 ] || echo "[ERROR] no such thing"
                : > deploy/target/firstbill.jar
                printf '\\033[0m'
                exit %d\
                """
                        .formatted(version, status, status));
    }

    private void built(Instant when) throws IOException {
        Path target = Files.createDirectories(home.resolve("deploy/target"));
        Files.createDirectories(home.resolve("web/src"));
        Files.writeString(home.resolve("web/src/Page.java"), "");
        for (String made : List.of("firstbill.jar", "built")) {
            Files.writeString(target.resolve(made), "");
            Files.setLastModifiedTime(target.resolve(made), FileTime.from(when));
        }
    }

    private Run run(String... args) throws Exception {
        return start(home.resolve("firstbill"), args);
    }

    private Run start(Path script, String... args) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(path.resolve("bash").toString(), script.toString());
        builder.command().addAll(List.of(args));
        builder.directory(temp.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), said);
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path realTool(String tool) {
        return List.of(Path.of("/bin"), Path.of("/usr/bin"), Path.of("/usr/local/bin")).stream()
                .map(folder -> folder.resolve(tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
