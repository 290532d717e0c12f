package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.glyphery.network.Npz;
import org.junit.jupiter.api.Test;

/// Why models answer as they do for what lies on the pad, as a person opens it.
class WhyPageTest extends BrowserTest {

    /// Longer than a small network takes in its turn.
    private static final int PATIENCE = 60_000;

    @Test
    void of_templates_the_exact_contributions_are_shown_and_follow_the_pad() throws Exception {
        var draw = drawPage();
        draw.draw(DrawnDigits.strokes(1));
        var why = open(draw.page(), NEAREST_MEAN);
        var map = why.locator("canvas[data-method=gradient]");
        assertThat(why).containsText("Contributions");
        assertThat(why.locator("figure")).hasCount(1);
        assertThat(map).hasAttribute("aria-label", Pattern.compile("what speaks for . lies most"));
        var before = pixels(map);
        draw.press("Clear");
        assertThat(draw.page().locator("why-answer")).hasCount(0);
        draw.draw(DrawnDigits.strokes(0));
        assertThat(map).hasAttribute("aria-label", Pattern.compile("what speaks for 0 lies most"));
        assertThat(pixels(map)).isNotEqualTo(before);

        var download =
                draw.page().waitForDownload(() -> button(why, "Save as NPZ: Reasons").click());
        assertThat(Npz.read(Files.newInputStream(download.path())).arrays())
                .extracting(array -> array.toString())
                .containsExactly("gradient[28, 28, 1]", "logits[10]", "completeness[1, 2]");
        var picture =
                draw.page().waitForDownload(() -> button(why, "Save as PNG: Reasons").click());
        assertThat(Files.size(picture.path())).isGreaterThan(500);
    }

    @Test
    void one_is_open_at_a_time_and_closes_by_the_same_button() {
        var draw = drawPage();
        draw.draw(DrawnDigits.strokes(1));
        open(draw.page(), NEAREST_MEAN);
        open(draw.page(), DOT_PRODUCT);
        assertThat(draw.page().locator("why-answer")).hasCount(1);
        assertThat(draw.answer(DOT_PRODUCT).locator("why-answer")).isVisible();
        opener(draw.page(), DOT_PRODUCT).press("Enter");
        assertThat(draw.page().locator("why-answer")).hasCount(0);
        assertThat(opener(draw.page(), DOT_PRODUCT)).hasAttribute("aria-expanded", "false");
    }

    @Test
    void of_a_cnn_its_maps_are_shown_and_three_ways_to_say_what_counted() throws Exception {
        RunPages.train(glyphery, "Small CNN", "{kind: cnn, channels: [4, 6]}");
        var page = page("small-cnn");
        var why = open(page, "small-cnn");
        assertThat(why.locator("why-maps figure.layer")).hasCount(2);
        assertThat(why.locator("why-maps")).containsText("layer 1: 4 kernels");
        assertThat(why.locator("why-maps")).containsText("layer 2: 6 mixtures");
        assertThat(width(why.locator("canvas[data-layer=relu1]"))).isEqualTo(4 * 29 - 1);
        for (String method : List.of("gradient", "integrated", "occlusion")) {
            assertThat(why.locator("canvas[data-method=%s]".formatted(method)))
                    .hasAttribute("aria-label", Pattern.compile("lies most in the"));
        }
        var integrated = why.locator("canvas[data-method=integrated]");
        var ofOne = pixels(integrated);
        why.getByLabel("Class that it is compared with").selectOption("3");
        page.waitForCondition(() -> !pixels(integrated).equals(ofOne));

        why.getByText("How much can it take?").click();
        var altered = why.locator("why-altered");
        assertThat(altered).containsText(Pattern.compile("0°: . with .* from .* to .*°"));
        altered.getByLabel("How the picture is changed").selectOption("Rows missing at the top");
        assertThat(altered).containsText("0 of them: ");
        altered.locator("input[type=range]").fill("40");
        assertThat(altered.locator("canvas"))
                .hasAttribute("aria-label", Pattern.compile("The picture at 1 of them, read as ."));
        why.getByText("Is the reason worth anything?").click();
        var worth = why.locator("why-worth");
        assertThat(worth.locator("tbody tr")).hasCount(5);
        assertThat(worth.locator("canvas[data-layer]")).hasCount(3); // two convolutions, one dense
        assertThat(worth.locator("canvas[data-control]")).hasCount(2);
        assertThat(worth.locator("canvas[data-layer=dense1]"))
                .hasAttribute(
                        "aria-label", Pattern.compile("rank correlation .* is −?[01]\\.\\d\\d"));
        assertThat(worth.locator("svg[role=img]")).hasCount(2);
        var trial = page.waitForDownload(() -> button(worth, "Save as SVG: Deletion").click());
        assertThat(Files.readString(trial.path())).startsWith("<svg").contains("integrated");
        PictureNames.check(page);
        var labels = worth.locator("why-shuffled-labels");
        assertThat(labels).containsText(Pattern.compile("It takes 1 epoch, about \\d+ s"));
        button(labels, "Train on shuffled labels").click();
        assertThat(labels.locator("canvas"))
                .hasCount(6, new HasCountOptions().setTimeout(PATIENCE));
        assertThat(labels).containsText("It is trained.");
        assertThat(button(labels, "Train on shuffled labels")).hasCount(0);
        assertThat(labels.locator("canvas[data-of=shuffled]").first())
                .hasAttribute(
                        "aria-label", Pattern.compile("their rank correlation is −?[01]\\.\\d\\d"));
        PictureNames.check(page);
        glyphery.deleteAll(List.of("Small CNN", "Small CNN, labels shuffled"));
    }

