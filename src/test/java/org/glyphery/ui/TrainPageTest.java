package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.glyphery.ui.TrainPages.error;
import static org.glyphery.ui.TrainPages.field;
import static org.glyphery.ui.TrainPages.press;
import static org.glyphery.ui.TrainPages.start;
import static org.glyphery.ui.TrainPages.unfold;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.glyphery.network.CnnBuilder;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.Test;

class TrainPageTest extends BrowserTest {

    private static final double PATIENCE_MILLIS = 240_000;

    @Test
    void from_the_form_to_a_finished_run() {
        var page = trainPage("");
        press(page, "Softmax regression");
        field(page, "name").fill("From the form");
        field(page, "learning.epochs").fill("2");
        field(page, "learning.batchSize").fill("1000");
        assertThat(drawing(page)).containsText("7,850");
        start(page).click();
        page.waitForURL(Pattern.compile(".*/runs/[0-9a-f]{32}"));
        assertThat(page.locator("h1")).hasText("From the form");
        assertThat(page.locator(".run-head .status"))
                .hasText(
                        "finished",
                        new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS));
    }

    @Test
    void what_cannot_work_is_said_beside_its_field_and_keeps_the_run_from_starting() {
        var page = trainPage("");
        assertThat(field(page, "name")).hasValue("CNN 16-32");
        unfold(page, "More of the network");
        field(page, "architecture.padding").selectOption("VALID");
        field(page, "architecture.kernel").fill("29");
        assertThat(start(page)).isDisabled();
        assertThat(error(page, "architecture.kernel"))
                .containsText("must be at most 28, the side of what reaches it, but it is 29");
        field(page, "architecture.kernel").fill("5");
        assertThat(start(page)).isEnabled();

        field(page, "learning.epochs").fill("0");
        field(page, "learning.schedule.peak").fill("-1");
        field(page, "learning.batchSize").fill("many");
        assertThat(error(page, "learning.epochs")).containsText("at least 1, but it is 0");
        assertThat(error(page, "learning.schedule.peak")).containsText("but it is -1.0");
        assertThat(error(page, "learning.batchSize")).containsText("a whole number");
        assertThat(page.locator(".start")).containsText("Three settings are in the way.");
        assertThat(start(page)).isDisabled();
    }

    @Test
    void a_recurrent_network_is_planned_layer_by_layer_and_starts_as_its_kind_does() {
        var page = trainPage("");
        assertThat(field(page, "learning.initialisation")).hasValue("HE");
        page.getByText("LSTM and GRU", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(
                        page.getByRole(
                                AriaRole.RADIO,
                                new Page.GetByRoleOptions().setName("LSTM and GRU")))
                .isFocused();
        assertThat(field(page, "learning.initialisation")).hasValue("GLOROT");
        assertThat(drawing(page)).containsText("39,690");
        field(page, "architecture.cell").selectOption("GRU");
        field(page, "architecture.units").fill("32");
        field(page, "architecture.layers").fill("3");
        assertThat(drawing(page)).containsText("22,506");
        field(page, "architecture.reading").selectOption("PIXELS");
        assertThat(drawing(page)).containsText("784 × 1");
        unfold(page, "More of the network");
        field(page, "architecture.rows").fill("29");
        assertThat(error(page, "architecture.rows")).containsText("at most 28, but it is 29");
        assertThat(start(page)).isDisabled();
        press(page, "GRU 3x32");
        assertThat(field(page, "learning.batchSize")).hasValue("256");
        assertThat(start(page)).isEnabled();
        field(page, "learning.update.optimizer").selectOption("sgd");
        assertThat(field(page, "learning.update.optimizer")).isFocused();
    }

    /// 9 32 and 288 64 and 576 128 + 2 (576 64 + 1,152 128), twice as many scales and shifts as
    /// channels, then 1,290 to the logits.
    @Test
    void a_residual_cnn_is_planned_block_by_block() {
        var page = trainPage("");
        page.getByText("Residual CNN", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(drawing(page).locator("[data-layer='residual1/convolution1']")).hasCount(1);
        assertThat(drawing(page)).containsText("463,594");
        field(page, "architecture.pooledBlocks").fill("1, 2, 4");
        assertThat(error(page, "architecture.pooledBlocks"))
                .containsText("at most 3, the number of blocks, but it is 4");
        assertThat(start(page)).isDisabled();
        field(page, "architecture.channels").fill("8, 8, 8, 8, 8");
        field(page, "architecture.pooledBlocks").fill("1, 2, 3, 4, 5");
        assertThat(error(page, "architecture.pooledBlocks"))
                .containsText("at most 1, the side of what reaches it, but it is 2");
        field(page, "architecture.pooledBlocks").fill("1, 2");
        unfold(page, "Augmentation");
        unfold(page, "Start and restraint");
        field(page, "learning.augmentation.mirrored").check();
        field(page, "learning.update.labelSmoothing").fill("0.1");
        assertThat(page).hasURL(Pattern.compile(".*mirrored.*"));
        assertThat(page).hasURL(Pattern.compile(".*labelSmoothing.*"));
        assertThat(start(page)).isEnabled();
        page.reload();
        assertThat(field(page, "architecture.pooledBlocks")).hasValue("1, 2");
        assertThat(field(page, "learning.augmentation.mirrored")).isChecked();
        assertThat(field(page, "learning.update.labelSmoothing")).hasValue("0.1");
    }

    /// 416 and 4,640 and 18,496, then 576 10 + 10 to the logits, or with the pixels at the edge of
    /// 7x7 1,024 10 + 10.
    @Test
    void a_cnn_has_a_kernel_a_stage_and_pooling_that_rounds_up() {
        var page = trainPage("");
        field(page, "architecture.channels").fill("16, 32, 64");
        field(page, "architecture.kernel").fill("5, 3");
        assertThat(error(page, "architecture.kernel"))
                .containsText("one for each of the 3 stages, but it is [5, 3]");
        assertThat(start(page)).isDisabled();
        field(page, "architecture.kernel").fill("5, 3, 3");
        var last = drawing(page).locator("[data-layer='convolution3']");
        assertThat(last).containsText("3 × 3 kernels");
        assertThat(drawing(page)).containsText("29,322");
        unfold(page, "More of the network");
        field(page, "architecture.poolingRoundedUp").check();
        assertThat(drawing(page)).containsText("33,802");
        assertThat(drawing(page)).containsText("64 × 4 × 4");
        assertThat(page.locator(".settings-head .note")).hasText("Three changes");
        assertThat(page).hasURL(Pattern.compile(".*poolingRoundedUp.*"));
        page.reload();
        assertThat(field(page, "architecture.kernel")).hasValue("5, 3, 3");
        assertThat(field(page, "architecture.poolingRoundedUp")).isChecked();
        field(page, "architecture.poolingRoundedUp").uncheck();
        field(page, "architecture.kernel").fill("3, 3, 3");
        assertThat(page).not().hasURL(Pattern.compile(".*poolingRoundedUp.*"));
        Assertions.assertThat(TrainPages.saved(page).architecture())
                .isEqualTo(new CnnBuilder().kernel(3).channels(16, 32, 64).build());
    }

    @Test
    void the_address_holds_the_plan_over_a_reload() {
        var page = trainPage("");
        press(page, "MLP 256");
        field(page, "architecture.hiddenUnits").fill("64, 32");
        assertThat(drawing(page)).containsText("52,650");
        assertThat(page).hasURL(Pattern.compile("hiddenUnits.*64.*32"));
        page.reload();
        assertThat(field(page, "architecture.hiddenUnits")).hasValue("64, 32");
        assertThat(drawing(page)).containsText("52,650");
    }

    @Test
    void gradient_norms_are_asked_for_by_a_box_that_the_address_keeps() {
        var page = trainPage("");
        press(page, "MLP 256");
        assertThat(field(page, "learning.gradientNorms")).not().isChecked();
        unfold(page, "More of the learning");
        page.getByLabel("Keep gradient norms").check();
        assertThat(page).hasURL(Pattern.compile(".*gradientNorms.*"));
        page.reload();
        assertThat(field(page, "learning.gradientNorms")).isChecked();
        var json = page.waitForDownload(() -> page.getByText("Save as JSON").click());
        Assertions.assertThat(TrainPages.text(json)).contains("\"gradientNorms\":true");
        field(page, "learning.gradientNorms").uncheck();
        assertThat(page).not().hasURL(Pattern.compile(".*gradientNorms.*"));
    }

    @Test
    void a_plan_written_by_hand_is_opened_and_what_is_no_plan_gets_a_sentence() {
        var page = trainPage("");
        open(
                page,
                """
                name: By hand
                architecture: {kind: mlp, hiddenUnits: [12]}
                """);
        assertThat(field(page, "name")).hasValue("By hand");
        assertThat(drawing(page)).containsText("9,550");
        open(page, "a: [1");
        assertThat(page.locator("vaadin-notification-card")).containsText("cannot be read as YAML");
        assertThat(field(page, "name")).hasValue("By hand");
    }

    @Test
    void a_plan_file_is_read_in_the_encoding_that_its_mark_says_and_refused_if_it_is_no_text() {
        var page = trainPage("");
        String plan = "name: Größe π\narchitecture: {kind: mlp, hiddenUnits: [12]}\n";
        open(page, ("\uFEFF" + plan).getBytes(StandardCharsets.UTF_16LE));
        assertThat(field(page, "name")).hasValue("Größe π");
        open(page, plan.replace("π", "").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(page.locator("vaadin-notification-card"))
                .containsText("The text is not UTF-8: byte 9 does not belong there.");
        assertThat(field(page, "name")).hasValue("Größe π");
    }

    @Test
    void what_is_saved_as_a_file_reads_as_the_same_plan() {
        var page = trainPage("");
        press(page, "MLP 256");
        field(page, "name").fill("Saved");
        assertThat(page).hasURL(Pattern.compile(".*Saved.*"));
        var json = page.waitForDownload(() -> page.getByText("Save as JSON").click());
        Assertions.assertThat(json.suggestedFilename()).isEqualTo("Saved.json");
        Plan saved = PlanTexts.read(TrainPages.text(json));
        Assertions.assertThat(saved.name()).isEqualTo("Saved");
        var yaml = page.waitForDownload(() -> page.getByText("Save as YAML").click());
        Assertions.assertThat(yaml.suggestedFilename()).isEqualTo("Saved.yaml");
        Assertions.assertThat(PlanTexts.readYaml(TrainPages.text(yaml))).isEqualTo(saved);
    }

    @Test
    void a_copy_of_a_runs_plan_starts_where_that_plan_was() throws Exception {
        String id = glyphery.run(NEAREST_MEAN).path("id").asString();
        var page = trainPage("?copy=" + id);
        assertThat(field(page, "name")).hasValue("Templates, nearest mean");
        assertThat(field(page, "architecture.form")).hasValue("NEAREST_MEAN");
    }

    private static Locator drawing(Page page) {
        return page.locator(".planned network-drawing");
    }

    private Page trainPage(String query) {
        return TrainPages.open(context(), glyphery, query);
    }

    private static void open(Page page, String text) {
        open(page, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void open(Page page, byte[] file) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("plan.yaml", "text/yaml", file));
    }
}
