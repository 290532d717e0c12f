package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The wall of a dataset in the order of what networks read in it.
class WallReadingTest extends BrowserTest {

    private static final double PATIENCE_MS = 240_000;

    private static final List<String> FOLDS =
            IntStream.rangeClosed(1, 5)
                    .mapToObj("MNIST, fold %d of 5 held out"::formatted)
                    .toList();

    @AfterEach
    void leave_nothing_behind() {
        glyphery.deleteOwnStudies();
        glyphery.deleteAll(FOLDS);
        glyphery.forgetLabels("mnist");
    }

    @Test
    void pictures_are_ordered_by_loss_and_filtered_to_the_wrong_ones_and_the_address_keeps_it()
            throws Exception {
        String run = glyphery.run(NEAREST_MEAN).path("id").asString();
        var page = open("/data/mnist?split=test");
        choice(page, "reader").selectOption("run " + run);
        choice(page, "order").selectOption("hardest");

        int hardest = hardest(page, run);
        var first =
                Pattern.compile(
                        "Number %,d, labelled \\d, read as \\d, 1 of 10,000".formatted(hardest));
        assertThat(wall(page)).hasAttribute("aria-label", first, patiently());
        assertThat(page.locator(".picture-panel")).containsText("no. %,d, test".formatted(hardest));
        choice(page, "only").selectOption("wrong");
        assertThat(shown(page)).hasText("1,797 of 10,000");
        assertAddressHas(page, "run=" + run, "order=hardest", "only=wrong");
        wall(page).press("ArrowRight");
        assertThat(wall(page)).hasAttribute("aria-label", Pattern.compile(".*2 of 1,797"));
        assertThat(page).not().hasURL(Pattern.compile("[?&]at=" + hardest + "(&|$)"));

        page.reload();

        assertThat(shown(page)).hasText("1,797 of 10,000");
        assertThat(wall(page)).hasAttribute("aria-label", Pattern.compile(".*2 of 1,797"));
        assertThat(choice(page, "order")).hasValue("hardest");
        page.getByText("Reset").click();
        assertThat(shown(page)).hasText("10,000 of 10,000");
    }

    @Test
    void the_pictures_that_a_run_sees_nearest_to_one_stand_beside_it() throws Exception {
        String run = glyphery.run(NEAREST_MEAN).path("id").asString();
        var page = open("/data/mnist?split=test&run=" + run);
        assertThat(shown(page)).hasText("10,000 of 10,000"); // keys before that are lost
        wall(page).press("Enter");
        var nearest =
                page.locator(".nearest")
                        .filter(new Locator.FilterOptions().setHasText("sees them"));
        assertThat(nearest.locator("li"))
                .hasCount(8, new HasCountOptions().setTimeout(PATIENCE_MS));
        assertThat(nearest.locator("li").first()).containsText("7"); // as the picture is
        nearest.locator("button").first().click();
        assertThat(page).hasURL(Pattern.compile("[?&]at=[1-9]"));
        assertThat(page.locator(".picture-panel")).containsText(", test");
    }

    @Test
    void a_runs_page_leads_to_the_pictures_that_are_hardest_for_it() throws Exception {
        String run = glyphery.run(NEAREST_MEAN).path("id").asString();
        var page = open("/runs/" + run);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hardest pictures"))
                .click();
        assertThat(page).hasTitle("MNIST · Glyphery");
        assertThat(choice(page, "reader")).hasValue("run " + run);
        assertThat(wall(page))
                .hasAttribute(
                        "aria-label",
                        Pattern.compile("Number [\\d,]+, .* read as \\d, 1 of 10,000"),
                        patiently());
    }

    @Test
    void likely_label_errors_are_found_by_networks_that_have_not_learned_them() throws Exception {
        String run = glyphery.run(NEAREST_MEAN).path("id").asString();
        var page = open("/data/mnist?run=" + run);
        var find =
                page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Find likely label errors"));
        assertThat(page.getByText("This run has learned these labels")).isVisible(visible());
        find.click();

        assertThat(choice(page, "order")).hasValue("doubtful");
        assertThat(wall(page))
                .hasAttribute(
                        "aria-label",
                        Pattern.compile("Number [\\d,]+, labelled \\d, read as \\d, 1 of 60,000"),
                        patiently());
        assertAddressHas(page, "study=label-errors-of-mnist", "order=doubtful");
        assertThat(page.locator("wall-reader .said")).containsText("is suggested");
        choice(page, "only").selectOption("doubtful");
        assertThat(shown(page)).hasText(Pattern.compile("[\\d,]{3,6} of 60,000"));
        assertThat(find).isHidden();
    }

