package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.glyphery.image.Ink;
import org.glyphery.inspection.familiarity.NonDigits;
import org.glyphery.ui.DrawnDigits.Point;
import org.junit.jupiter.api.Test;

/// What the page says of a real scribble, and of a digit after it.
class StrangePageTest extends BrowserTest {

    private static final String CNN = "cnn-16-32";
    private static final String STRANGE = "Not like any digit I learned";

    @Test
    void a_scribble_is_like_nothing_learned_with_what_is_nearest_and_a_digit_is_read()
            throws IOException, InterruptedException {
        glyphery.awaitFinished(CNN);
        var draw = DrawPage.open(context().newPage(), glyphery, "/?models=" + CNN);
        awaitMeasured();
        draw.draw(drawn(NonDigits.scribble(0)));
        var page = draw.page();
        assertThat(page.locator("h1")).hasText(STRANGE);
        assertThat(page.locator("draw-verdict p"))
                .containsText(
                        Pattern.compile(
                                "Farther from what was learned than .* validation examples"));
        assertThat(page.locator("draw-verdict glyph-view")).hasCount(3);
        assertThat(page.locator(".sheet.pale")).hasCount(1);
        assertThat(page.getByText("Probabilities are calibrated")).isVisible();

        draw.clear();
        draw.draw(DrawnDigits.strokes(3));
        assertThat(page.locator("h1")).not().hasText(STRANGE);
        assertThat(draw.answer(CNN)).hasAttribute("data-answer", "3");
    }

    /// Programs hear of it as soon as it is known what the network learned from.
    private void awaitMeasured() {
        var request =
                HttpRequest.newBuilder(URI.create(glyphery.address("/api/ink/predictions")))
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"strokes\": [[[1, 1], [1, 9]]], \"models\": [\"%s\"]}"
                                                .formatted(CNN)))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() ->
                            http.send(request, BodyHandlers.ofString())
                                    .body()
                                    .contains("\"familiarity\""));
        }
    }

    private static List<List<Point>> drawn(Ink ink) {
        return ink.strokes().stream()
                .map(stroke ->
                        stroke.points().stream()
                                .map(point ->
                                        new Point(0.2 + 0.6 * point.x(), 0.2 + 0.6 * point.y()))
                                .toList())
                .toList();
    }
}
