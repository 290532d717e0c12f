package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What a run misreads: in words, and by measures of the pictures.
class MistakesPageTest extends BrowserTest {

    @Test
    void a_sentence_says_what_is_misread_with_its_pictures_and_the_wall_shows_all_of_them()
            throws Exception {
        var page = mistakes();
        var slices = page.locator(".slices");
        slices.scrollIntoViewIfNeeded();
        var first = slices.locator("ol > li").first();
        assertThat(first.locator(".sentence"))
                .hasText(
                        Pattern.compile(
                                "Fives that have little ink and lean to the right are read as 1 in"
                                        + " \\d+.% of \\d+ cases, the others in 0\\.\\d.% .*"));
        var pictures = first.locator(".read-row > li");
        assertThat(pictures).hasCount(16);
        assertThat(first.locator(".read-row > .misread")).hasCount(12);
        assertThat(pictures.first()).hasClass("misread");
        assertThat(pictures.first()).hasText("as 1");
        assertThat(pictures.first().locator("a")).hasAttribute("href", Pattern.compile("models="));
        assertThat(slices.locator(".head a"))
                .hasAttribute("href", Pattern.compile("slices\\.csv\\?split=test&epoch=0"));

        var all = first.getByRole(AriaRole.LINK, named("All \\d+ on the wall"));
        String count = all.textContent().replaceAll("\\D", "");
        all.click();

        assertThat(page).hasURL(Pattern.compile("/data/mnist\\?split=test&.*slant=\\d+-32"));
        assertThat(page.locator("picture-wall")).containsText(count + " of 10,000");
    }

    @Test
    void a_bin_of_a_measure_opens_its_pictures_by_keyboard_too() throws Exception {
        var page = mistakes();
        var accuracy = page.locator(".accuracy-by");
        accuracy.scrollIntoViewIfNeeded();
        var measure = page.getByLabel("Measure", new Page.GetByLabelOptions().setExact(true));
        assertThat(measure).hasValue("stroke width");
        var bins = accuracy.locator("measure-chart .bins button");
        assertThat(bins).hasCount(10);
        assertThat(bins.first())
                .hasAttribute(
                        "aria-label", Pattern.compile("Stroke width, px 1\\.0–.* misread; .*"));

        bins.first().focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");

        assertThat(bins.nth(1)).hasAttribute("aria-pressed", "true");
        assertThat(accuracy.locator("h3"))
                .hasText(Pattern.compile("Stroke width .* px: \\d+ of [\\d,]+ misread"));
        assertThat(accuracy.locator(".examples li")).hasCount(24);

        measure.selectOption("closed loops");

        assertThat(bins).hasCount(3);
        assertThat(accuracy.locator(".examples li")).hasCount(0);
    }

    private Page mistakes() throws Exception {
        var page = RunPages.open(context(), glyphery, NEAREST_MEAN);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mistakes")).click();
        return page;
    }

    private static Locator.GetByRoleOptions named(String pattern) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile(pattern));
    }
}
