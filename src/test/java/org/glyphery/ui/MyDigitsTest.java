package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import org.junit.jupiter.api.Test;

class MyDigitsTest extends BrowserTest {

    @Test
    void a_digit_is_kept_with_its_label_counted_and_removed() {
        var draw = drawPage();
        var kept = draw.page().locator(".mine [data-digit]");
        draw.draw(DrawnDigits.strokes(1));
        assertThat(draw.page().locator(".keep .proposed")).hasText("1");

        draw.press("Keep as 1, proposed");

        assertThat(kept).hasCount(1);
        assertThat(kept).hasAttribute("data-digit", "1");
        assertThat(draw.page().locator(".mine .score").first()).hasText("1 of 1");
        draw.page().reload();
        assertThat(kept).hasCount(1);

        draw.press("Remove this 1 from my digits");
        assertThat(kept).hasCount(0);
        assertThat(draw.page().locator(".mine")).containsText("None yet");
        draw.press("Undo: The 1 is removed from my digits.");
        assertThat(kept).hasCount(1);
        draw.page().reload();
        assertThat(kept).hasCount(1);
        draw.press("Remove this 1 from my digits");
        assertThat(kept).hasCount(0);
    }

    @Test
    void what_was_kept_is_taken_back_and_one_sentence_undoes_all_removals_since_it_came() {
        var draw = drawPage();
        var kept = draw.page().locator(".mine [data-digit]");
        draw.draw(DrawnDigits.strokes(1));
        draw.press("Keep as 1, proposed");
        assertThat(kept).hasCount(1);
        draw.press("Undo: The 1 is kept in my digits.");
        assertThat(kept).hasCount(0);
        draw.press("Keep as 1, proposed");
        assertThat(kept).hasCount(1);
        draw.draw(DrawnDigits.strokes(0));
        draw.press("Keep as 0, proposed");
        assertThat(kept).hasCount(2);

        kept.first().locator(".again").focus();
        draw.page().keyboard().down("Delete");
        draw.page().keyboard().down("Delete"); // held, it comes again and again
        draw.page().keyboard().up("Delete");
        assertThat(kept).hasCount(1);
        draw.page().keyboard().press("Delete");
        assertThat(kept).hasCount(0);
        draw.press("Undo: Two of my digits are removed.");
        assertThat(kept).hasCount(2);
        draw.press("Erase all 2 drawings kept here");
        draw.press("Erase all 2 drawings kept here: sure? Nothing brings it back");
        assertThat(kept).hasCount(0);
    }

    @Test
    void what_was_kept_is_drawn_again_by_a_press_and_all_of_it_erased_for_good() {
        var draw = drawPage();
        draw.draw(DrawnDigits.strokes(1));
        draw.press("Keep as 1, proposed");
        var kept = draw.page().locator(".mine [data-digit]");
        assertThat(kept).hasCount(1);
        assertThat(draw.page().locator(".mine .notice")).containsText("strokes of a drawing");
        draw.draw(DrawnDigits.strokes(0));
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "0");

        draw.press("Draw this 1 again");
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
        draw.press("Remove this 1 from my digits");
        assertThat(kept).hasCount(0);
        draw.press("Undo: The 1 is removed from my digits.");
        assertThat(kept).hasCount(1);

