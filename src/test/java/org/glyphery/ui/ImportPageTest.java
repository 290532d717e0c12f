package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Datasets of one's own and of the catalogue, brought in on the page Data.
class ImportPageTest extends BrowserTest {

    private static final double PATIENCE_MILLIS = 120_000;
    private static final String ROWS = "a,1,2,3,4,5,6\nb,6,5,4,3,2,1\n".repeat(10);

    @TempDir private Path folder;

    @AfterEach
    void delete() {
        glyphery.deleteAll(List.of("On signs"));
        glyphery.discardDrafts();
        var page = context().newPage();
        for (String name : List.of("signs", "rows", "elsewhere", RunningGlyphery.FETCHED)) {
            page.request().delete(glyphery.address("/api/datasets/" + name));
        }
    }

    @Test
    void a_folder_of_drawings_is_sent_seen_imported_trained_on_and_drawn_for() throws Exception {
        var page = dataPage();
        page.locator("dataset-upload input[webkitdirectory]").setInputFiles(signs());

        var draft = page.locator(".import-draft");
        assertThat(draft).containsText("folders of pictures: 40 to train on, 80x60");
        assertThat(draft).containsText("2 classes: ring 20 · stroke 20");
        assertThat(draft.locator("fitted-pictures figure")).hasCount(12);
        assertThat(draft.getByLabel("Name")).hasValue("signs");
        assertThat(draft).containsText("Stored as 80x60x1");
        String before = storedPicture(draft);

        draft.getByText("as handwriting").click();
        assertThat(draft).containsText("Stored as 28x28x1");
        assertThat(storedPicture(draft)).isNotEqualTo(before);
        draft.getByText("20 %").click();
        assertThat(draft).containsText("Stored as 28x28x1: 32 to train on, 8 to test.");
        button(page, "Import signs.tar").click();

        assertThat(link(page, "Train on signs")).isVisible();
        assertThat(draft).hasCount(0);
        assertThat(page.request().post(glyphery.address("/api/runs"), plan())).isOK();
        glyphery.awaitFinished("on-signs");
        var draw = DrawPage.open(page, glyphery, "/?models=on-signs");
        draw.draw(DrawnDigits.strokes(1));
        assertThat(draw.answer("on-signs")).hasAttribute("data-answer", "stroke");
        draw.clear();
        draw.draw(DrawnDigits.strokes(0));
        assertThat(draw.answer("on-signs")).hasAttribute("data-answer", "ring");
    }

    private static String storedPicture(Locator draft) {
        return (String) draft.locator("canvas.stored").first().evaluate("it => it.toDataURL()");
    }

    private static RequestOptions plan() {
        return RequestOptions.create()
                .setHeader("Content-Type", "application/json")
                .setData(
                        """
                        {"name": "On signs", "dataset": {"name": "signs", "validation": 0},
                         "architecture": {"kind": "templates"}}
                        """);
    }

    @Test
    void a_table_is_read_once_its_shape_is_said_and_leaves_nothing_when_it_is_given_up() {
        var page = dataPage();
        page.locator("dataset-upload input[multiple]").setInputFiles(rows());
        var draft = page.locator(".import-draft");
        assertThat(draft.getByRole(AriaRole.ALERT)).containsText("6 numbers here");
        assertThat(button(page, "Import rows.csv")).isDisabled();

        draft.getByLabel("Size").fill("3 x 2");
        assertThat(draft).containsText("the label is in column 1 of 7");
        assertThat(draft.locator("fitted-pictures figure.alone")).hasCount(12);
        assertThat(button(page, "Import rows.csv")).isEnabled();
        draft.getByLabel("Name").fill("no name");
        assertThat(draft.getByRole(AriaRole.ALERT)).containsText("name of the dataset");
        assertThat(button(page, "Import rows.csv")).isDisabled();

        button(page, "Do not import rows.csv").click();
        assertThat(draft).hasCount(0);
        page.reload();
        assertThat(page.locator("dataset-upload")).isVisible();
        assertThat(draft).hasCount(0);
    }

