package io.firstbill.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import java.time.Duration;

/**
 * Somebody at a browser window of their own.
 *
 * @param page the window
 * @param site where the product is, without a slash at its end
 */
record Person(Page page, String site) {
    private static final Duration WORK = Duration.ofSeconds(30);

    /** Goes to a page by its address. */
    Person at(String path) {
        page.navigate(site + path);
        return this;
    }

    /** Looks at a page again and again until it says this: what the product does by itself takes its time. */
    Person waitsAt(String path, String words) {
        long start = System.nanoTime();
        at(path);
        while (!says(words)) {
            if (System.nanoTime() - start > WORK.toNanos()) {
                throw new AssertionError("not within " + WORK + " on " + path + ": " + words + "\n" + text());
            }
            at(path);
        }
        return this;
    }

    /** Whether the page says this now. */
    boolean says(String words) {
        return page.getByText(words).count() > 0;
    }

    /** Requires that the page says this. */
    Person reads(String words) {
        assertThat(page.locator("main")).containsText(words);
        return this;
    }

    /** Writes into the field of this label. */
    Person writes(String label, String value) {
        field(label).fill(value);
        return this;
    }

    /** Chooses in the list of this label. */
    Person chooses(String label, String option) {
        field(label).selectOption(option);
        return this;
    }

    /** Opens what is folded, where it is folded. */
    Person opens(String summary) {
        Locator folded = page.locator("details:not([open]) > summary", new Page.LocatorOptions().setHasText(summary));
        if (folded.count() > 0) {
            folded.first().click();
        }
        return this;
    }

    /** Presses the button of this name. */
    Person presses(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
        page.waitForLoadState();
        return this;
    }

    /** Whether a button of this name is there to press. */
    boolean offers(String button) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).count() > 0;
    }

    /** The field of this label. */
    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
    }

    /** What the page says, for messages. */
    String text() {
        return page.locator("main").innerText();
    }
}
