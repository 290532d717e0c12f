package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What networks answer once they weigh the digits that were kept.
class LearnedHandTest extends BrowserTest {

    private static final String CNN = "cnn-16-32";

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
}
