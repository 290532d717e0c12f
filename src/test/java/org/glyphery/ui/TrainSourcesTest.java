package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.glyphery.ui.TrainPages.error;
import static org.glyphery.ui.TrainPages.field;
import static org.glyphery.ui.TrainPages.press;
import static org.glyphery.ui.TrainPages.saved;
import static org.glyphery.ui.TrainPages.start;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Mnist;
import org.glyphery.dataset.SyntheticDigits;
import org.glyphery.image.PictureShape;
import org.glyphery.run.StarterSet;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.training.TestSource;
import org.glyphery.training.TrainingSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A plan on the page Train that learns from several datasets and is tested on others.
class TrainSourcesTest extends BrowserTest {

    private static final String MINE = "mine";

    @TempDir private Path folder;

    @BeforeEach
    void pause() {
        glyphery.pause();
    }

    @AfterEach
    void delete() {
        glyphery.deleteAll(List.of("Mixed"));
        glyphery.eraseMyDigits();
        context().request().delete(glyphery.address("/api/datasets/" + MINE));
        context().request().delete(glyphery.address("/api/datasets/my-digits"));
        glyphery.goOn();
    }

    @Test
    void a_source_and_a_test_split_are_added_trained_with_and_removed_again() throws IOException {
        addMine();
        var page = TrainPages.open(context(), glyphery, "");
        press(page, "Softmax regression");
        field(page, "name").fill("Mixed");
        Plan alone = saved(page);

        mix(page);
        addTest(page);
        Plan mixed = saved(page);
        String version = glyphery.version(MINE);
        Assertions.assertThat(mixed.training())
                .containsExactly(
                        new TrainingSource(Mnist.NAME, Mnist.version(), 0.9, 0),
                        new TrainingSource(MINE, version, 0.1, 30));
        Assertions.assertThat(mixed.test()).containsExactly(new TestSource(MINE, version));

        start(page).click();
        assertThat(page.locator(".plan")).containsText("10.00 % of each batch from mine");
        assertThat(page.locator(".plan")).containsText("also tested on");
        page.navigate(glyphery.address("/train?copy=" + page.url().replaceFirst(".*/", "")));
        Assertions.assertThat(saved(page)).isEqualTo(mixed);
        button(page, "Do not learn from mine").click();
        button(page, "Do not test on mine").click();
        assertThat(page).not().hasURL(Pattern.compile("mine"));
        Plan restored = saved(page);
        Assertions.assertThat(restored).isEqualTo(alone);
        Assertions.assertThat(PlanJson.sha256(restored)).isEqualTo(PlanJson.sha256(alone));
    }

    @Test
    void what_was_kept_is_added_as_a_source_and_what_was_kept_since_is_taken_too() {
        glyphery.keepDigits(4);
        var page = TrainPages.open(context(), glyphery, "");
        page.getByText("More to learn from").click();
        button(page, "Add My digits, 4 drawings").click();

        assertThat(field(page, "training[1].dataset")).hasValue("my-digits");
        assertThat(page.locator(".own-source")).containsText("My digits · 4 drawings");
        assertThat(button(page, "Add My digits, 4 drawings")).hasCount(0);
        Assertions.assertThat(saved(page).training().getLast())
                .isEqualTo(new TrainingSource("my-digits", glyphery.version("my-digits"), 0.25, 0));

        glyphery.keepDigits(1);
        page.reload();
        assertThat(page.locator(".own-source")).containsText("one more lies there");
        button(page, "Take it too").click();
        assertThat(page.locator(".own-source")).containsText("My digits · 5 drawings");
        Assertions.assertThat(saved(page).training().getLast().version())
                .isEqualTo(glyphery.version("my-digits"));
    }

    /// 128 less 13 make an epoch of 55,000 by 115.
    private static void mix(Page page) {
        page.getByText("More to learn from").click();
        button(page, "Add a dataset to learn from").click();
        assertThat(field(page, "training[1].dataset")).hasValue(SyntheticDigits.NAME);
        assertThat(field(page, "training[1].dataset")).isFocused();
        field(page, "training[1].dataset").selectOption(MINE);
        assertThat(page.getByText("Each batch of 128 has 96 of them and 32 of mine")).isVisible();
        assertThat(field(page, "training[0].share")).hasValue("0.75");
        assertThat(field(page, "dataset.first")).hasCount(0);
        field(page, "training[1].share").fill("2");
        assertThat(error(page, "training[1].share")).containsText("at most 1, but it is 2.0");
        assertThat(start(page)).isDisabled();
        field(page, "training[1].share").fill("0.1");
        field(page, "training[1].first").fill("900");
        assertThat(error(page, "training[1].first")).containsText("the first 900 of them cannot");
        field(page, "training[1].first").fill("30");
        assertThat(page.getByText("Each batch of 128 has 115 of them and 13 of mine")).isVisible();
        assertThat(field(page, "training[0].share")).hasValue("0.9");
    }

    private static void addTest(Page page) {
        page.getByText("Also test on").click();
        button(page, "Add a dataset to test on").click();
        field(page, "test[0].dataset").selectOption(MINE);
        assertThat(page.getByText("Also tested on 20 of mine.")).isVisible();
        button(page, "Add a dataset to test on").click();
        assertThat(field(page, "test[1].dataset")).hasValue(SyntheticDigits.NAME);
        button(page, "Do not test on Synthetic digits").click();
    }

    @Test
    void a_plan_that_shuffles_labels_says_so_and_can_be_trained_on_the_true_ones() {
        Plan control = StarterSet.cnn().withShuffledLabels(1);
        var page =
                TrainPages.open(
                        context(),
                        glyphery,
                        "?plan="
                                + URLEncoder.encode(
                                        PlanJson.brief(control), StandardCharsets.UTF_8));
        assertThat(page.getByText("Its training labels are shuffled")).isVisible();
        Assertions.assertThat(saved(page)).isEqualTo(control);
        button(page, "Train on the true labels instead").click();
        assertThat(page.getByText("Its training labels are shuffled")).hasCount(0);
        Assertions.assertThat(saved(page).shuffledLabels()).isFalse();
    }

    @Test
    void where_no_dataset_fits_the_page_says_so() throws IOException {
        Path dots = Files.writeString(folder.resolve("mine.csv"), "0,0\n1,255\n".repeat(20));
        glyphery.addDataset(MINE, dots, new PictureShape(1, 1, 1), 0.2);
        var page = TrainPages.open(context(), glyphery, "");
        field(page, "dataset.name").selectOption(MINE);
        page.getByText("More to learn from").click();
        var words = page.locator("details:has-text('More to learn from')");
        assertThat(words).containsText("same shape and the same classes as mine");
        assertThat(button(page, "Add a dataset to learn from")).hasCount(0);
        words.getByRole(AriaRole.LINK).click();
        assertThat(page.locator("h1")).hasText("Data");
    }

    private void addMine() throws IOException {
        var digits = Digits.first(100, 0, 0).training();
        byte[] pixels = new byte[digits.shape().pixels()];
        var table = new StringBuilder();
        for (int index = 0; index < digits.count(); index++) {
            digits.copyBytes(index, pixels, 0);
            table.append(digits.label(index));
            for (byte pixel : pixels) table.append(',').append(Byte.toUnsignedInt(pixel));
            table.append('\n');
        }
        Path file = Files.writeString(folder.resolve("mine.csv"), table);
        glyphery.addDataset(MINE, file, PictureShape.MNIST, 0.2);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
