package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// New labels on the wall of MNIST, by one person and by two.
class LabellingPageTest extends BrowserTest {

    private static final String RUN = "Means of new labels";

    @AfterEach
    void forgetDrafts() {
        glyphery.deleteAll(List.of(RUN));
        glyphery.forgetLabels("mnist");
    }

    @Test
    void labels_changed_by_keys_become_a_version_that_a_model_learns_from() {
        var page = context().newPage();
        page.navigate(glyphery.address("/data/mnist"));
        assertThat(wall(page)).hasAttribute("aria-label", says("Number 0, labelled 5, 1 of"));
        wall(page).press("3");
        field(page, "Your name").fill("Anna"); // asked once
        field(page, "Name of the draft").fill("Doubtful");
        field(page, "Name of the draft").press("Enter");
        assertThat(panel(page)).containsText("1 relabelled: 70,000 pictures");
        assertThat(panel(page).locator(".changes li")).containsText("5 → 3");
        assertThat(wall(page)).hasAttribute("aria-label", says("Number 1, labelled 0, 2 of"));

        wall(page).press("Shift+ArrowRight");
        wall(page).press("Shift+ArrowRight");
        wall(page).press("8");
        assertThat(panel(page)).containsText("4 relabelled");
        assertThat(wall(page)).hasAttribute("aria-label", says("Number 4, labelled 9, 5 of"));
        wall(page).press("Delete");
        assertThat(panel(page)).containsText("1 left out: 69,999 pictures");
        wall(page).press("Delete");
        wall(page).press("Delete");
        assertThat(wall(page)).hasAttribute("aria-label", says("Number 4, labelled 9, left out"));
        wall(page).press("ArrowLeft");
        wall(page).press("Control+z");
        assertThat(panel(page)).containsText("4 relabelled: 70,000 pictures");
        wall(page).press("#");
        page.locator("tag-entry input").fill("odd");
        page.locator("tag-entry input").press("Enter");
        assertThat(page.locator("tag-choice")).containsText("#odd 1");

        button(page, "Make version").click();
        assertThat(page).hasURL(Pattern.compile("version=[0-9a-f]{8}"));
        assertThat(wall(page)).hasAttribute("aria-label", says("Number 0, labelled 3, 1 of"));
        assertThat(page.locator("tag-choice")).containsText("#odd 1");
        assertThat(page.locator(".label-history")).containsText("→ 3");
        String version = page.url().replaceFirst(".*version=([0-9a-f]{8}).*", "$1");
        train(page);
        assertThat(page.locator(".plan")).containsText("mnist · " + version);
    }

    private static void train(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Train on it")).click();
        page.getByText("Templates", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("[data-field='dataset.version']")).hasValue(Pattern.compile(".+"));
        assertThat(field(page, "Name of the run")).hasValue(Pattern.compile("^Templates"));
        field(page, "Name of the run").fill(RUN);
        button(page, "Start training").click();
        assertThat(page).hasURL(Pattern.compile("/runs/"));
        assertThat(page.locator("h1")).hasText(RUN);
        assertThat(page.locator("main")).containsText("finished");
    }

    @Test
    void two_people_see_each_others_labels_and_settle_what_they_disagree_on() {
        var anna = open(context(), "Anna");
        wall(anna).press("4");
        assertThat(panel(anna)).containsText("1 relabelled");
        try (var other = Browser.shared().newContext()) {
            var ben = open(other, "Ben");
            assertThat(wall(ben)).hasAttribute("aria-label", says("Number 0, labelled 5, now 4"));
            wall(ben).press("ArrowRight");
            wall(anna).press("6");
            assertThat(wall(ben)).hasAttribute("aria-label", says("Number 1, labelled 0, now 6"));

            wall(ben).press("7");
            wall(ben).press("ArrowLeft");
            assertThat(wall(ben)).hasAttribute("aria-label", says("people disagree on it"));
            assertThat(panel(anna)).containsText("People disagree on a picture");
            button(anna, "Make version").click();
            assertThat(anna.getByText("settle that first").first()).isVisible();

            button(anna, "7 Ben").click();
            assertThat(panel(ben)).not().containsText("People disagree");
            assertThat(wall(ben)).hasAttribute("aria-label", says("Number 1, labelled 0, now 7"));
            wall(ben).press("Control+z"); // his own, which was settled since
            wall(ben).press("Home");
            assertThat(wall(ben)).hasAttribute("aria-label", says("Number 0, labelled 5, now 4"));
            assertThat(panel(ben)).containsText("2 relabelled");

            anna.locator(".naming summary").click();
            field(anna, "Name of the draft").fill("Half a na");
            wall(ben).press("ArrowRight");
            wall(ben).press("ArrowRight");
            wall(ben).press("8");
            assertThat(panel(anna)).containsText("3 relabelled");
            assertThat(field(anna, "Name of the draft")).hasValue("Half a na");
            field(anna, "Name of the draft").press("Enter");
            assertThat(panel(ben).locator("h2")).hasText("Half a na");
        }
    }

    @Test
    void classes_are_renamed_and_merged_and_two_versions_are_compared() {
        var page = open(context(), "Anna");
        wall(page).press("Delete");
        page.getByText("Rename or merge classes").click();
        page.getByLabel("New name of the class").fill("nought");
        button(page, "Rename").click();
        assertThat(page.locator("class-cards button").first()).containsText("nought");
        page.getByText("Rename or merge classes").click();
        page.getByLabel("Class that is merged").selectOption("7");
        page.getByLabel("Class that takes it in").selectOption("1");
        button(page, "Merge into this").click();
        assertThat(panel(page)).containsText("1 left out, a class merged");
        button(page, "Make version").click();
        assertThat(page).hasURL(Pattern.compile("version=[0-9a-f]{8}"));
        assertThat(page.locator("class-cards button")).hasCount(9);

        page.getByText("Versions", new Page.GetByTextOptions().setExact(true)).click();
        button(page, "Compare version ba891046").click();
        assertThat(page.locator(".version-difference")).containsText("Left out: 1");
        assertThat(page.locator(".version-difference"))
                .containsText("Class 0 is called nought: 6,903 pictures.");
        assertThat(page.locator(".version-difference"))
                .containsText("Class 7 has become part of 1: 7,293 pictures.");
        assertThat(page.locator(".version-difference picture-sheet canvas")).hasCount(1);
    }

    private Page open(BrowserContext in, String person) {
        var page = in.newPage();
        page.addInitScript("localStorage.setItem('glyphery.person', '%s')".formatted(person));
        page.navigate(glyphery.address("/data/mnist"));
        assertThat(page.locator("picture-wall .shown span")).hasText("60,000 of 60,000");
        return page;
    }

    private static Locator wall(Page page) {
        return page.locator("wall-canvas canvas");
    }

    private static Locator panel(Page page) {
        return page.locator(".draft-panel");
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Pattern says(String words) {
        return Pattern.compile(words);
    }
}
