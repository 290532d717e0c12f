package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.glyphery.Thorough;
import org.glyphery.run.StarterSet;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What was typed last counts for the press that follows it at once. The queue rests meanwhile.
class TypingTest extends BrowserTest {

    /// How text comes into a field.
    enum Way {
        /// All at once, as by pasting.
        PASTED {
            @Override
            void write(Locator field, String text) {
                field.fill(text);
            }
        },
        /// Key by key, in place of what stands there.
        TYPED {
            @Override
            void write(Locator field, String text) {
                field.focus();
                var keyboard = field.page().keyboard();
                keyboard.press("ControlOrMeta+a");
                keyboard.type(text);
            }
        };

        abstract void write(Locator field, String text);
    }

    private static final String TYPED_PLAN =
            "{architecture: {kind: linear}, learning: {epochs: 2, batchSize: 500}}";

    /// What is pasted has the least time; what is typed key by key comes with `-Pthorough`, and
    /// below while the server is slow.
    static List<Way> ways() {
        return Thorough.ON ? List.of(Way.values()) : List.of(Way.PASTED);
    }

    @BeforeEach
    void pause() {
        glyphery.pause();
    }

    @AfterEach
    void delete() {
        glyphery.deleteOwnStudies();
        glyphery.deleteAll(List.of("Typed", "Typed name", "Waits"));
        glyphery.goOn();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_studys_text_is_saved_as_it_was_written_last(Way way) {
        var page = open("/studies/new", "New study");
        way.write(page.getByLabel("Title"), "Typed study");
        page.getByText("All settings, as YAML").click();
        way.write(field(page, "Plan"), TYPED_PLAN);
        way.write(field(page, "Values"), "0.5, 0.25");
        press(page, "Save study");
        assertThat(page.locator("h1")).hasText("Typed study");
        page.locator(".study .menu > summary").click();
        page.getByText("Duplicate").click();
        assertThat(page.locator("h1")).hasText("New study");
        assertThat(field(page, "Plan")).hasValue(Pattern.compile("batchSize: 500"));
        assertThat(field(page, "Values")).hasValue("0.5, 0.25");
    }

    @ParameterizedTest
    @EnumSource
    void a_run_starts_with_the_numbers_and_the_name_that_were_written_last(Way way) {
        var page = TrainPages.open(context(), glyphery, "");
        way.write(planField(page, "learning.epochs"), "3");
        way.write(planField(page, "learning.batchSize"), "750");
        way.write(planField(page, "name"), "Typed name");
        press(page, "Start training");
        page.waitForURL(Pattern.compile(".*/runs/[0-9a-f]{32}"));
        assertThat(page.locator("h1")).hasText("Typed name");
        page.navigate(glyphery.address("/train?copy=" + page.url().replaceAll(".*/", "")));
        assertThat(planField(page, "learning.epochs")).hasValue("3");
        assertThat(planField(page, "learning.batchSize")).hasValue("750");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_plan_is_saved_as_it_was_written_last(Way way) throws Exception {
        var page = TrainPages.open(context(), glyphery, "");
        way.write(planField(page, "learning.epochs"), "7");
        way.write(planField(page, "name"), "Typed");
        var file = page.waitForDownload(() -> press(page, "Save as YAML"));
        Assertions.assertThat(file.suggestedFilename()).isEqualTo("Typed.yaml");
        Plan saved = PlanTexts.readYaml(Files.readString(file.path()));
        Assertions.assertThat(saved.name()).isEqualTo("Typed");
        Assertions.assertThat(PlanJson.write(saved)).contains("\"epochs\":7,");
    }

    @Test
    void what_is_wrong_in_the_last_key_starts_nothing_and_what_mends_it_does() {
        var page = TrainPages.open(context(), glyphery, "");
        planField(page, "learning.epochs").fill("0");
        press(page, "Start training");
        assertThat(page.locator(".start")).containsText("One setting is in the way.");
        assertThat(page.locator("h1")).hasText("Train");
        planField(page, "name").fill("Typed");
        planField(page, "learning.epochs").fill("1");
        assertThat(button(page, "Start training")).isEnabled();
        press(page, "Start training");
        assertThat(page.locator("h1")).hasText("Typed");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_runs_name_tags_and_note_are_saved_as_they_were_written_last(Way way) throws Exception {
        glyphery.addLast(List.of(waiting()));
        var page = RunPages.open(context(), glyphery, "waits");
        press(page, "Rename, tag, note");
        way.write(field(page, "Name"), "Typed name");
        way.write(page.getByLabel("Tags"), "one, two");
        way.write(field(page, "Note"), "Typed, in two lines,\nand saved at once.");
        press(page, "Save");
        assertThat(page.locator("h1")).hasText("Typed name");
        assertThat(page.locator(".chip.tag")).hasText(new String[] {"one", "two"});
        assertThat(page.locator(".notes")).containsText("and saved at once.");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void what_is_searched_filtered_and_tagged_counts_to_the_last_key(Way way) {
        glyphery.addLast(List.of(waiting()));
        var runs = RunsPage.open(context(), glyphery, "/runs");
        var page = runs.page();
        way.write(page.locator("input[type=search]"), "Waits");
        page.getByRole(AriaRole.CHECKBOX, named("queued")).dispatchEvent("click");
        runs.awaitAddress("q=Waits", "status=queued");
        runs.choose("Waits");
        runs.openMore();
        way.write(field(page, "Tag for the runs chosen"), "typed");
        press(page, "Add tag");
        runs.shows("Waits", "typed");
        press(page, "Add a filter");
        way.write(field(page, "Value"), "2");
        press(page, "Add this filter");
        runs.awaitAddress("q=Waits", "status=queued", "where=validation.accuracy >= 2");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_search_holds_where_the_runs_are_grouped_at_once(Way way) {
        var runs = RunsPage.open(context(), glyphery, "/runs");
        way.write(runs.page().locator("input[type=search]"), "nearest");
        runs.page().getByLabel("Group by").selectOption("by learning, batch size");
        runs.awaitAddress("q=nearest", "group=learning.batchSize");
        assertThat(runs.page().locator("input[type=search]")).hasValue("nearest");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_view_is_saved_by_the_name_and_with_the_search_that_were_written_last(Way way) {
        var runs = RunsPage.open(context(), glyphery, "/runs");
        var page = runs.page();
        page.getByText("Views", new Page.GetByTextOptions().setExact(true)).click();
        way.write(page.locator("input[type=search]"), "nearest");
        way.write(field(page, "Name of the view"), "Typed " + way);
        press(page, "Save this view");
        var view = page.locator(".view a", new Page.LocatorOptions().setHasText("Typed " + way));
        assertThat(view).hasAttribute("href", Pattern.compile(".*q=nearest"));
        press(page, "Delete the view Typed " + way);
        assertThat(view).hasCount(0);
    }

    @Test
    void a_slow_server_writes_nothing_over_what_is_typed_and_the_caret_stays() {
        var page = TrainPages.open(context(), glyphery, "");
        page.route(
                Pattern.compile(".*v-r=uidl.*"),
                route -> {
                    page.waitForTimeout(150);
                    route.resume();
                });
        var name = planField(page, "name");
        name.fill("Typ by hand");
        for (int step = 0; step < 3; step++) name.press(step == 0 ? "Home" : "ArrowRight");
        name.press("ArrowRight");
        page.keyboard().type("ed slowly", new Keyboard.TypeOptions().setDelay(40));
        assertThat(name).hasValue("Typed slowly by hand");
        Assertions.assertThat(name.evaluate("field => field.selectionStart")).isEqualTo(12);
        page.waitForURL(Pattern.compile(".*Typed(%20|\\+)slowly(%20|\\+)by(%20|\\+)hand.*"));
        assertThat(name).hasValue("Typed slowly by hand");
        Assertions.assertThat(name.evaluate("field => field.selectionStart")).isEqualTo(12);
        page.unrouteAll();
    }

    @Test
    void a_tag_that_is_typed_while_another_is_being_added_stays() {
        glyphery.addLast(List.of(waiting()));
        var runs = RunsPage.open(context(), glyphery, "/runs?q=Waits");
        var page = runs.page();
        runs.choose("Waits");
        runs.openMore();
        var tag = field(page, "Tag for the runs chosen");
        page.route(
                Pattern.compile(".*v-r=uidl.*"),
                route -> {
                    page.waitForTimeout(300);
                    route.resume();
                });
        tag.fill("first");
        tag.press("Enter");
        tag.fill("second");
        runs.shows("Waits", "first");
        assertThat(tag).hasValue("second");
        tag.press("Enter");
        runs.shows("Waits", "first", "second");
        assertThat(tag).hasValue("");
        page.unrouteAll();
    }

    private Page open(String address, String heading) {
        var page = context().newPage();
        page.navigate(glyphery.address(address));
        assertThat(page.locator("h1")).hasText(heading);
        return page;
    }

    private static Plan waiting() {
        var cnn = StarterSet.cnn();
        return new Plan("Waits", cnn.dataset(), cnn.architecture(), cnn.learning());
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator planField(Page page, String path) {
        return page.locator("[data-field=\"%s\"]".formatted(path));
    }

    /// In the same moment, without the driver's waiting.
    private static void press(Page page, String label) {
        button(page, label).dispatchEvent("click");
    }

    private static Locator button(Page page, String label) {
        return page.getByRole(AriaRole.BUTTON, named(label));
    }

    private static Page.GetByRoleOptions named(String label) {
        return new Page.GetByRoleOptions().setName(label).setExact(true);
    }
}
