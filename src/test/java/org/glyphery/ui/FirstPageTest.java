package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FirstPageTest extends BrowserTest {

    private static final Pattern ANY = Pattern.compile("[0-9]");

    @Test
    void what_is_drawn_before_the_page_has_connected_is_answered_once_it_has() {
        var page = context().newPage();
        var held = new ArrayList<Route>();
        page.route(Pattern.compile(".*v-r=init.*"), held::add);
        page.navigate(glyphery.address("/"));
        var draw = new DrawPage(page);
        assertThat(draw.pad().locator("canvas")).isVisible();
        page.waitForCondition(() -> !held.isEmpty());

        draw.draw(DrawnDigits.strokes(1));
        page.mouse().down(); // and stays so
        int ink = draw.inkOnPad();
        held.getFirst().resume();

        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
        assertThat(draw.pad()).hasCount(1);
        assertThat(draw.inkOnPad()).isEqualTo(ink).isPositive();
        assertThat(draw.pad().locator("canvas")).isFocused();
        page.mouse().move(0, 0);
        page.mouse().up();
        int before = draw.inkOnPad();
        draw.draw(DrawnDigits.strokes(0));
        assertThat(draw.inkOnPad()).isGreaterThan(before);
    }

    @Test
    void a_page_has_its_head_before_it_has_connected_and_none_but_its_own_after() {
        var page = context().newPage();
        var held = new ArrayList<Route>();
        page.route(Pattern.compile(".*v-r=init.*"), held::add);
        page.navigate(glyphery.address("/runs"));
        assertThat(page.locator("#early .early-title")).hasText("Runs");
        assertThat(page.locator("nav a[aria-current='page']")).hasText("Runs");
        page.waitForCondition(() -> !held.isEmpty());
        // As of the first page, in whose place a view without a pad comes where it fails.
        page.evaluate(
                "document.querySelector('#early"
                        + " main').append(document.createElement('digit-pad'))");
        page.locator("nav a").getByText("Data").focus();
        held.getFirst().resume();

        assertThat(page.locator("h1")).hasText("Runs");
        assertThat(page.locator("#early")).hasCount(0);
        assertThat(page.locator("nav a").getByText("Data")).isFocused();
        assertThat(page.locator("nav a[aria-current='page']")).hasText("Runs");
    }

    @Test
    void a_drawing_survives_a_reload_and_back_until_it_is_cleared() {
        var draw = drawPage();
        draw.draw(DrawnDigits.strokes(1));
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");

        draw.page().reload();
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");

        draw.page().locator("nav a").getByText("Serving").click();
        assertThat(draw.page()).hasTitle("Serving · Glyphery");
        draw.page().goBack();
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");

        draw.clear();
        assertThat(draw.answer(NEAREST_MEAN)).not().hasAttribute("data-answer", ANY);
        draw.page().reload();
        assertThat(draw.answer(NEAREST_MEAN)).isVisible();
        assertThat(draw.inkOnPad()).isZero();
    }

    @Test
    void a_list_that_opens_closes_by_escape_and_by_a_press_outside_and_the_drawing_stays() {
        var draw = drawPage();
        draw.draw(DrawnDigits.strokes(1));
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
        var list = draw.page().locator("details.model-choice");

        draw.page().getByText("Models on show").click();
        assertThat(list).hasAttribute("open", "");
        draw.page().keyboard().press("Escape");
        assertThat(list).not().hasAttribute("open", "");

        draw.page().getByText("Models on show").click();
        assertThat(list).hasAttribute("open", "");
        draw.page().locator("h1").click();
        assertThat(list).not().hasAttribute("open", "");
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
    }

    @Test
    void back_returns_to_the_place_on_a_long_page() throws Exception {
        var page = context().newPage();
        var id = glyphery.run(NEAREST_MEAN).path("id").asString();
        page.navigate(glyphery.address("/runs/" + id));
        assertThat(page.locator(".examples li")).hasCount(60);
        page.mouse().wheel(0, 700);
        page.waitForFunction("window.scrollY > 600"); // what comes later above moves it

        page.locator(".examples a").nth(30).click();
        assertThat(page.locator("digit-pad")).isVisible();
        page.goBack();

        assertThat(page.locator(".examples li")).hasCount(60);
        page.waitForFunction("window.scrollY > 600");
    }

    @Test
    void bars_keep_their_paint_under_forced_colours() {
        var draw = drawPage();
        draw.page()
                .emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        draw.draw(DrawnDigits.strokes(1));
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");

        var bar = draw.answer(NEAREST_MEAN).locator(".cell.top");

        assertThat(paint(bar.locator("i"))).isNotEqualTo(paint(bar));
    }

    private static Object paint(Locator part) {
        return part.evaluate("part => getComputedStyle(part).backgroundColor");
    }
}
