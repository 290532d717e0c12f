package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The page Draw as a first visitor, a keyboard and a phone have it.
class LivingDrawTest extends BrowserTest {

    private static final Pattern ANY = Pattern.compile("[0-9]");

    /// What the page shows of a drawing that is like nothing that was learned.
    private static final String UNFAMILIAR =
            """
            verdict => verdict.verdict = { ...verdict.verdict, state: 'UNFAMILIAR', read: [],
              headline: 'Not like any digit I learned', detail: 'Farther off than 99.3 %.',
              nearest: [{ className: '4', glyph: { height: 1, width: 2, levels: 'AP8=' } }] }\
            """;

    /// Whether the best model could read either of two.
    private static final String TORN =
            "({ verdict }) => verdict.state === 'UNSURE' && verdict.read.length === 2";

    /// Whether the best model is sure, and the other reads something else.
    private static final String DISSENT =
            """
            ({ verdict }) => verdict.state === 'SURE' && verdict.leader === 'templates-nearest-mean'
              && verdict.votes.some(({ read }) => read !== verdict.read[0])\
            """;

    @Test
    void on_a_first_visit_a_hand_writes_a_digit_once_and_yields_to_the_first_stroke() {
        try (var fresh =
                Browser.shared()
                        .newContext(
                                new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))) {
            var draw = DrawPage.open(fresh.newPage(), glyphery);
            assertThat(draw.page().locator("h1")).hasText("It is read while it is written");
            assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", ANY);
            assertThat(draw.page().locator("digit-pad .pencil")).isVisible();
            assertThat(draw.page().getByLabel("Keep as 7")).isDisabled();

            draw.draw(DrawnDigits.strokes(1));
            assertThat(draw.page().locator("digit-pad .pencil")).hasCount(0);
            assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
            assertThat(draw.page().getByLabel("Keep as 7")).isEnabled();

            var again = DrawPage.open(fresh.newPage(), glyphery);
            assertThat(again.page().locator("h1")).hasText("Draw a digit");
        }
    }

    @Test
    void a_hand_that_still_writes_yields_to_a_stroke_and_to_an_example() {
        try (var fresh = Browser.shared().newContext()) {
            var draw = DrawPage.open(fresh.newPage(), glyphery);
            assertThat(draw.page().locator("digit-pad .pencil")).isVisible();
            draw.draw(DrawnDigits.strokes(1));
            assertThat(draw.page().locator("digit-pad .pencil")).hasCount(0);
            assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
            assertThat(draw.page().locator("h1")).not().hasText("It is read while it is written");
        }
        try (var fresh = Browser.shared().newContext()) {
            var draw = DrawPage.open(fresh.newPage(), glyphery);
            assertThat(draw.page().locator("digit-pad .pencil")).isVisible();
            draw.press("Try an example");
            var note = draw.page().locator(".pad .note");
            assertThat(note).containsText("by its label");
            draw.page().waitForTimeout(2_000); // more than the hand takes
            assertThat(note).containsText("by its label");
            assertThat(draw.page().locator("digit-pad .pencil")).hasCount(0);
        }
    }

    @Test
    void a_chip_opens_the_row_of_whoever_reads_something_else_and_names_lead_to_runs() {
        var draw = example(DISSENT);
        var page = draw.page();
        String leader = draw.answer(NEAREST_MEAN).getAttribute("data-answer");
        String other = draw.answer(DOT_PRODUCT).getAttribute("data-answer");
        assertThat(page.locator("h1")).containsText("reads " + leader);
        assertThat(page.locator("draw-verdict .giant")).hasText(leader);
        draw.press("Templates, dot product: %s. Why?".formatted(other));
        assertThat(draw.answer(DOT_PRODUCT).locator("why-answer")).isVisible();
        assertThat(page.locator("why-answer")).hasCount(1);
        assertThat(draw.answer(DOT_PRODUCT).locator(".name a"))
                .hasAttribute("href", Pattern.compile("runs/[0-9a-f]{32}"));
    }

    @Test
    void keys_open_and_close_why_keep_and_clear_unless_a_field_has_them_or_they_are_off() {
        var draw = drawPage();
        var page = draw.page();
        draw.draw(DrawnDigits.strokes(1));
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
        page.keyboard().press("w");
        assertThat(page.locator("model-answer.leads why-answer")).isVisible();
        page.getByLabel("Class that is explained").focus();
        page.keyboard().press("c"); // belongs to the field
        page.keyboard().press("Escape");
        assertThat(page.locator("why-answer")).hasCount(0);
        assertThat(page.locator("model-answer.leads .opener")).isFocused();
        draw.press("Compare what counted for each");
        assertThat(page.locator(".compare")).hasAttribute("aria-expanded", "true");
        draw.pad().locator("canvas").focus();
        page.keyboard().press("Escape");
        assertThat(page.locator(".compare")).hasAttribute("aria-expanded", "false");
        assertThat(draw.pad().locator("canvas")).isFocused();
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
        page.keyboard().press("1");
        assertThat(page.locator(".mine [data-digit]")).hasCount(1);

        var switched = page.getByLabel("Single-letter keys, on all pages");
        switched.uncheck();
        draw.pad().locator("canvas").focus();
        page.keyboard().press("c");
        page.keyboard().press("Escape");
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
        page.reload();
        assertThat(switched).not().isChecked();
        switched.check();
        draw.pad().locator("canvas").focus();
        page.keyboard().press("e");
        assertThat(page.locator(".pad .note")).containsText("by its label");
        page.keyboard().press("c");
        assertThat(draw.answer(NEAREST_MEAN)).not().hasAttribute("data-answer", ANY);
        draw.press("Remove this 1 from my digits");
        assertThat(page.locator(".mine [data-digit]")).hasCount(0);
    }

    @Test
    void arrows_move_a_pen_and_space_inks() {
        var draw = drawPage();
        var page = draw.page();
        draw.pad().locator("canvas").focus();
        for (int i = 0; i < 10; i++) page.keyboard().press("ArrowUp");
        page.keyboard().press(" ");
        for (int i = 0; i < 20; i++) page.keyboard().press("ArrowDown");
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
        assertThat(page.locator("digit-pad .pencil")).isVisible();
        var kept = page.locator(".mine [data-digit]");

        page.keyboard().press("1"); // with the pen still down
        assertThat(kept).hasCount(1);
        assertThat(page.locator("digit-pad .spoken")).hasText("Pen up.");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".keep .note")).containsText("Kept as 1");
        page.keyboard().press("Control+z");
        assertThat(kept).hasCount(0);
        assertThat(draw.message()).hasCount(0);
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
        page.keyboard().press("Control+z");
        assertThat(draw.answer(NEAREST_MEAN)).not().hasAttribute("data-answer", ANY);
    }

    @Test
    void a_drawing_like_nothing_learned_has_a_verdict_of_its_own_and_a_dare_is_judged() {
        var page = context().newPage();
        page.addInitScript(
                "localStorage.setItem('glyphery.dare', '{\"dare\":\"tiny\",\"ticks\":0}')");
        var draw = DrawPage.open(page, glyphery, "/?models=" + NEAREST_MEAN);
        assertThat(page.locator("draw-dare")).containsText("Draw a tiny digit that all read");
        draw.draw(
                List.of(
                        List.of(
                                new DrawnDigits.Point(0.5, 0.4),
                                new DrawnDigits.Point(0.5, 0.5),
                                new DrawnDigits.Point(0.49, 0.6))));
        assertThat(page.locator("draw-dare .tally")).hasAttribute("aria-label", "Met 1 of 5 times");

        page.locator("draw-verdict").evaluate(UNFAMILIAR);
        assertThat(page.locator("h1")).hasText("Not like any digit I learned");
        assertThat(page.locator("draw-verdict .giant svg line")).hasCount(1);
        assertThat(page.locator("draw-verdict glyph-view")).hasCount(1);
        assertThat(page.locator("draw-verdict")).containsText("a 4");
        assertThat(page.getByText("No wider and no higher")).isHidden();
        draw.press("Draw a tiny digit that all read");
        assertThat(page.getByText("No wider and no higher")).isVisible();
    }

    @Test
    void two_answers_that_are_near_each_other_stand_beside_each_other() {
        var page = example(TORN).page();
        assertThat(page.locator("h1")).hasText(Pattern.compile("Not sure: \\d or \\d"));
        assertThat(page.locator("draw-verdict .tip"))
                .hasAttribute("aria-label", Pattern.compile("\\d: \\d+ %, .*"));
    }

    @Test
    void on_a_phone_pad_verdict_three_rows_and_keeping_are_in_sight_and_a_row_opens_a_sheet() {
        newContext(new NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
        var draw = drawPage();
        var page = draw.page();
        assertThat(page.locator(".keep")).isHidden();
        draw.draw(DrawnDigits.strokes(1));
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
        assertThat(page.locator(".keep")).isVisible();
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.evaluate("scrollY")).isEqualTo(0);
        double keep = top(page.locator(".keep"));
        assertThat(draw.pad().boundingBox().width).isEqualTo(390);
        var row = page.locator("model-answer").nth(1);
        assertThat(top(row) + row.boundingBox().height).isLessThanOrEqualTo(keep);
        assertThat(page.locator(".keep .strip button").first().boundingBox().height)
                .isGreaterThanOrEqualTo(44);
        var strip = page.locator(".keep .strip");
        strip.evaluate("strip => strip.classList.add('many')"); // as letters have it
        assertThat(strip.locator("button").first().boundingBox().width).isGreaterThanOrEqualTo(44);
        strip.evaluate("strip => strip.classList.remove('many')");
        page.setViewportSize(844, 390);
        assertThat(page.locator(".keep")).isInViewport();
        page.setViewportSize(390, 844);

        row.tap();
        var sheet = row.locator(".opened");
        assertThat(sheet).isVisible();
        assertThat((boolean) sheet.evaluate("sheet => sheet.matches(':popover-open')")).isTrue();
        sheet.getByText("Close", new Locator.GetByTextOptions().setExact(true)).tap();
        assertThat(page.locator("why-answer")).hasCount(0);
        assertThat(row.locator(".opener")).isFocused();

        row.tap();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).hasAccessibleName(Pattern.compile("Why .* answers so"));
        assertThat(dialog.getByText("Close", new Locator.GetByTextOptions().setExact(true)))
                .isFocused();
        page.reload();
        assertThat(dialog).isVisible();
        assertThat(page.locator("body")).isFocused();
    }

    /// The first test example on whose verdict this holds, with the templates alone on show.
    private DrawPage example(String holds) {
        var page = context().newPage();
        for (int index = 0; index < 40; index++) {
            var draw =
                    DrawPage.open(
                            page,
                            glyphery,
                            "/?example=%d&models=%s,%s"
                                    .formatted(index, NEAREST_MEAN, DOT_PRODUCT));
            assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", ANY);
            if ((boolean) page.locator("draw-verdict").evaluate(holds)) return draw;
        }
        throw new AssertionError("The templates read no example so");
    }

    private static double top(Locator part) {
        return part.boundingBox().y;
    }
}
