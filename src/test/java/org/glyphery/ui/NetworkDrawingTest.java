package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.glyphery.ui.TrainPages.field;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.glyphery.network.Npz;
import org.junit.jupiter.api.Test;

/// Networks as drawings, on the page Train and on a run's page.
class NetworkDrawingTest extends BrowserTest {

    @Test
    void on_train_the_drawing_follows_what_is_typed_and_the_changed_block_alone_blinks() {
        var page = TrainPages.open(context(), glyphery, "");
        TrainPages.press(page, "MLP 256");
        var drawing = page.locator(".planned network-drawing");
        assertThat(drawing).containsText("203,530 parameters, 203,264 multiply-adds");
        assertThat(block(drawing, "dense1")).containsText("256");
        assertThat(drawing.locator(".even, .odd")).hasCount(0);
        field(page, "architecture.hiddenUnits").fill("64");
        assertThat(drawing).containsText("50,890 parameters, 50,816 multiply-adds");
        assertThat(block(drawing, "dense1")).containsText("64");
        assertThat(drawing.locator(".even, .odd")).hasCount(1);
        assertThat(block(drawing, "dense1")).hasClass(Pattern.compile("even|odd"));
        assertThat(block(drawing, "dense1"))
                .hasAttribute(
                        "aria-label",
                        "Dense. 64 units, each a sum of all 784 numbers, every one times a weight"
                                + " of its own, and a bias. Gives 64; 50,240 parameters (98.7 % of"
                                + " all), 50,176 multiply-adds (98.7 %).");
    }

    @Test
    void where_motion_is_unwanted_a_changed_block_is_marked_by_a_word() {
        var page = TrainPages.open(context(), glyphery, "");
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        TrainPages.press(page, "MLP 256");
        var drawing = page.locator(".planned network-drawing");
        assertThat(block(drawing, "dense1")).containsText("256");
        field(page, "architecture.hiddenUnits").fill("32");
        var mark = block(drawing, "dense1").locator(".changed");
        assertThat(mark).isVisible();
        assertThat(mark).hasText("changed");
        assertThat(block(drawing, "dense1")).hasCSS("animation-name", "none");
    }

    @Test
    void on_train_a_kernel_larger_than_its_picture_is_refused_at_its_block() {
        var page = TrainPages.open(context(), glyphery, "");
        var drawing = page.locator(".planned network-drawing");
        assertThat(drawing.locator(".block")).hasCount(6);
        TrainPages.unfold(page, "More of the network");
        field(page, "architecture.padding").selectOption("VALID");
        field(page, "architecture.kernel").fill("20");
        assertThat(block(drawing, "refused")).containsText("must be at most 4");
        assertThat(drawing.locator(".block")).hasCount(4);
        field(page, "architecture.kernel").fill("many");
        assertThat(drawing.locator(".stale")).hasCount(1);
        field(page, "architecture.kernel").fill("3");
        assertThat(drawing.locator(".block.refused, .stale")).hasCount(0);
        assertThat(drawing.locator(".block")).hasCount(6);
    }