    @Test
    void of_a_gru_it_is_shown_how_its_belief_forms_row_by_row() throws Exception {
        RunPages.train(
                glyphery, "Small GRU", "{kind: recurrent, cell: GRU, units: 8, denseUnits: []}");
        var page = page("small-gru");
        var why = open(page, "small-gru");
        assertThat(why.locator("why-steps")).containsText("row 28 of 28");
        assertThat(why.locator(".belief"))
                .hasAttribute("aria-label", Pattern.compile("from row \\d+ on"));
        assertThat(width(why.locator(".belief"))).isEqualTo(69); // six for each of ten, and gaps
        var all = pixels(why.locator(".picture"));
        button(why, "Read again").click();
        page.waitForCondition(() -> !pixels(why.locator(".picture")).equals(all));
        page.waitForCondition(() -> pixels(why.locator(".picture")).equals(all));
        why.getByText("What its gates do").click();
        assertThat(why.locator("why-gates figure")).hasCount(4);
        var update = why.locator("why-gates canvas[data-part='gru1/z']");
        assertThat(update).hasAttribute("aria-label", "update gate of gru1: 8 units over 28 rows");
        assertThat(width(update)).isEqualTo(28);
        var gates = page.waitForDownload(() -> button(why, "Save as NPZ: Gates").click());
        assertThat(Npz.read(Files.newInputStream(gates.path())).get("gru1/z").shape())
                .isEqualTo(List.of(28, 8));
        PictureNames.check(page);
        glyphery.deleteAll(List.of("Small GRU"));
    }

    @Test
    void a_run_shows_what_pushes_towards_a_class_how_it_reads_and_how_far_it_can_be_believed()
            throws Exception {
        var page = RunPages.open(context(), glyphery, NEAREST_MEAN);
        var difference = page.locator("weight-pictures .difference");
        var canvas = difference.locator("canvas");
        assertThat(canvas)
                .hasAttribute("aria-label", Pattern.compile("^Template of 4 less that of 9: what"));
        var before = pixels(canvas);
        difference.getByLabel("Class that is pushed towards").selectOption("7");
        assertThat(canvas)
                .hasAttribute("aria-label", Pattern.compile("^Template of 7 less that of 9: what"));
        assertThat(pixels(canvas)).isNotEqualTo(before);
        canvas.hover();
        assertThat(page.locator("weight-pictures output"))
                .hasText(Pattern.compile("row 1[45], column 1[45]: −?[\\d.]+"));

        var sheet = page.waitForDownload(() -> page.getByLabel("Save as PNG: Templates").click());
        var saved = ImageIO.read(sheet.path().toFile());
        assertThat(List.of(saved.getWidth(), saved.getHeight())).containsExactly(1040, 462);
        PictureNames.check(page);

        var reading = page.locator(".reading");
        assertThat(reading).containsText("7, by its label: number 0 of the test split.");
        var map = reading.locator("canvas[data-method=gradient]");
        assertThat(map).hasAttribute("aria-label", Pattern.compile("speaks for 7"));
        reading.locator(".strip button").nth(1).click();
        assertThat(reading).containsText("2, by its label: number 1 of the test split.");
        assertThat(page).hasURL(Pattern.compile("example=1$"));
        assertThat(map).hasAttribute("aria-label", Pattern.compile("speaks for 2"));

        page.navigate(page.url().replaceAll("\\?.*", "?tab=mistakes"));
        var calibration = page.locator(".calibration");
        calibration.scrollIntoViewIfNeeded();
        assertThat(calibration)
                .containsText(Pattern.compile("calibration error [\\d.]+ %, over 15 bins"));
        assertThat(calibration.locator("[role=img]"))
                .hasAttribute("aria-label", Pattern.compile("read with .*right"));
    }

    private Page page(String model) {
        var page = context().newPage();
        page.navigate(glyphery.address("/?models=%s&example=0".formatted(model)));
        return page;
    }

    private static Locator opener(Page page, String model) {
        return page.locator("model-answer[data-model=%s] button[aria-expanded]".formatted(model));
    }

    private static Locator open(Page page, String model) {
        opener(page, model).click();
        var why = page.locator("model-answer[data-model=%s] why-answer".formatted(model));
        assertThat(why).isVisible();
        return why;
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private static String pixels(Locator canvas) {
        return String.valueOf(canvas.evaluate("canvas => canvas.toDataURL()"));
    }

    private static int width(Locator canvas) {
        return (int) canvas.evaluate("canvas => canvas.width");
    }
}
