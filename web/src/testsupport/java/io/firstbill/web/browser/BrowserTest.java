package io.firstbill.web.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.opentest4j.AssertionFailedError;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A test in a real Chromium: the one named by {@code FIRSTBILL_CHROMIUM}, else an installed one. Without any the test
 * is skipped with one loud line, or fails when {@code FIRSTBILL_REQUIRE_BROWSER=true}.
 */
public abstract class BrowserTest {
    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Errors and warnings of the browser; empty for a sound page. Its remarks of kind info are not among them. */
    protected final List<String> complaints = new ArrayList<>();

    private final List<BrowserContext> windows = new ArrayList<>();

    private static final class Chromium {
        static final Optional<Path> PATH =
                Stream.of(
                                Objects.requireNonNullElse(System.getenv("FIRSTBILL_CHROMIUM"), ""),
                                "/usr/bin/chromium",
                                "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome")
                        .filter(path -> !path.isEmpty())
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst();
        static final Optional<Browser> BROWSER = PATH.map(Chromium::launch);

        /** Lives as long as the JVM. */
        private static Browser launch(Path path) {
            Playwright playwright =
                    Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions().setExecutablePath(path).setArgs(ARGUMENTS));
        }
    }

    @BeforeEach
    void needsChromium() {
        if (Chromium.PATH.isPresent()) {
            return;
        }
        String line =
                "BROWSER TESTS SKIPPED: no Chromium found. Install the package chromium or set FIRSTBILL_CHROMIUM.";
        if ("true".equals(System.getenv("FIRSTBILL_REQUIRE_BROWSER"))) {
            throw new AssertionFailedError(line);
        }
        System.err.println(line);
        Assumptions.abort(line);
    }

    /** A page of a new browser window. */
    protected Page open(int width, boolean dark, boolean script) {
        BrowserContext window =
                Chromium.BROWSER
                        .orElseThrow()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(width, 900)
                                        .setLocale("en-GB")
                                        .setJavaScriptEnabled(script)
                                        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                                        .setReducedMotion(ReducedMotion.REDUCE));
        windows.add(window);
        Page page = window.newPage();
        page.onConsoleMessage(message -> {
            if (!message.type().equals("info")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** Signs in by the form of the site at this address, which has no slash at its end. */
    protected static void signIn(Page page, String site, String name, String password, String to) {
        page.navigate(site + "/sign-in?to=" + to);
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(password);
        page.locator("form[action='/sign-in'] button").click();
        page.waitForLoadState();
    }

    /** What axe has against the page, one line each. */
    protected static List<String> barriers(Page page) {
        List<Rule> violations = new AxeBuilder(page).withTags(TAGS).analyze().getViolations();
        return violations.stream()
                .map(rule ->
                        rule.getId()
                                + ": "
                                + rule.getHelp()
                                + " at "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .toList())
                .toList();
    }

    /** True when the page can be scrolled sideways. */
    protected static boolean scrollsSideways(Page page) {
        return Boolean.TRUE.equals(
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /** A picture for people, in {@code target/shots}: from the top, with nothing under way. */
    protected static void picture(Page page, String name) {
        page.waitForFunction("() => !document.querySelector('.htmx-request, [aria-busy=true]')");
        page.evaluate("() => window.scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/shots", name + ".png")).setFullPage(true));
    }

    @AfterEach
    void close() {
        windows.forEach(BrowserContext::close);
    }
}