    @Test
    void arrows_move_between_blocks_enter_opens_one_and_the_drawing_is_saved_as_svg()
            throws Exception {
        var page = TrainPages.open(context(), glyphery, "");
        var drawing = page.locator(".planned network-drawing");
        block(drawing, "input").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(block(drawing, "relu1")).isFocused();
        page.keyboard().press("Enter");
        assertThat(block(drawing, "relu1")).hasAttribute("aria-expanded", "true");
        assertThat(drawing.locator(".told"))
                .containsText("Zero in place of each negative number. Gives 16 × 28 × 28;");
        page.keyboard().press("End");
        assertThat(block(drawing, "dense1")).isFocused();

        var download =
                page.waitForDownload(
                        () -> drawing.getByLabel("Save as SVG: The network CNN").click());
        byte[] file = Files.readAllBytes(download.path());
        var svg =
                DocumentBuilderFactory.newNSInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(file));
        assertThat(svg.getDocumentElement().getTextContent())
                .contains("32 × 14 × 14")
                .doesNotContain("var(--");
    }

    @Test
    void of_templates_the_one_layer_opens_with_a_picture_a_class_and_the_logits() throws Exception {
        var page = network(NEAREST_MEAN);
        var network = page.locator("section.network");
        var drawing = network.locator("network-drawing");
        assertThat(drawing).containsText("7,850 parameters, 7,840 multiply-adds");
        assertThat(network.locator(".details")).isHidden();
        block(drawing, "dense1").click();
        assertThat(page).hasURL(Pattern.compile("layer=dense1"));
        assertThat(network.locator("weight-pictures .tiles > li")).hasCount(10);
        assertThat(network.locator("spread-arrays figure")).hasCount(2);
        assertThat(network.locator("spread-arrays")).containsText("784 × 10");
        assertThat(network.locator("layer-activations dl dt")).hasCount(10);
        assertThat(network.locator("layer-activations"))
                .containsText("10 units: the largest number is");

        page.reload();
        assertThat(block(drawing, "dense1")).hasAttribute("aria-expanded", "true");
        assertThat(network.locator("weight-pictures .tiles > li")).hasCount(10);
        block(drawing, "dense1").click();
        assertThat(network.locator(".details")).isHidden();
        assertThat(page).not().hasURL(Pattern.compile("layer="));
    }

    @Test
    void of_a_cnn_a_layers_maps_are_those_of_the_example_that_is_chosen() throws Exception {
        RunPages.train(glyphery, "Drawn CNN", "{kind: cnn, channels: [4, 6]}");
        var page = network("drawn-cnn");
        var network = page.locator("section.network");
        var drawing = network.locator("network-drawing");
        block(drawing, "convolution2").click();
        var given = network.locator("layer-activations");
        assertThat(given).containsText("6 maps of 14 × 14: the largest number is");
        assertThat(network.locator("spread-arrays")).containsText("5 × 5 × 4 × 6");
        assertThat(network.locator("weight-pictures")).hasCount(0);
        var maps = given.locator("canvas[data-array=convolution2]");
        assertThat(maps.evaluate("canvas => canvas.width")).isEqualTo(4 * 15 - 1);
        String before = String.valueOf(maps.evaluate("canvas => canvas.toDataURL()"));
        network.locator(".strip button").nth(1).click();
        page.waitForCondition(() -> !before.equals(maps.evaluate("canvas => canvas.toDataURL()")));
        var numbers = page.waitForDownload(() -> given.getByText("Save the numbers").click());
        assertThat(Npz.read(Files.newInputStream(numbers.path())).arrays())
                .extracting(Object::toString)
                .containsExactly("input[28, 28, 1]", "convolution2[14, 14, 6]");
        block(drawing, "pooling1").click();
        assertThat(given).containsText("4 maps of 14 × 14");
        assertThat(network.locator(".learned")).isHidden();
        glyphery.deleteAll(List.of("Drawn CNN"));
    }

    @Test
    void of_a_gru_each_layer_opens_with_its_gates() throws Exception {
        RunPages.train(
                glyphery,
                "Drawn GRU",
                "{kind: recurrent, cell: GRU, layers: 2, units: 8, denseUnits: []}");
        var page = network("drawn-gru");
        var network = page.locator("section.network");
        block(network.locator("network-drawing"), "gru2").press("Enter");
        var given = network.locator("layer-activations");
        assertThat(given).containsText("update gate 8 units over 28 steps: the largest number is");
        assertThat(given.locator("dl dt")).hasCount(8); // its last output
        assertThat(network.locator("weight-pictures .tiles > li")).hasCount(6);
        assertThat(network.locator("spread-arrays")).containsText("recurrent-bias");
        glyphery.deleteAll(List.of("Drawn GRU"));
    }

    private Page network(String model) throws Exception {
        var page = RunPages.open(context(), glyphery, model);
        page.navigate(page.url() + "?tab=network");
        return page;
    }

    private static Locator block(Locator drawing, String layer) {
        return drawing.locator("[data-layer='%s']".formatted(layer));
    }
}
