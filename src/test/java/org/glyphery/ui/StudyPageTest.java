package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.glyphery.study.NamedStudies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A study from its question to its runs in the queue and back.
class StudyPageTest extends BrowserTest {

    /// What trains already, as the starter CNN, is not interrupted.
    private static final LocatorAssertions.HasTextOptions PATIENTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(300_000);

    /// Trains 1,000 examples for one epoch.
    private static final String SMALL =
            """
            architecture: {kind: linear}
            dataset: {validation: 1000, first: 1000}
            learning: {epochs: 1, batchSize: 100}
            """;

    @AfterEach
    void delete() {
        glyphery.deleteOwnStudies();
        List<String> names = new ArrayList<>();
        NamedStudies.all(glyphery.datasets())
                .forEach(study -> study.plans().forEach(plan -> names.add(plan.name())));
        names.addAll(List.of("learning rate 0.001", "learning rate 0.01", "First", "Second"));
        glyphery.deleteAll(names);
    }

    @Test
    void a_study_is_started_stopped_and_goes_on() {
        var page = context().newPage();
        page.navigate(glyphery.address("/studies"));
        assertThat(page.locator(".studies section")).hasCount(7);
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("CIFAR-10")))
                .isVisible();
        page.getByText("Recurrent readers").click();
        assertThat(page.locator("h1")).hasText("Recurrent readers");
        assertThat(page).hasTitle("Recurrent readers · Glyphery");
        assertThat(page.locator(".study [role=status]")).hasText("0 of 6 runs finished.");
        assertThat(page.locator(".study .claim")).containsText("How well do LSTM and GRU read");
        assertThat(page.locator(".study .missing")).containsText("Six runs");
        page.getByText("Exact settings").click();
        assertThat(page.getByText("architecture.cell")).isVisible();

        press(page, "Start");
        assertThat(page.locator(".study [role=status]")).containsText("6 under way");
        var rows = page.locator("figures-table").first().locator("tbody tr");
        assertThat(rows).hasCount(6);
        press(page, "Stop");
        assertThat(page.locator(".study [role=status]")).hasText("0 of 6 runs finished.");
        assertThat(rows.last()).containsText("cancelled");
        press(page, "Go on");
        assertThat(page.locator(".study [role=status]")).containsText("6 under way");
        press(page, "Stop");
        assertThat(page.locator(".study [role=status]")).hasText("0 of 6 runs finished.");
    }

    @Test
    void a_study_is_written_trained_and_read_as_a_report() {
        var page = context().newPage();
        page.navigate(glyphery.address("/studies"));
        page.getByText("New study").click();
        var preview = page.locator(".study-editor .side");
        assertThat(preview.locator("[role=status]")).containsText("Three runs.");
        page.getByLabel("Title").fill("Two rates");
        page.getByText("All settings, as YAML").click();
        page.getByLabel("Plan", new Page.GetByLabelOptions().setExact(true)).fill(SMALL);
        page.getByLabel("Values").fill("0.001, nonsense");
        assertThat(page.locator(".swept .error").first())
                .containsText("must be a number, but it is \"nonsense\"");
        assertThat(page.getByText("Save study")).isDisabled();
        page.getByLabel("Values").fill("0.001, 0.01");
        assertThat(preview.locator("[role=status]")).containsText("Two runs.");
        assertThat(preview.locator("tbody tr")).hasCount(2);
        press(page, "Save study");
        assertThat(page.locator("h1")).hasText("Two rates");

        press(page, "Start");
        assertThat(status(page)).hasText("Two runs, all finished.", PATIENTLY);
        assertThat(page.locator(".study")).containsText("learning rate 0.01 is best on validation");
        assertThat(page.locator(".study .claim")).containsText("learning rate");
        assertThat(page.locator(".study .evidence")).containsText("paired permutation test");
        assertThat(page.locator(".sweep-picture level-map")).isVisible();
        assertThat(page.locator(".study parallel-chart")).isVisible();
        Page report = page.waitForPopup(() -> page.getByText("Open report").click());
        assertThat(report.locator("h1")).hasText("Two rates");
        assertThat(report.locator("body")).containsText("learning rate 0.01 is best on validation");
        assertThat(report.locator("figure svg").first()).isVisible();
        assertThat(report.locator("tbody th").first()).hasText("learning rate 0.01");
        more(page);
        var zip = page.waitForDownload(() -> page.getByText("Report: HTML").click());
        Assertions.assertThat(zip.suggestedFilename()).isEqualTo("two-rates-report.zip");
        deleteHere(page);
    }

    @Test
    void a_study_is_imported_copied_changed_exported_and_deleted() throws IOException {
        var page = context().newPage();
        page.navigate(glyphery.address("/studies"));
        open(page, "{title: Nothing}");
        assertThat(page.locator("body")).containsText("A study is made of plans or of a sweep");
        open(page, "{title: Größe}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(page.locator("body")).containsText("byte 11 does not belong there");
        open(
                page,
                ("\uFEFF{title: Imported, plans: [{name: First, architecture: {kind: linear}},"
                                + " {name: Second, architecture: {kind: mlp}}]}")
                        .getBytes(StandardCharsets.UTF_16BE));
        assertThat(page.locator("h1")).hasText("Imported");
        assertThat(status(page)).hasText("0 of 2 runs finished.");

        choose(page, "Duplicate");
        assertThat(page.locator("h1")).hasText("New study");
        assertThat(page.getByLabel("Title")).hasValue("Copy of Imported");
        press(page, "Save study");
        assertThat(page.locator("h1")).hasText("Copy of Imported");
        choose(page, "Edit");
        page.getByLabel("Question").fill("And now?");
        press(page, "Save study");
        assertThat(page.locator(".study .claim")).hasText("And now?");
        assertThat(page).hasURL(glyphery.address("/studies/copy-of-imported"));

        more(page);
        var file = page.waitForDownload(() -> page.getByText("The study as a file").click());
        String yaml = Files.readString(file.path());
        Assertions.assertThat(yaml).contains("Copy of Imported", "And now?", "First", "Second");
        deleteHere(page);
        open(page, yaml);
        assertThat(page.locator(".study .claim")).hasText("And now?");
        deleteHere(page);
        page.getByText("Imported", new Page.GetByTextOptions().setExact(true)).click();
        deleteHere(page);
        assertThat(page.locator(".studies section"))
                .hasCount(NamedStudies.all(glyphery.datasets()).size());
    }

    private static Locator status(Page page) {
        return page.locator(".study [role=status]");
    }

    private static void open(Page page, String study) {
        open(page, study.getBytes(StandardCharsets.UTF_8));
    }

    private static void open(Page page, byte[] file) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("study.yaml", "application/yaml", file));
    }

    private static void more(Page page) {
        page.locator(".study .menu > summary").click();
    }

    private static void choose(Page page, String text) {
        more(page);
        page.getByText(text, new Page.GetByTextOptions().setExact(true)).click();
    }

    private static void deleteHere(Page page) {
        if (!page.getByText("Duplicate").isVisible()) more(page);
        press(page, "Delete this study; its runs stay");
        page.getByText("Sure? Nothing brings it back").click();
        assertThat(page.locator("h1")).hasText("Studies");
    }

    /// Two classes of four pixels each; what training would take minutes for is shown to the page.
    @Test
    void a_template_that_is_pressed_grows_beside_its_trained_self() {
        var page = context().newPage();
        page.navigate(glyphery.address("/studies/templates"));
        assertThat(page.locator(".study .so-far")).isVisible();
        page.evaluate(
                """
                () => {
                  const row = (name, gain) => ({ note: 'note', gain, bar: { name, place: 0, value: 0.8, interval: { low: 0.7, high: 0.9 }, runs: [] },
                    pictures: ['0', '1'].map((name) => ({ name, height: 2, width: 2, levels: btoa('\\x7f\\x00\\x81\\x40'), read: 90, weakest: name === '1' })) });
                  const rows = Object.assign(document.createElement('template-rows'), { content: {
                    note: 'How to read it.', extent: { from: 0.5, to: 1 }, groups: [[row('Computed', ''), row('Trained', '+1.00 points')]] } });
                  document.querySelector('.study').prepend(rows);
                }\
                """);
        var picture = page.getByLabel("1, Computed, reads 90 of 100, the fewest");
        picture.press("Enter");
        var pair =
                page.getByRole(
                        AriaRole.GROUP, new Page.GetByRoleOptions().setName("Class 1, large"));
        assertThat(pair.locator("figure")).hasCount(2);
        assertThat(pair).containsText("Trained");
        assertThat(picture).hasAttribute("aria-expanded", "true");
        page.keyboard().press("Escape");
        assertThat(pair).hasCount(0);
        assertThat(picture).isFocused();
    }

    @Test
    void there_is_no_study_of_another_name() {
        var page = context().newPage();
        page.navigate(glyphery.address("/studies/nonsense"));
        assertThat(page.locator("h1")).hasText("There is no such page");
    }

    private static void press(Page page, String label) {
        page.bringToFront();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }
}
