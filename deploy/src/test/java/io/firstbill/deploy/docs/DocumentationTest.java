package io.firstbill.deploy.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads every page of the repository. A link to a page that moved is a lie nobody notices until it is needed. */
class DocumentationTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_OURS = Set.of("target", ".git", "data", "node_modules");
    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*\\]\\(([^)\\s]+)[^)]*\\)");

    /** Folders of one person's machine, and hosts that serve packages: both differ where the reader is. */
    private static final Pattern OF_ONE_MACHINE =
            Pattern.compile("(?<![\\w.~-])/(?:home|Users|work|workspace|root)/[a-zA-Z0-9]");

    private static final Pattern REGISTRY =
            Pattern.compile(
                    "repo\\d?\\.maven\\.org|registry\\.npmjs|proxy\\.golang|pypi\\.org|artifactory|/nexus/|docker\\.io/");

    @Test
    void everyRelativeLinkLeadsToAFile() throws IOException {
        List<Path> pages = pages(ROOT, ".md");
        assertTrue(pages.size() > 5, "found too few pages: " + pages);
        assertEquals(List.of(), pages.stream().flatMap(DocumentationTest::broken).toList());
    }

    @Test
    void aBrokenLinkIsSeen(@TempDir Path temp) throws IOException {
        Path page = temp.resolve("page.md");
        Files.writeString(page, "[here](page.md#part) [gone](gone.md) [out](https://example.org) ![no](no.png)");

        assertEquals(2, broken(page).count());
    }

    @Test
    void nothingNamesOneMachineOrARegistry() throws IOException {
        List<String> found = new ArrayList<>();
        for (String ending : List.of(".md", ".xml", ".yml", ".java", ".html", "run", "firstbill")) {
            for (Path file : pages(ROOT, ending)) {
                if (!file.endsWith(Path.of("docs", "DocumentationTest.java"))) {
                    found.addAll(lines(file));
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void aFolderOfOneMachineIsSeen() {
        assertTrue(OF_ONE_MACHINE.matcher("see /home/" + "jo/notes").find());
        assertFalse(OF_ONE_MACHINE.matcher("docs/home/jo, https://example.org/home/" + "a").find());
    }

    private static Stream<String> broken(Path page) {
        return LINK.matcher(read(page))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.matches("[a-z]+:.*|#.*"))
                .filter(link -> !Files.exists(folder(page).resolve(link.replaceFirst("#.*", ""))))
                .map(link -> ROOT.relativize(page) + " -> " + link);
    }

    private static List<String> lines(Path file) {
        return read(file)
                .lines()
                .filter(line -> OF_ONE_MACHINE.matcher(line).find() || REGISTRY.matcher(line).find())
                .map(line -> ROOT.relativize(file) + ": " + line.strip())
                .toList();
    }

    private static List<Path> pages(Path root, String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                        boolean skipped = !folder.equals(root) && NOT_OURS.contains(name(folder));
                        return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (name(file).endsWith(ending)) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static Path folder(Path page) {
        Path folder = page.getParent();
        return folder == null ? ROOT : folder;
    }
}
