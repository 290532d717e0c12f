package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.glyphery.Randomness;
import org.glyphery.image.PictureShape;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Npz;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Why a network answers as it does for a picture in colours.
class ColourWhyTest extends BrowserTest {

    private static final int SIDE = 8;

    @TempDir private Path folder;

    @BeforeEach
    void train() throws Exception {
        Path table = Files.writeString(folder.resolve("tinted.csv"), table());
        glyphery.addPictures("tinted", table, new PictureShape(SIDE, SIDE, 3), 0.25);
        glyphery.addFirst(
                List.of(
                        PlanTexts.readYaml(
                                """
                                name: Tinted
                                dataset: {name: tinted, version: %s, validation: 10}
                                architecture: {kind: cnn, channels: [4]}
                                learning: {epochs: 2, batchSize: 10}
                                """
                                        .formatted(glyphery.version("tinted")))));
        glyphery.awaitFinished("tinted");
    }

    @AfterEach
    void delete() {
        glyphery.deleteAll(List.of("Tinted"));
        glyphery.deleteDataset("tinted");
    }

    /// Pictures that are red on the left or blue on the right, and noise.
    private static String table() {
        var random = new Randomness(Randomness.key(3));
        var rows = new StringBuilder();
        for (int example = 0; example < 60; example++) {
            boolean red = example % 2 == 0;
            rows.append(red ? "red" : "blue");
            for (int place = 0; place < 3 * SIDE * SIDE; place++) {
                int column = place / 3 % SIDE;
                boolean lit = red ? column < 3 && place % 3 == 0 : column > 4 && place % 3 == 2;
                rows.append(',').append(random.nextInt(60) + (lit ? 190 : 0));
            }
            rows.append('\n');
        }
        return rows.toString();
    }

    @Test
    void reasons_are_summed_over_the_channels() throws Exception {
        var page = RunPages.open(context(), glyphery, "tinted");
        var why = page.locator(".reading why-answer");
        var canvas = why.locator("canvas[data-method=gradient]");
        assertThat(canvas).hasAttribute("aria-label", Pattern.compile("lies most in the"));
        assertThat(why).containsText("how far it is from the mean colour");
        assertThat(why.locator("canvas[data-method=occlusion]"))
                .hasAttribute("aria-label", Pattern.compile("lies most in the"));
        var download = page.waitForDownload(() -> button(why, "Save as NPZ: Reasons for").click());
        NamedArray map = Npz.read(Files.newInputStream(download.path())).arrays().getFirst();
        assertThat(map.toString()).isEqualTo("gradient[8, 8, 3]");
        int strongest = 0;
        for (int pixel = 1; pixel < SIDE * SIDE; pixel++) {
            if (Math.abs(sum(map, pixel)) > Math.abs(sum(map, strongest))) strongest = pixel;
        }
        Object painted =
                canvas.evaluate(
                        "(canvas, [x, y]) => [...canvas.getContext('2d').getImageData(x, y, 1, 1)"
                                + ".data].slice(0, 3).join(', ')",
                        List.of(strongest % SIDE, strongest / SIDE));
        String end = sum(map, strongest) > 0 ? "positive" : "negative";
        assertThat("rgb(%s)".formatted(painted)).isEqualTo(colour(why, end));
    }

    @Test
    void a_change_keeps_within_the_colours_and_is_not_for_the_pad() throws Exception {
        var page = RunPages.open(context(), glyphery, "tinted");
        var why = page.locator(".reading why-answer");
        why.getByText("What would have to change?").click();
        var change = why.locator("why-change");
        assertThat(change.locator("canvas")).hasCount(3);
        assertThat(change).containsText("blue: brighter, brown: darker");
        assertThat(change.locator(".words"))
                .containsText(Pattern.compile("make a (red|blue) of this (red|blue)"));
        assertThat(change.locator(".try")).hasCount(0);
    }

    private static double sum(NamedArray map, int pixel) {
        double sum = 0;
        for (int channel = 0; channel < 3; channel++) sum += map.values()[3 * pixel + channel];
        return sum;
    }

    private static String colour(Locator within, String variable) {
        return String.valueOf(
                within.evaluate(
                        """
                        (element, name) => {
                            const probe = element.shadowRoot.appendChild(document.createElement('i'));
                            probe.style.color = `var(--${name})`;
                            const { color } = getComputedStyle(probe);
                            probe.remove();
                            return color;
                        }\
                        """,
                        variable));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }
}
