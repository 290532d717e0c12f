package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.glyphery.ui.DrawnDigits.Point;
import org.junit.jupiter.api.Test;

/// A number of several digits on the page Draw.
class NumberPageTest extends BrowserTest {

    private static final String CNN = "cnn-16-32";

    @Test
    void a_number_of_three_digits_is_read_and_each_shows_what_models_say_of_it()
            throws IOException, InterruptedException {
        glyphery.awaitFinished(CNN);
        var draw = drawPage();
        var page = draw.page();
        draw.draw(third(2, 0));
        assertThat(draw.answer(CNN)).hasAttribute("data-answer", "2");
        assertThat(digits(page)).hasCount(0);

        draw.draw(third(7, 1));
        draw.draw(third(4, 2));

        assertThat(digits(page)).hasText(new String[] {"2", "7", "4"});
        assertThat(page.locator("h1")).containsText("274");
        assertThat(page.locator("digit-brackets path")).hasCount(3);
        assertThat(draw.answer(CNN)).hasAttribute("data-answer", "4");
        assertThat(page.locator(".keep .note")).containsText("Several digits lie here");

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Digit 2 of 3: 7, .*")))
                .click();
        assertThat(draw.answer(CNN)).hasAttribute("data-answer", "7");
        assertThat(page.locator("digit-brackets path").nth(1)).hasClass("chosen");

        page.locator(".keep .strip button:text-is('7')")
                .click(new Locator.ClickOptions().setForce(true)); // counts for nothing
        page.waitForFunction("() => sessionStorage.getItem('glyphery.drawing') !== null");
        draw.press("Undo");
        draw.press("Undo");
        assertThat(digits(page)).hasText(new String[] {"2", "7"});
        draw.press("Undo");
        assertThat(digits(page)).hasCount(0);
        assertThat(page.locator("digit-brackets path")).hasCount(0);
        assertThat(draw.answer(CNN)).hasAttribute("data-answer", "2");
        assertThat(page.locator(".mine [data-digit]")).hasCount(0);
    }

    private static Locator digits(Page page) {
        return page.locator("draw-verdict .number b");
    }

    /// A digit in one of three columns of the pad.
    private static List<List<Point>> third(int digit, int column) {
        return DrawnDigits.strokes(digit).stream()
                .map(stroke ->
                        stroke.stream()
                                .map(point ->
                                        new Point(
                                                column / 3.0 + point.x() / 3,
                                                1 / 3.0 + point.y() / 3))
                                .toList())
                .toList();
    }
}
