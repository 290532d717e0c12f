package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;

/// The page Train, as a person has it open.
final class TrainPages {

    private TrainPages() {}

    /// @param query with its question mark; may be empty
    static Page open(BrowserContext context, RunningGlyphery glyphery, String query) {
        var page = context.newPage();
        page.navigate(glyphery.address("/train" + query));
        assertThat(page.locator("h1")).hasText("Train");
        return page;
    }

    static void press(Page page, String preset) {
        page.locator(".presets")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(preset).setExact(true))
                .click();
        assertThat(field(page, "name")).hasValue(preset);
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