    @Test
    void files_are_added_to_a_dataset_of_one_s_own() {
        var page = dataPage();
        assertThat(page.request().post(glyphery.address("/api/datasets"), sent("rows"))).isOK();
        var card = page.locator(".dataset-card").filter(having("20 · 2 classes · 3 × 2"));
        assertThat(card).isVisible();
        page.locator("dataset-upload input[multiple]").setInputFiles(rows("c"));
        var draft = page.locator(".import-draft");
        draft.getByLabel("Size").fill("3x2");
        assertThat(draft).containsText("Stored as 3x2x1");

        draft.getByLabel("They become").selectOption("added to rows");
        assertThat(draft).containsText("Added as 3x2x1: 19 to train on, 1 for validation.");
        assertThat(draft.getByLabel("Name")).isHidden();
        button(page, "Import rows.csv").click();
        assertThat(page.locator(".dataset-card").filter(having("40 · 3 classes · 3 × 2")))
                .isVisible();
    }

    private static RequestOptions sent(String name) {
        return RequestOptions.create()
                .setMultipart(FormData.create().set("file", rows()))
                .setQueryParam("name", name)
                .setQueryParam("shape", "3x2");
    }

    @Test
    void the_page_hears_of_an_import_that_a_program_has_begun() {
        var page = dataPage();
        var card = page.locator(".dataset-card").filter(having("elsewhere"));
        assertThat(page.locator(".dataset-card").first()).isVisible();
        assertThat(card).hasCount(0);
        var sent = sent("elsewhere");
        assertThat(page.request().post(glyphery.address("/api/datasets"), sent)).isOK();
        assertThat(link(page, "Open elsewhere")).isVisible();
        page.request().delete(glyphery.address("/api/datasets/elsewhere"));
        assertThat(card).hasCount(0);
    }

    @Test
    void a_known_dataset_is_fetched_with_one_click_cancelled_and_fetched_again() {
        var page = dataPage();
        var card = page.locator(".dataset-card").filter(having(RunningGlyphery.FETCHED_TITLE));
        var server = glyphery.datasetServer();
        server.holdsBack();
        fetchButton(page).click();
        assertThat(card).containsText(Pattern.compile("of .* fetched"));
        assertThat(card.getByRole(AriaRole.PROGRESSBAR)).isVisible();
        button(page, "Cancel the import of " + RunningGlyphery.FETCHED_TITLE).click();
        assertThat(card).containsText("not on this machine yet");

        server.sendsSomethingElse();
        fetchButton(page).click();
        assertThat(card.getByRole(AriaRole.ALERT)).containsText("SHA-256");
        button(page, "Forget the import of " + RunningGlyphery.FETCHED_TITLE).click();
        assertThat(card.getByRole(AriaRole.ALERT)).hasCount(0);

        server.sends();
        fetchButton(page).click();
        assertThat(link(page, "Open " + RunningGlyphery.FETCHED_TITLE)).isVisible(patiently());
        link(page, "Open " + RunningGlyphery.FETCHED_TITLE).click();
        page.getByText("About this data").click();
        assertThat(page.locator(".about-data .source")).containsText("(IDX) on ");
    }

    private static Locator fetchButton(Page page) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName("Fetch " + RunningGlyphery.FETCHED_TITLE));
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS);
    }

    private Page dataPage() {
        var page = context().newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.navigate(glyphery.address("/data"));
        return page;
    }

    private static FilePayload rows() {
        return rows("a");
    }

    /// @param first the name of one of both classes
    private static FilePayload rows(String first) {
        byte[] rows = ROWS.replace("a,", first + ",").getBytes(StandardCharsets.UTF_8);
        return new FilePayload("rows.csv", "text/csv", rows);
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /// Twenty rings and twenty strokes of a pen on paper, each a little elsewhere.
    private Path signs() throws IOException {
        Path signs = folder.resolve("signs");
        for (String kind : List.of("ring", "stroke")) {
            Files.createDirectories(signs.resolve(kind));
            for (int number = 0; number < 20; number++) {
                ImageIO.write(
                        sign(kind, number),
                        "png",
                        signs.resolve("%s/%d.png".formatted(kind, number)).toFile());
            }
        }
        return signs;
    }

    private static BufferedImage sign(String kind, int number) {
        var image = new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 60, 80);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(5));
        if (kind.equals("ring")) pen.drawOval(10 + number % 5, 12, 30 + number % 4, 50);
        else pen.drawLine(30 + number % 7, 10, 28 + number % 5, 66);
        pen.dispose();
        return image;
    }
}
