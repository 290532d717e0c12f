package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StarterCnnTest {

    private static final String CNN = "cnn-16-32";

    private BrowserContext context;

    @BeforeEach
    void open() {
        context = Browser.shared().newContext();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void from_an_empty_home_the_starter_cnn_reads_ten_digits_drawn_with_the_mouse()
            throws IOException, InterruptedException {
        var glyphery = RunningGlyphery.shared();
        var page = DrawPage.open(context.newPage(), glyphery);

        glyphery.awaitFinished(CNN);

        for (int digit : IntStream.range(0, 10).toArray()) {
            page.draw(DrawnDigits.strokes(digit));
            assertThat(page.answer(CNN)).hasAttribute("data-answer", Integer.toString(digit));
            page.clear();
            assertThat(page.answer(CNN)).not().hasAttribute("data-answer", Integer.toString(digit));
        }
        assertThat(glyphery.run(CNN).path("test").path("accuracy").asDouble())
                .isGreaterThanOrEqualTo(0.993);
    }
}
