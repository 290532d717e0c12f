package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.glyphery.training.PlanTexts;
import org.glyphery.ui.DrawnDigits.Point;
import org.junit.jupiter.api.Test;

class DrawingTest extends BrowserTest {

    private static final Pattern ANY = Pattern.compile("[0-9]");
    private static final List<Point> DOWNWARDS =
            List.of(
                    new Point(0.5, 0.2),
                    new Point(0.5, 0.4),
                    new Point(0.49, 0.6),
                    new Point(0.49, 0.8));

    @Test
    void nothing_is_answered_before_the_first_stroke() {
        var draw = drawPage();

        assertThat(draw.answer(NEAREST_MEAN)).not().hasAttribute("data-answer", ANY);
        assertThat(draw.page().locator("h1")).hasText("Draw a digit");
    }

    @Test
    void the_answer_comes_while_the_pen_is_still_down() {
        var draw = drawPage();
        var box = draw.pad().boundingBox();
        var mouse = draw.page().mouse();

        mouse.move(box.x + 0.5 * box.width, box.y + 0.2 * box.height);
        mouse.down();
        for (var point : DOWNWARDS) {
            mouse.move(box.x + point.x() * box.width, box.y + point.y() * box.height);
        }

        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
        mouse.up();
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
        assertThat(draw.page().locator("h1")).containsText(Pattern.compile("\\b1\\b"));
    }

    @Test
    void what_a_model_reads_in_black_and_white_is_shown_beside_what_was_drawn() throws Exception {
        glyphery.addFirst(
                List.of(
                        PlanTexts.readYaml(
                                """
                                name: Binary
                                architecture: {kind: recurrent, units: 4, binarised: true, denseUnits: []}
                                learning: {epochs: 1, batchSize: 2000}
                                """)));
        glyphery.awaitFinished("binary");
        var page = context().newPage();
        page.navigate(glyphery.address("/?models=binary"));
        var draw = new DrawPage(page);
        assertThat(draw.answer("binary")).isVisible();
        assertThat(page.locator(".seen .others glyph-view")).hasCount(0);

        draw.draw(List.of(DOWNWARDS));

        assertThat(draw.answer("binary")).hasAttribute("data-answer", ANY);
        var binary = page.locator(".seen .others glyph-view");
        assertThat(binary).isVisible();
        assertThat(page.locator(".seen")).containsText("In black and white: how Binary reads it.");
        var levels = String.valueOf(binary.evaluate("view => view.glyph.levels"));
        assertThat(Base64.getDecoder().decode(levels)).containsOnly(0, 255).contains(255);
        assertThat(levels).isNotEqualTo(draw.seen());
        glyphery.deleteAll(List.of("Binary"));
    }

    @Test
    void undo_takes_one_stroke_back_and_clear_all_of_them() {
        var draw = drawPage();
        var empty = draw.inkOnPad();
        draw.draw(List.of(DOWNWARDS));
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
        var one = draw.inkOnPad();
        draw.draw(DrawnDigits.strokes(0));
        draw.press("Undo");

        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
        assertThat(draw.inkOnPad()).isEqualTo(one).isGreaterThan(empty);

        draw.press("Clear");
        assertThat(draw.answer(NEAREST_MEAN)).not().hasAttribute("data-answer", "1");
        assertThat(draw.inkOnPad()).isEqualTo(empty);
    }

    @Test
    void the_keyboard_undoes_and_clears() {
        var draw = drawPage();
        draw.draw(List.of(DOWNWARDS));
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");

        draw.pad().locator("canvas").press("Delete");
        assertThat(draw.answer(NEAREST_MEAN)).not().hasAttribute("data-answer", "1");

        draw.pad().locator("canvas").press("Control+z");
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
    }

    @Test
    void a_tap_leaves_a_dot() {
        var draw = drawPage();

        draw.pad().click();

        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", ANY);
        assertThat(draw.inkOnPad()).isGreaterThan(100);
    }

    @Test
    void a_finger_on_the_pad_draws_and_does_not_scroll() {
        newContext(
                new NewContextOptions()
                        .setViewportSize(390, 600)
                        .setHasTouch(true)
                        .setIsMobile(true));
        var draw = drawPage();
        var box = draw.pad().boundingBox();

        touch(draw.page(), box, DOWNWARDS.reversed());

        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
        assertThat(draw.page().evaluate("window.scrollY")).isEqualTo(0);
    }