    @Test
    void a_suggested_label_is_taken_into_a_draft_by_one_press_and_taken_back() throws Exception {
        String run = glyphery.run(NEAREST_MEAN).path("id").asString();
        var page = context().newPage();
        page.addInitScript("localStorage.setItem('glyphery.person', 'Anna')");
        page.navigate(
                glyphery.address("/data/mnist?split=test&order=doubtful&run=%s".formatted(run)));
        assertThat(take(page)).isVisible(visible());
        assertThat(page.locator(".suggestion")).containsText("No draft is open: this begins one.");
        String first = changeOf(take(page).textContent());
        take(page).click();
        assertThat(drafted(page)).containsText("1 relabelled");
        assertThat(drafted(page).locator(".changes li")).containsText(first);
        assertThat(drafted(page).locator(".changes li")).containsText("Anna");
        assertThat(wall(page)).hasAttribute("aria-label", Pattern.compile("now \\d.* 1 of 10,000"));
        assertThat(take(page)).isHidden();
        page.keyboard().press("ArrowRight");
        assertThat(take(page)).isVisible();
        assertThat(page.getByText("No draft is open")).isHidden();

        String second = changeOf(take(page).textContent());
        page.keyboard().press("Space");
        assertThat(drafted(page)).containsText("2 relabelled");
        assertThat(drafted(page).locator(".changes li").first()).containsText(second);
        assertThat(wall(page)).hasAttribute("aria-label", Pattern.compile(".* 3 of 10,000"));
        page.keyboard().press("Control+z");
        assertThat(drafted(page)).containsText("1 relabelled");
        page.keyboard().press("Home");
        for (int more = 0; more < 3; more++) page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("Space");
        assertThat(drafted(page)).containsText("4 relabelled");
        assertThat(wall(page)).hasAttribute("aria-label", Pattern.compile(".* 5 of 10,000"));
    }

    @Test
    void labels_suggested_for_several_pictures_wait_for_the_name_of_whoever_takes_them()
            throws Exception {
        String run = glyphery.run(NEAREST_MEAN).path("id").asString();
        var page = open("/data/mnist?split=test&order=doubtful&run=" + run);
        assertThat(take(page)).isVisible(visible());
        for (int more = 0; more < 2; more++) wall(page).press("Shift+ArrowRight");
        wall(page).press("Space");
        page.getByLabel("Your name").fill("Ben");
        page.getByLabel("Your name").press("Enter");
        assertThat(drafted(page)).containsText("3 relabelled");
        assertThat(drafted(page).locator(".changes li").first()).containsText("Ben");
    }

    /// What the list of changes says once it is taken.
    private static String changeOf(String offer) {
        return offer.replaceFirst("Take (\\d) instead of (\\d)", "$2 → $1");
    }

    private static Locator take(Page page) {
        return page.locator(".suggestion button");
    }

    private static Locator drafted(Page page) {
        return page.locator(".draft-panel");
    }

    /// The index with the highest loss, from the numbers that programs get.
    private int hardest(Page page, String run) {
        String path = "/api/datasets/mnist/readings?split=test&run=" + run;
        JsonNode columns;
        do {
            String body = page.request().get(glyphery.address(path)).text();
            columns = JsonMapper.shared().readTree(body).path("columns");
        } while (columns.isMissingNode());
        byte[] bytes = Base64.getDecoder().decode(columns.path("losses").asString());
        var losses = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        return IntStream.range(0, losses.limit())
                .boxed()
                .max(Comparator.comparing(losses::get))
                .orElseThrow();
    }

    private static void assertAddressHas(Page page, String... parameters) {
        for (String each : parameters) {
            assertThat(page).hasURL(Pattern.compile("[?&]" + each + "(&|$)"));
        }
    }

    private static HasAttributeOptions patiently() {
        return new HasAttributeOptions().setTimeout(PATIENCE_MS);
    }

    private static IsVisibleOptions visible() {
        return new IsVisibleOptions().setTimeout(PATIENCE_MS);
    }

    private Page open(String path) {
        var page = context().newPage();
        page.navigate(glyphery.address(path));
        return page;
    }

    private static Locator choice(Page page, String name) {
        return page.locator("wall-reader select." + name);
    }

    private static Locator wall(Page page) {
        return page.locator("wall-canvas canvas");
    }

    private static Locator shown(Page page) {
        return page.locator("picture-wall .shown span");
    }
}
