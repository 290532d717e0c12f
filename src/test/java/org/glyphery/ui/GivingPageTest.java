package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GivingPageTest extends BrowserTest {

    /// Whether so many drawings of a collection are kept.
    private static final String KEPT =
            "([name, count]) => fetch('/api/collections/' + name).then(answer =>"
                    + " answer.json()).then(it => it.drawings === count)";

    private static final Pattern BEGUN = Pattern.compile(".*/collections/hands-of-tests(-\\d+)?$");

    @Test
    void fifteen_digits_are_given_to_a_shared_collection_read_by_models_and_erased_as_one() {
        Page page = beginning();
        PagesTest.check(page);
        begin(page);
        page.getByText("Draw a first one.").click();
        assertThat(page.locator(".consent")).containsText("Everybody who reaches this server");
        assertThat(page.locator("batch-entry")).hasCount(0);
        press(page, "I agree");
        assertThat(page.locator(".consent .error")).containsText("Write a name first");
        page.getByLabel("Your name").fill("Ada");
        press(page, "I agree");
        PagesTest.check(page);
        give(page, 15);

        page.navigate(page.url().replaceFirst("/draw$", ""));
        assertThat(page.locator(".data-head")).containsText("15 drawings of one person");
        assertThat(page.locator("class-drawings li")).hasCount(15);
        for (int digit = 0; digit < 10; digit++) {
            var row = page.locator("class-drawings .row[data-class='%d'] li".formatted(digit));
            assertThat(row.count()).isBetween(1, 2);
        }
        assertThat(page.locator("figures-table tbody tr").first()).containsText("of 15");
        PagesTest.check(page);
        context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        press(page, "Copy its address");
        assertThat(page.getByText("Address copied")).isVisible();
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(page.url());

        press(page, "Erase all 15 drawings of Ada");
        press(page, "Erase all 15 drawings of Ada: sure? Nothing brings it back");
        assertThat(page.locator("class-drawings li")).hasCount(0);
        assertThat(page.locator(".data-head")).containsText("0 drawings");
        end(page);
    }

    /// Draws what is asked for; on the way it skips, takes back, and forgets to draw.
    private static void give(Page page, int count) {
        var wanted = page.locator("batch-entry .wanted");
        var given = page.locator("batch-entry .progress");
        press(page, "Next");
        assertThat(page.locator("batch-entry .note")).containsText("first, or skip it");
        String first = page.locator("batch-entry .wanted b").textContent();
        press(page, "Skip");
        assertThat(wanted).not().hasText("Draw a " + first);
        for (int place = 0; place < count; place++) {
            assertThat(given).containsText("%d of %d".formatted(place, count));
            int digit = Integer.parseInt(page.locator("batch-entry .wanted b").textContent());
            DrawPage.draw(page.locator("batch-entry digit-pad canvas"), DrawnDigits.strokes(digit));
            if (place % 2 == 0) press(page, "Next");
            else page.locator("batch-entry digit-pad canvas").press("Enter");
            if (place == 3) {
                assertThat(given).containsText("4 of 15");
                press(page, "Take back the last");
                assertThat(given).containsText("3 of 15");
                assertThat(wanted).hasText("Draw a " + digit);
                DrawPage.draw(
                        page.locator("batch-entry digit-pad canvas"), DrawnDigits.strokes(digit));
                press(page, "Next");
            }
        }
        assertThat(wanted).containsText("that is all");
        String name = page.url().replaceFirst(".*/collections/([^/]+)/draw.*", "$1");
        page.waitForFunction(KEPT, List.of(name, count));
    }

    @Test
    void a_drawing_of_the_page_draw_is_kept_in_the_collection_that_is_chosen_there() {
        Page begun = begin(beginning());
        String name = begun.url().replaceFirst(".*/", "");
        var draw = DrawPage.open(context().newPage(), glyphery, "/?collection=" + name);
        draw.draw(DrawnDigits.strokes(1));
        assertThat(draw.page().locator(".keep .note"))
                .containsText("Read the sentence below first");
        draw.page().getByLabel("Your name").fill("Alan");
        draw.press("I agree");
        draw.press("Keep as 1, proposed");
        assertThat(draw.page().locator(".mine h2")).containsText("Hands of tests · 1");
        draw.page().getByLabel("Collection to keep it in").selectOption("My digits");
        assertThat(draw.page().locator(".mine h2")).containsText("My digits");
        assertThat(draw.page()).not().hasURL(Pattern.compile(".*collection=.*"));
        draw.page().close();

        assertThat(begun.locator("class-drawings li")).hasCount(1);
        begun.locator("class-drawings li button").focus();
        begun.keyboard().press("Delete");
        assertThat(begun.locator("class-drawings li")).hasCount(0);
        press(begun, "Undo: The 1 is removed from \"Hands of tests\".");
        assertThat(begun.locator("class-drawings li")).hasCount(1);
        end(begun);
    }

    /// The page on which a collection is begun, with what it needs.
    private Page beginning() {
        var page = context().newPage();
        page.navigate(glyphery.address("/data"));
        page.getByText("Collections", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("h1")).hasText("Collections");
        assertThat(page.locator(".dataset-card").first()).containsText("My digits");
        assertThat(page.locator(".shell nav a[aria-current]")).hasText("Data");
        press(page, "Begin it");
        assertThat(page.locator(".new-collection .problem"))
                .containsText("title of the collection");
        page.getByLabel("Title").fill("Hands of tests");
        page.getByText("By several people").click();
        assertThat(page.getByLabel("Sentence of consent")).isVisible();
        return page;
    }

    private static Page begin(Page page) {
        press(page, "Begin it");
        page.waitForURL(BEGUN);
        assertThat(page.locator("h1")).hasText("Hands of tests");
        return page;
    }

    private static void end(Page page) {
        String erase = "Erase the collection \"Hands of tests\"";
        press(page, erase);
        press(page, erase + ": sure? Nothing brings it back");
        page.waitForURL(Pattern.compile(".*/collections$"));
    }

    private static void press(Page page, String button) {
        Locator found =
                page.getByRole(
                        AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true));
        found.click();
    }
}
