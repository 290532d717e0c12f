package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;

/// The page Train, as a person has it open.
final class TrainPages {

    private static final Pattern FURTHER = Pattern.compile("^All \\w+$");
    private static final Page.GetByTextOptions EXACT = new Page.GetByTextOptions().setExact(true);

    private TrainPages() {}

    /// With its fields in sight.
    ///
    /// @param query with its question mark; may be empty
    static Page open(BrowserContext context, RunningGlyphery glyphery, String query) {
        var page = context.newPage();
        page.navigate(glyphery.address("/train" + query));
        assertThat(page.locator("h1")).hasText("Train");
        showFields(page);
        return page;
    }

    static void showFields(Page page) {
        var change = page.locator(".settings-head button");
        assertThat(change).isVisible();
        if (change.textContent().equals("Change settings")) change.click();
        assertThat(field(page, "name")).isVisible();
    }

    static void press(Page page, String preset) {
        if (card(page, preset).count() == 0) page.getByText(FURTHER).click();
        card(page, preset).locator(".pick").click();
        assertThat(field(page, "name")).hasValue(preset);
    }

    /// The card of a preset.
    static Locator card(Page page, String preset) {
        return page.locator(".preset")
                .filter(new Locator.FilterOptions().setHas(page.getByText(preset, EXACT)));
    }

    /// Opens, or folds, what nobody needs at first.
    static void unfold(Page page, String title) {
        page.locator(".plan-form summary", new Page.LocatorOptions().setHasText(title)).click();
    }

    static Locator field(Page page, String path) {
        return page.locator("[data-field=\"%s\"]".formatted(path));
    }

    static Locator error(Page page, String path) {
        return page.locator(".field:has(> [data-field=\"%s\"]) > .error".formatted(path));
    }

    static Locator start(Page page) {
        return page.getByText("Start training");
    }

    /// The plan that stands on the page.
    static Plan saved(Page page) {
        return PlanTexts.read(
                text(page.waitForDownload(() -> page.getByText("Save as JSON").click())));
    }

    static String text(Download download) {
        try (var in = download.createReadStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
