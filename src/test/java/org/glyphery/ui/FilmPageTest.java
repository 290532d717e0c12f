package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.glyphery.network.LevelArray;
import org.glyphery.network.Npz;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.Test;

/// The film of how weights were learned, on a run's page.
class FilmPageTest extends BrowserTest {

    @Test
    void templates_play_over_epochs_and_first_updates_and_stand_beside_their_means()
            throws Exception {
        var page = trained("Filmed templates", "{kind: linear}");
        var strip = strip(page);
        assertThat(strip.getByRole(AriaRole.OPTION)).hasCount(3);
        assertThat(page.getByLabel("Mean picture of 4")).isVisible();
        var four = page.getByLabel(named("Template of 4"));

        strip.getByRole(AriaRole.LISTBOX).press("Home");
        assertThat(strip.locator(".where")).hasText("epoch 1 of 3");
        assertThat(page).hasURL(Pattern.compile(".*\\?epoch=1"));
        var first = pixels(four);
        button(strip, "Play").click();
        assertThat(strip.locator(".where")).hasText("epoch 3 of 3");
        assertThat(button(strip, "Play")).isVisible(); // it does not begin again
        assertThat(pixels(four)).isNotEqualTo(first);
        assertThat(page).hasURL(Pattern.compile(".*\\?epoch=3"));

        button(strip, "First 50 updates").click();
        assertThat(strip.getByRole(AriaRole.OPTION)).hasCount(51);
        assertThat(strip.locator(".where")).hasText("before the first update");
        strip.getByRole(AriaRole.LISTBOX).press(" ");
        assertThat(strip.locator(".where")).hasText(Pattern.compile("after update [2-9] of 50"));
        strip.getByRole(AriaRole.LISTBOX).press(" ");
        assertThat(button(strip, "Play")).isVisible();
        var rest = strip.locator(".where").textContent();
        var still = pixels(four);
        strip.getByRole(AriaRole.LISTBOX).press("Control+ArrowRight");
        assertThat(strip.locator(".where")).hasText(rest);
        strip.getByRole(AriaRole.LISTBOX).press("ArrowRight");
        assertThat(strip.locator(".where")).not().hasText(rest);
        assertThat(pixels(four)).isNotEqualTo(still);
        assertThat(strip.locator("[aria-selected=true]")).hasCount(1);
        glyphery.deleteAll(List.of("Filmed templates"));
    }

    @Test
    void scales_and_files_are_for_whoever_looks() throws Exception {
        var page = trained("Filmed units", "{kind: mlp, hiddenUnits: [12]}");
        var unit = page.getByLabel(named("Weights of unit 1"));
        assertThat(strip(page).getByRole(AriaRole.OPTION)).hasCount(3);
        var onOne = pixels(unit);
        page.getByLabel("One scale").selectOption("for each picture");
        assertThat(page.locator("weight-pictures .scale")).containsText("its largest");
        assertThat(pixels(unit)).isNotEqualTo(onOne);

        var picture =
                page.waitForDownload(() -> page.getByLabel("Save as PNG: Weights, epochs").click());
        assertThat(picture.suggestedFilename()).isEqualTo("weights-epochs.png");
        assertThat(Files.size(picture.path())).isGreaterThan(2_000);
        assertThat(saved(page, "Save as GIF: Weights, epochs", "gif")).startsWith("GIF89a");
        assertThat(saved(page, "Save as MP4: Weights, epochs", "mp4")).contains("ftyp");
        button(strip(page), "First 50 updates").click();
        var film =
                page.waitForDownload(
                        () -> page.getByLabel("Save as NPZ: Weights, first updates").click());
        try (var in = Files.newInputStream(film.path())) {
            assertThat(Npz.readArrays(in))
                    .filteredOn(LevelArray.class::isInstance)
                    .extracting(Object::toString)
                    .containsExactly("dense1/kernel[51, 784, 12]");
        }
        glyphery.deleteAll(List.of("Filmed units"));
    }

    @Test
    void kernels_and_gates_play_as_well_and_step_where_motion_is_unwanted() throws Exception {
        newContext(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        var kernels = trained("Filmed kernels", "{kind: cnn, channels: [4, 6]}");
        assertThat(kernels.locator("weight-pictures .tiles .weights")).hasCount(4);
        plays(kernels, "Kernel 1");
        var gates = trained("Filmed gates", "{kind: recurrent, cell: GRU, units: 8}");
        plays(gates, "Weights of reset gate, of what comes in");
        glyphery.deleteAll(List.of("Filmed kernels", "Filmed gates"));
    }

    /// The beginning of a film that is taken along.
    private static String saved(Page page, String label, String end) throws IOException {
        var file = page.waitForDownload(() -> page.getByLabel(label).click());
        assertThat(file.suggestedFilename()).isEqualTo("weights-epochs." + end);
        byte[] bytes = Files.readAllBytes(file.path());
        assertThat(bytes.length).isGreaterThan(5_000);
        return new String(bytes, 0, 64, StandardCharsets.ISO_8859_1);
    }

    private static void plays(Page page, String picture) {
        var strip = strip(page);
        assertThat(strip.getByRole(AriaRole.OPTION)).hasCount(3);
        strip.getByRole(AriaRole.LISTBOX).press("Home");
        assertThat(strip.locator(".where")).hasText("epoch 1 of 3");
        var before = pixels(page.getByLabel(named(picture)));
        button(strip, "Play").click();
        assertThat(strip.locator(".where")).hasText("epoch 3 of 3");
        assertThat(pixels(page.getByLabel(named(picture)))).isNotEqualTo(before);
    }

    @Test
    void a_run_without_snapshots_says_so_and_plays_the_epochs_whose_weights_are_there()
            throws Exception {
        var page = trained("Filmed before", "{kind: linear}");
        glyphery.forgetSnapshots("filmed-before");
        page.reload();
        assertThat(page.locator(".film-words"))
                .hasText(Pattern.compile("No snapshots of its first updates were kept.*"));
        assertThat(button(strip(page), "First 50 updates")).hasCount(0);
        plays(page, "Template of 4");
        glyphery.deleteAll(List.of("Filmed before"));
    }

    @Test
    void what_is_computed_in_one_step_has_no_film() throws Exception {
        var page = RunPages.open(context(), glyphery, NEAREST_MEAN);
        assertThat(page.getByLabel(named("Template of 4"))).isVisible();
        assertThat(page.locator(".film-words")).containsText("computed in one step");
        assertThat(strip(page)).hasCount(0);
    }

    /// Sixty updates in three epochs.
    private Page trained(String name, String architecture) throws Exception {
        glyphery.addFirst(
                List.of(
                        PlanTexts.readYaml(
                                """
                                name: %s
                                dataset: {name: mnist, validation: 1000, first: 2000}
                                architecture: %s
                                learning: {epochs: 3, batchSize: 100}
                                """
                                        .formatted(name, architecture))));
        String model = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        glyphery.awaitFinished(model);
        return RunPages.open(context(), glyphery, model);
    }

    private static Locator strip(Page page) {
        return page.locator("film-strip");
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /// What a picture shows stands behind its name.
    private static Pattern named(String picture) {
        return Pattern.compile("^%s: ".formatted(picture));
    }

    private static String pixels(Locator canvas) {
        return String.valueOf(canvas.evaluate("canvas => canvas.toDataURL()"));
    }
}
