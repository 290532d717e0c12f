package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The map of examples on a run's page, as a person looks at it and draws on it.
class MapPageTest extends BrowserTest {

    private static final double PATIENCE_MS = 120_000;

    @Test
    void of_templates_all_test_digits_lie_on_the_map_and_each_leads_to_its_neighbours()
            throws Exception {
        var map = open(withWebGl(), NEAREST_MEAN);
        assertThat(map).containsText("sees the pictures as they are: 784 numbers");
        assertThat(map.locator(".words")).containsText(Pattern.compile("9\\d\\.\\d % are of its"));
        assertThat(map.locator("map-plot[flat]")).hasCount(0);
        assertThat(plot(map)).hasAttribute("aria-label", Pattern.compile("^Map of 10000 pictures"));

        plot(map).press("Enter");
        assertThat(map.locator("map-beside ol li")).hasCount(10);
        String first = map.locator("map-beside .chosen").textContent();
        assertThat(map.locator("map-beside .chosen a"))
                .hasAttribute("href", Pattern.compile("^data/mnist\\?run=.*&split=test&at=\\d+$"));
        map.locator("map-beside ol button").first().click();
        assertThat(map.locator("map-beside .chosen")).not().hasText(first);

        String before = picture(map);
        press(map, "4");
        assertThat(button(map, "4")).hasAttribute("aria-pressed", "true");
        map.page().waitForCondition(() -> !picture(map).equals(before));
        press(map, "Errors");
        press(map, "read wrong: 1,797");
        plot(map).press("Enter");
        assertThat(map.locator("map-beside .chosen")).containsText("read as");
    }

    @Test
    void a_drawing_lands_on_the_map_and_files_are_to_be_had() throws Exception {
        var map = open(withWebGl(), NEAREST_MEAN);
        map.locator("digit-pad").scrollIntoViewIfNeeded();
        BoundingBox pad = map.locator("digit-pad canvas").boundingBox();
        var mouse = map.page().mouse();
        mouse.move(pad.x + pad.width / 2, pad.y + 30);
        mouse.down();
        mouse.move(pad.x + pad.width / 2, pad.y + pad.height - 30);
        mouse.up();
        assertThat(map.locator("map-beside")).containsText(Pattern.compile("Read as 1 with"));
        assertThat(map.locator("map-beside ol li").first()).containsText("1");
        press(map, "Clear");
        assertThat(map.locator("map-beside")).containsText("Draw a digit");

        var places = map.page().waitForDownload(() -> pressNamed(map, "Save where the points"));
        byte[] bytes = Files.readAllBytes(places.path());
        assertThat(new String(bytes, 0, 128, StandardCharsets.ISO_8859_1))
                .contains("NUMPY", "'shape': (10000, 2)");
        assertThat(bytes).hasSize(128 + 4 * 2 * 10_000);
        var png = map.page().waitForDownload(() -> pressNamed(map, "Save the map as PNG"));
        assertThat(Files.size(png.path())).isGreaterThan(5_000);
    }

    @Test
    void of_a_cnn_umap_goes_on_from_the_components_step_by_step() throws Exception {
        RunPages.train(glyphery, "Mapped CNN", "{kind: cnn, channels: [4, 6]}");
        var map = open(withWebGl(), "mapped-cnn");
        press(map, "Validation");
        assertThat(plot(map)).hasAttribute("aria-label", Pattern.compile("Map of 1000 pictures"));
        String components = picture(map);
        press(map, "UMAP");
        assertThat(map.locator(".running"))
                .containsText(
                        Pattern.compile("step \\d+ of 500"),
                        new ContainsTextOptions().setTimeout(PATIENCE_MS));
        map.page().waitForCondition(() -> map.locator(".running").count() == 0);
        assertThat(map.locator(".fault")).hasCount(0);
        assertThat(picture(map)).isNotEqualTo(components);
        String laidOut = picture(map);
        press(map, "PCA");
        map.page().waitForCondition(() -> picture(map).equals(components));
        press(map, "UMAP"); // which is kept
        map.page().waitForCondition(() -> picture(map).equals(laidOut));
        glyphery.deleteAll(List.of("Mapped CNN"));
    }

    @Test
    void of_a_gru_t_sne_lays_out_a_sample() throws Exception {
        RunPages.train(
                glyphery, "Mapped GRU", "{kind: recurrent, cell: GRU, units: 8, denseUnits: []}");
        var map = open(withWebGl(), "mapped-gru");
        assertThat(map).containsText("the 8 numbers that relu1 gives");
        press(map, "Confidence");
        press(map, "t-SNE");
        assertThat(map.locator(".running"))
                .containsText(Pattern.compile("t-SNE, step \\d+ of 750"));
        assertThat(map.locator(".words")).containsText("of 2,000 pictures by 8 principal");
        glyphery.deleteAll(List.of("Mapped GRU"));
    }

    private BrowserContext withWebGl() {
        return newContext(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    @Test
    void without_webgl_fewer_points_are_drawn_and_that_is_said() throws Exception {
        var context = newContext(new NewContextOptions().setViewportSize(1000, 800));
        context.addInitScript(
                """
                const original = HTMLCanvasElement.prototype.getContext;
                HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
                  return kind === 'webgl2' ? null : original.call(this, kind, ...more);
                };
                """);
        var map = open(context, NEAREST_MEAN);
        assertThat(map.locator("map-plot[flat]")).isVisible();
        assertThat(map.locator(".words"))
                .containsText("Without WebGL, no more than 2,000 pictures are shown.");
        var painted =
                map.locator("canvas.points")
                        .evaluate(
                                "canvas => canvas.getContext('2d').getImageData(0, 0, canvas.width,"
                                        + " canvas.height).data.some((part) => part > 0)");
        assertThat(painted).isEqualTo(true);
        plot(map).press("Enter");
        assertThat(map.locator("map-beside ol li")).hasCount(10);
    }

    private Locator open(BrowserContext context, String model) throws Exception {
        var page = RunPages.open(context, glyphery, model);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Map").setExact(true))
                .click();
        var map = page.locator("section.example-map");
        assertThat(map.locator(".words"))
                .containsText("nearest", new ContainsTextOptions().setTimeout(PATIENCE_MS));
        return map;
    }

    private static Locator plot(Locator map) {
        return map.locator("canvas.over");
    }

    /// What is seen of the map now.
    private static String picture(Locator map) {
        return String.valueOf(
                map.locator("map-plot").evaluate("plot => plot.picture().toDataURL()"));
    }

    private static Locator button(Locator map, String name) {
        return map.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(Locator map, String name) {
        button(map, name).click();
    }

    private static void pressNamed(Locator map, String beginning) {
        map.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + beginning)))
                .click();
    }
}
