package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.glyphery.dataset.StrokeTable;
import org.glyphery.image.PictureShape;
import org.glyphery.image.PngPicture;
import org.glyphery.training.PlanTexts;
import org.glyphery.ui.DrawnDigits.Point;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page Draw where there are models of letters beside those of digits.
class LettersPageTest extends BrowserTest {

    private static final String NEAREST_MEAN = "templates-nearest-mean";
    private static final List<Point> DOWNWARDS =
            List.of(new Point(0.5, 0.2), new Point(0.51, 0.5), new Point(0.5, 0.8));

    @TempDir private Path folder;

    @BeforeEach
    void train() throws Exception {
        Path table = Files.write(folder.resolve("strokes.csv"), StrokeTable.file());
        glyphery.addDataset("strokes", table, new PictureShape(16, 8, 1), 0);
        glyphery.addFirst(
                List.of(
                        PlanTexts.readYaml(
                                """
                                name: Strokes
                                dataset: {name: strokes, version: %s, validation: 10}
                                architecture: {kind: mlp, hiddenUnits: [8]}
                                learning: {epochs: 10, batchSize: 10}
                                """
                                        .formatted(glyphery.version("strokes")))));
        glyphery.awaitFinished("strokes");
    }

    @AfterEach
    void delete() {
        glyphery.deleteAll(List.of("Strokes"));
        glyphery.deleteDataset("strokes");
    }

    @Test
    void letters_are_drawn_answered_and_kept_beside_digits() {
        var page = context().newPage();
        var draw = DrawPage.open(page, glyphery);
        assertThat(draw.answer(NEAREST_MEAN)).isVisible();
        assertThat(draw.answer("strokes")).hasCount(0);
        page.getByLabel("What is drawn")
                .selectOption(new SelectOption().setLabel("strokes: dash, l"));
        assertThat(page.locator("h1")).hasText("Draw a letter");
        assertThat(page).hasURL(Pattern.compile("alphabet=strokes"));
        assertThat(draw.answer(NEAREST_MEAN)).hasCount(0);

        draw.draw(List.of(DOWNWARDS));
        assertThat(draw.answer("strokes")).hasAttribute("data-answer", "l");
        assertThat(page.locator("h1")).containsText(Pattern.compile("reads l|perhaps l|l or dash"));
        Object seen =
                page.locator(".seen glyph-view")
                        .first()
                        .evaluate("view => [view.glyph.height, view.glyph.width]");
        Assertions.assertThat(seen).isEqualTo(List.of(16, 8));
        draw.press("Keep as l, proposed");
        assertThat(page.locator(".mine h2")).hasText("My letters · 1");
        assertThat(page.locator(".mine [data-digit]")).hasAttribute("data-digit", "l");

        page.getByLabel("What is drawn").selectOption(new SelectOption().setLabel("Digits"));
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
        assertThat(page.locator(".mine h2")).hasText("My digits");
        assertThat(page.getByLabel("Keep as 7")).isVisible();
        page.getByLabel("What is drawn")
                .selectOption(new SelectOption().setLabel("strokes: dash, l"));
        draw.press("Remove this l from my letters");
        assertThat(page.locator(".mine [data-digit]")).hasCount(0);
    }

    @Test
    void an_address_of_a_letter_model_leads_to_its_letters() {
        var page = context().newPage();
        page.navigate(glyphery.address("/?models=strokes"));
        assertThat(page.locator("[data-model='strokes']")).isVisible();
        assertThat(page.getByLabel("Keep as dash")).isVisible();
        page.getByText("Try an example", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".pad .note")).containsText("of the validation split of strokes");
    }

    @Test
    void letters_on_pictures_are_answered() throws Exception {
        byte[] upright = picture(100, 40, 100, 160);
        byte[] level = picture(40, 100, 160, 100);
        Assertions.assertThat(ask("predictions", upright)).contains("\"class\":\"l\"");
        Assertions.assertThat(ask("predictions", level)).contains("\"class\":\"dash\"");
        Assertions.assertThat(ask("sheets", upright)).contains("\"class\":\"l\"");
    }

    private String ask(String path, byte[] png) throws Exception {
        var address = glyphery.address("/api/pictures/%s?model=strokes".formatted(path));
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "image/png")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(png))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    /// A single stroke.
    private static byte[] picture(int fromX, int fromY, int toX, int toY) {
        var image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.fillRect(0, 0, 200, 200);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.drawLine(fromX, fromY, toX, toY);
        graphics.dispose();
        return PngPicture.file(image);
    }
}