    @Test
    void how_the_drawing_is_centred_changes_what_networks_see() {
        var draw = drawPage();
        draw.draw(DrawnDigits.strokes(7));
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "7");
        var centred = draw.seen();

        draw.page().getByLabel("As drawn").check();

        draw.page()
                .waitForFunction(
                        "before => document.querySelector('.seen glyph-view').glyph.levels !=="
                                + " before",
                        centred);
        assertThat(draw.seen()).isNotEqualTo(centred);
    }

    @Test
    void an_example_shows_its_label_and_survives_a_reload() {
        var draw = drawPage();

        draw.press("Try an example");

        var note = draw.page().locator(".pad .note");
        assertThat(note).containsText("by its label");
        var words = note.textContent();
        draw.page().waitForURL(address -> address.contains("example="));
        draw.page().reload();
        assertThat(note).hasText(words);
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", ANY);
    }

    @Test
    void the_first_test_digit_is_a_seven() {
        var page = context().newPage();
        page.navigate(glyphery.address("/?example=0"));

        assertThat(page.locator(".pad .note"))
                .hasText("7, by its label: number 0 of the test split of MNIST.");
        assertThat(page.locator("h1")).containsText(Pattern.compile("\\b7\\b"));
    }

    @Test
    void models_on_show_are_kept_in_the_address_and_remembered() {
        var draw = drawPage();
        draw.page().getByText("Models on show").click();
        draw.page()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName("Templates, dot product"))
                .uncheck();
        assertThat(draw.answer(DOT_PRODUCT)).hasCount(0);
        draw.page().waitForURL(address -> address.contains("models="));

        draw.page().reload();
        assertThat(draw.answer(NEAREST_MEAN)).hasCount(1);
        assertThat(draw.answer(DOT_PRODUCT)).hasCount(0);

        var again = drawPage();
        again.page().waitForURL(address -> address.contains("models="));
        assertThat(again.answer(DOT_PRODUCT)).hasCount(0);
    }

    @Test
    void a_click_on_draw_keeps_the_models_on_show() {
        var draw = drawPage();
        draw.page().getByText("Models on show").click();
        draw.page()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName("Templates, dot product"))
                .uncheck();
        draw.page().waitForURL(address -> address.contains("models="));

        var before = draw.page().evaluate("history.length");
        draw.page().locator("nav a").getByText("Draw").click();

        draw.page()
                .waitForFunction(
                        "before => history.length > before && location.search.includes('models=')",
                        before);
        assertThat(draw.answer(NEAREST_MEAN)).hasCount(1);
        assertThat(draw.answer(DOT_PRODUCT)).hasCount(0);
    }

    @Test
    void names_in_the_address_that_no_model_has_count_for_nothing() {
        for (String name : List.of("%25zz", "a%26b", "no-such-model")) {
            var page = context().newPage();
            page.navigate(glyphery.address("/?models=" + NEAREST_MEAN + "," + name));
            var draw = new DrawPage(page);

            draw.press("Try an example");

            assertThat(page.locator(".pad .note")).containsText("by its label");
            page.waitForURL(address -> address.contains("?models=" + NEAREST_MEAN + "&example="));
            assertThat(draw.answer(DOT_PRODUCT)).hasCount(0);
        }
    }

    private static void touch(Page page, BoundingBox box, List<Point> stroke) {
        var browser = page.context().newCDPSession(page);
        String type = "touchStart";
        for (var point : stroke) {
            var at =
                    "[{\"x\":%d,\"y\":%d}]"
                            .formatted(
                                    Math.round(box.x + point.x() * box.width),
                                    Math.round(box.y + point.y() * box.height));
            browser.send(
                    "Input.dispatchTouchEvent",
                    JsonParser.parseString(
                                    "{\"type\":\"%s\",\"touchPoints\":%s}".formatted(type, at))
                            .getAsJsonObject());
            type = "touchMove";
        }
        browser.send(
                "Input.dispatchTouchEvent",
                JsonParser.parseString("{\"type\":\"touchEnd\",\"touchPoints\":[]}")
                        .getAsJsonObject());
    }
}
