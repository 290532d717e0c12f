package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The pages of datasets, with MNIST.
class DataPageTest extends BrowserTest {

    /// How many of the wall's pixels are as dark as ink, those of labels left out: the middle of
    /// each square alone counts.
    private static final String INK_IN_LAST_ROW =
            """
            () => {
              const wall = document.querySelector('picture-wall').shadowRoot.querySelector('wall-canvas');
              const canvas = wall.shadowRoot.querySelector('canvas');
              const side = canvas.width / Math.round(canvas.clientWidth / wall.side);
              const row = canvas.getContext('2d')
                .getImageData(0, canvas.height - side, canvas.width, side * 0.7).data;
              let ink = 0;
              for (let i = 0; i < row.length; i += 4) if (row[i] < 80) ink++;
              return ink > 200;
            }\
            """;

    @Test
    void the_gallery_shows_pictures_of_each_dataset_and_leads_to_them() {
        var page = open("/data");
        var card = page.locator(".dataset-card").first();
        assertThat(card).containsText("70,000 · 10 classes · 28 × 28");
        assertThat(card).containsText("CC BY-SA 3.0");
        assertThat(card.locator("picture-sheet canvas")).hasCount(24);

        link(page, "Open MNIST").click();

        assertThat(page.locator("h1")).hasText("MNIST");
        assertThat(page).hasTitle("MNIST · Glyphery");
        assertThat(wall(page)).hasAttribute("aria-label", label("0", "5", "1", "60,000"));
        link(page, "Train on it").click();
        assertThat(page).hasTitle("Train · Glyphery");
        assertThat(page).hasURL(Pattern.compile("plan="));
    }

    @Test
    void the_wall_scrolls_to_the_last_of_sixty_thousand_pictures_and_shows_them() {
        var page = open("/data/mnist");
        assertThat(shown(page)).hasText("60,000 of 60,000");

        page.locator("wall-canvas .scroller").evaluate("it => it.scrollTop = it.scrollHeight");
        page.waitForFunction(INK_IN_LAST_ROW);

        wall(page).press("End");
        assertThat(wall(page)).hasAttribute("aria-label", label("59,999", "8", "60,000", "60,000"));
        assertThat(page.locator(".picture-panel")).containsText("no. 59,999, training");
        wall(page).press("Home");
        page.waitForFunction(INK_IN_LAST_ROW);
        assertThat(page.locator(".picture-panel")).containsText("no. 0, training");
    }

    @Test
    void classes_filter_the_wall_and_stay_in_the_address() {
        var page = open("/data/mnist");
        classCard(page, "4").click();
        classCard(page, "9").click();
        assertThat(shown(page)).hasText("11,791 of 60,000"); // 5,842 fours and 5,949 nines
        assertThat(page).hasURL(Pattern.compile("[?&]class=4&class=9(&|$)"));
        assertThat(page).hasURL(Pattern.compile("[?&]at=2(&|$)")); // the first four

        page.reload();

        assertThat(shown(page)).hasText("11,791 of 60,000");
        assertThat(classCard(page, "9")).hasAttribute("aria-pressed", "true");
        page.getByText("Reset").click();
        assertThat(shown(page)).hasText("60,000 of 60,000");
        assertThat(page).hasURL(Pattern.compile("/data/mnist\\?at=2$"));
    }

    @Test
    void a_histogram_filters_by_keyboard_together_with_a_split_and_a_class() {
        var page = open("/data/mnist?split=test&class=1");
        assertThat(shown(page)).hasText("1,135 of 10,000");
        var from = slider(page, "Stroke width from");
        from.focus();
        for (int step = 0; step < 9; step++) from.press("ArrowRight");

        assertThat(shown(page)).not().hasText("1,135 of 10,000");
        assertThat(page).hasURL(Pattern.compile("[?&]stroke=9-32(&|$)"));
        assertThat(page).hasURL(Pattern.compile("[?&]split=test(&|$)"));
        String left = shown(page).textContent();
        page.reload();
        assertThat(shown(page)).hasText(left);
        assertThat(slider(page, "Stroke width from")).hasValue("9");
        slider(page, "Stroke width from").press("Home");
        assertThat(shown(page)).hasText("1,135 of 10,000");
    }

    @Test
    void a_number_leads_to_its_picture_even_if_it_is_filtered_away() {
        var page = open("/data/mnist?class=3");
        assertThat(shown(page)).hasText("6,131 of 60,000");
        number(page).fill("14607");
        number(page).press("Enter");

        assertThat(wall(page))
                .hasAttribute("aria-label", Pattern.compile("Number 14,607, labelled \\d, .*"));
        assertThat(shown(page)).hasText("60,000 of 60,000");
        assertThat(page.locator(".picture-panel")).containsText("no. 14,607, training");
        assertThat(page).hasURL(Pattern.compile("\\?at=14607$"));
        number(page).fill("60000");
        number(page).press("Enter");
        assertThat(page.getByText("There is no picture with the number 60000.")).isAttached();
    }

    @Test
    void keys_move_the_cursor_and_with_shift_choose_a_range() {
        var page = open("/data/mnist");
        assertThat(shown(page)).hasText("60,000 of 60,000");
        wall(page).press("ArrowRight");
        assertThat(wall(page)).hasAttribute("aria-label", label("1", "0", "2", "60,000"));
        wall(page).press("Shift+ArrowRight");
        wall(page).press("Shift+ArrowRight");
        assertThat(page.getByText("3 chosen", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        wall(page).press("Escape");
        assertThat(wall(page)).hasAttribute("aria-label", label("3", "1", "4", "60,000"));
    }

    @Test
    void a_closer_look_asks_models_and_finds_the_nearest_pictures() {
        var page = open("/data/mnist?split=test");
        assertThat(shown(page)).hasText("10,000 of 10,000");
        assertThat(page.locator(".picture-panel .name")).hasText("7");
        wall(page).press("Enter");

        assertThat(page.locator(".nearest li")).hasCount(8);
        assertThat(page.locator(".readings li").first()).containsText("%");
        page.locator(".nearest button").first().click();
        assertThat(page.locator(".picture-panel"))
                .containsText(Pattern.compile("no\\. [\\d,]+, training"));
        assertThat(shown(page)).hasText("60,000 of 60,000");
    }

    private Page open(String path) {
        var page = context().newPage();
        page.navigate(glyphery.address(path));
        return page;
    }

    private static Locator wall(Page page) {
        return page.locator("wall-canvas canvas");
    }

    private static Locator shown(Page page) {
        return page.locator("picture-wall .shown span");
    }

    private static Locator classCard(Page page, String name) {
        return page.locator("class-cards button[title='%s']".formatted(name));
    }

    private static Locator slider(Page page, String name) {
        return page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator number(Page page) {
        return page.locator("picture-wall input.number");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static String label(String number, String name, String place, String count) {
        return "Number %s, labelled %s, %s of %s".formatted(number, name, place, count);
    }
}