        String erase = "Erase the one drawing kept here";
        draw.page().getByText(erase).dblclick();
        draw.press(erase + ": sure? Nothing brings it back");
        assertThat(kept).hasCount(0);
        draw.page().reload();
        assertThat(draw.page().locator(".mine")).containsText("None yet");
    }

    @Test
    void after_keeping_the_next_stroke_begins_a_new_digit_and_undo_brings_the_old_one_back() {
        var draw = drawPage();
        draw.draw(DrawnDigits.strokes(1));
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
        draw.press("Keep as 1, proposed");
        assertThat(draw.page().locator(".keep .note")).containsText("Kept as 1");

        draw.draw(DrawnDigits.strokes(0));
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "0");

        draw.press("Undo");
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
        draw.press("Remove this 1 from my digits");
        assertThat(draw.page().locator(".mine [data-digit]")).hasCount(0);
    }

    @Test
    void a_kept_digit_is_not_kept_again_until_something_else_is_drawn() {
        var draw = drawPage();
        draw.draw(DrawnDigits.strokes(1));
        draw.press("Keep as 1, proposed");
        var note = draw.page().locator(".keep .note");
        assertThat(note).containsText("Kept as 1");

        draw.page().getByLabel("As drawn").check();
        assertThat(draw.page().locator(".seen .note")).containsText("Where and as large");

        assertThat(note).containsText("Kept as 1");
        assertThat(draw.page().getByLabel("Keep as 1")).isDisabled();
        draw.draw(DrawnDigits.strokes(0));
        assertThat(draw.page().getByLabel("Keep as 1")).isEnabled();
        draw.press("Remove this 1 from my digits");
        assertThat(draw.page().locator(".mine [data-digit]")).hasCount(0);
    }

    /// What goes to the server takes half a second; the last stroke is still on its way.
    @Test
    void a_digit_is_kept_as_it_stands_on_the_pad_however_slow_the_server_is() {
        var page = context().newPage();
        page.addInitScript(
                """
                const send = XMLHttpRequest.prototype.send;
                XMLHttpRequest.prototype.send = function (...body) {
                  setTimeout(() => send.apply(this, body), 500);
                };
                """);
        var draw = DrawPage.open(page, glyphery);
        draw.draw(DrawnDigits.strokes(1));
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
        draw.draw(DrawnDigits.strokes(0));
        page.locator(".keep .strip button:text-is('0')").click();
        assertThat(page.locator(".keep .note")).containsText("Kept as 0");
        page.waitForTimeout(2_500); // more than the pad waits for an answer
        assertThat(page.locator(".keep .note")).containsText("Kept as 0");
        assertThat(page.locator(".mine [data-digit]")).hasCount(1);
        draw.press("Remove this 0 from my digits");
        assertThat(page.locator(".mine [data-digit]")).hasCount(0);
    }

    @Test
    void another_tab_shows_a_digit_as_soon_as_it_is_kept_or_removed() {
        var here = drawPage();
        var there = drawPage();
        here.draw(DrawnDigits.strokes(1));
        assertThat(here.page().locator(".keep .proposed")).hasText("1");

        here.press("Keep as 1, proposed");
        assertThat(there.page().locator(".mine [data-digit]")).hasCount(1);
        assertThat(here.page().locator(".keep .note")).containsText("Kept as 1");

        there.press("Remove this 1 from my digits");
        assertThat(here.page().locator(".mine [data-digit]")).hasCount(0);
        assertThat(here.page().locator(".keep .note")).containsText("Press the number");
    }

    @Test
    void a_comparison_says_how_many_of_them_each_run_reads() throws Exception {
        var draw = drawPage();
        draw.draw(DrawnDigits.strokes(1));
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
        draw.press("Keep as 1, proposed");
        assertThat(draw.page().locator(".mine [data-digit]")).hasCount(1);
        var page = context().newPage();
        String ids = "%s,%s".formatted(id(NEAREST_MEAN), id(DOT_PRODUCT));
        page.navigate(glyphery.address("/compare?runs=" + ids));
        var results = page.locator(".results");
        assertThat(results.locator("thead")).containsText("my digits, 95 %");
        int place = results.locator("thead th").allTextContents().indexOf("my digits, 95 %");
        var row = results.locator("tbody tr").filter(new FilterOptions().setHasText("nearest"));
        assertThat(row.locator("th, td").nth(place)).containsText("100.00 % (");
        assertThat(row.locator("th, td").nth(place)).containsText("n = 1");

        draw.press("Remove this 1 from my digits");
        assertThat(draw.page().locator(".mine [data-digit]")).hasCount(0);
        page.reload();
        assertThat(results.locator("tbody tr")).hasCount(2);
        assertThat(results.locator("thead")).not().containsText("my digits");
    }

    private String id(String model) throws Exception {
        return glyphery.run(model).path("id").asString();
    }

    @Test
    void a_test_digit_is_not_offered_for_keeping() {
        var page = context().newPage();
        page.navigate(glyphery.address("/?example=0"));

        assertThat(page.locator(".keep .note")).containsText("Examples are kept already");
        assertThat(page.getByLabel("Keep as 7")).isDisabled();
    }
}
