package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What networks answer once they weigh the digits that were kept.
class LearnedHandTest extends BrowserTest {

    private static final String CNN = "cnn-16-32";
    private static final String COPY = "MLP 256 with My digits";

    @AfterEach
    void erase() {
        glyphery.deleteAll(List.of(COPY));
        glyphery.eraseMyDigits();
    }

    @Test
    void a_kept_digit_helps_networks_at_once_and_no_more_once_the_switch_is_off() throws Exception {
        glyphery.awaitFinished(CNN);
        var draw = drawPage();
        draw.draw(DrawnDigits.strokes(1));
        assertThat(draw.answer(CNN)).hasAttribute("data-answer", "1");
        draw.press("Keep as 7");
        var hand = draw.page().getByLabel("Learn my hand");
        hand.check();
        assertThat(draw.answer(CNN)).hasAttribute("data-answer", "7");
        assertThat(draw.answer(CNN)).containsText("with your hand");
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");

        assertThat(draw.page()).hasURL(Pattern.compile("hand=on"));

        hand.uncheck();
        assertThat(draw.answer(CNN)).hasAttribute("data-answer", "1");

        hand.check();
        draw.press("Remove this 7 from my digits");
        assertThat(draw.answer(CNN)).hasAttribute("data-answer", "1");
    }

    @Test
    void a_copy_learns_what_is_kept_shows_its_figures_is_put_on_show_and_undone() throws Exception {
        glyphery.awaitFinished("mlp-256");
        var page = drawPage().page();
        glyphery.keepDigits(15);
        var copies = page.locator(".copies");
        assertThat(copies.locator(".what")).containsText("Five are held back");
        copies.getByLabel("Model that is copied").selectOption("Templates, nearest mean");
        assertThat(copies.locator(".what")).containsText("closed form");
        copies.getByLabel("Model that is copied").selectOption("MLP 256");
        press(page, "Train a copy on my digits");

        var copy = copies.locator(".copy");
        assertThat(copy).containsText("the last layer alone");
        assertThat(copy.locator("tbody tr").last()).containsText("of 10,000");
        assertThat(copy.locator("tbody tr").first()).containsText("of 5");
        PagesTest.check(page);
        press(page, "Put it on show");
        assertThat(page).hasURL(Pattern.compile("mlp-256-with-my-digits"));

        copy.getByText(COPY).click();
        assertThat(page.locator(".plan")).containsText("the last layer alone");
        assertThat(page.locator(".plan")).containsText("goes on from");
        page.navigate(glyphery.address("/collections/my-digits"));
        assertThat(page.locator(".experiment .tools")).containsText("Report to print");
        assertThat(page.locator(".experiment tbody tr")).hasCount(3);
        String undo =
                "Undo "
                        + COPY
                        + ": deletes this copy and the version of my digits that"
                        + " it learned from";
        press(page, undo);
        press(page, undo + ": sure? Nothing brings it back");
        assertThat(page.locator(".copies .copy")).hasCount(0);
        assertThat(page.locator(".collection-part").last()).containsText("None yet");
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
