package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.MouseButton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The tour of the pages, as a newcomer takes it.
class TourPageTest extends BrowserTest {

    private static final String SMALL =
            """
            {"name": "Toured", "architecture": {"kind": "linear"}, "learning": {"epochs": 20},
             "dataset": {"name": "mnist", "validation": 1000, "first": 4000}}
            """;

    @AfterEach
    void leave_nothing_behind() {
        glyphery.deleteAll(List.of("Toured"));
    }

    @Test
    void each_step_is_ticked_by_doing_it_on_its_page_and_a_reload_forgets_nothing()
            throws Exception {
        var draw = drawPage();
        var page = draw.page();
        press(page, "Take the tour");
        assertThat(panel(page).getByRole(AriaRole.LISTITEM)).hasCount(7);
        assertThat(panel(page).locator("[aria-current=step]")).containsText("Draw a digit");
        PagesTest.check(page);
        page.keyboard().press("Escape");
        assertThat(panel(page)).hasCount(0);
        assertThat(tour(page, "Tour, 0 of 7")).isFocused();
        press(page, "Tour, 0 of 7");
        tour(page, "Put the tour away").focus();
        page.keyboard().press("Tab");
        assertThat(panel(page)).hasCount(0);

        draw.draw(DrawnDigits.strokes(1));
        assertThat(tour(page, "Tour, 1 of 7")).isVisible();
        assertThat(draw.answer(NEAREST_MEAN)).hasAttribute("data-answer", "1");
        draw.press("Keep as 1, proposed");
        assertThat(tour(page, "Tour, 2 of 7")).isVisible();
        draw.press("Remove this 1 from my digits");
        page.reload();
        press(page, "Tour, 2 of 7");
        assertThat(panel(page).locator(".done")).hasCount(2);
        panel(page).getByText("Compare two runs").click();
        assertThat(page.locator("h1")).hasText(Pattern.compile("Compare \\w+ runs"));
        assertThat(tour(page, "Tour, 3 of 7")).isVisible();

        page.navigate(glyphery.address("/studies/templates"));
        assertThat(tour(page, "Tour, 4 of 7")).isVisible();
        page.navigate(
                glyphery.address(
                        "/train?plan=" + URLEncoder.encode(SMALL, StandardCharsets.UTF_8)));
        TrainPages.start(page).click();
        assertThat(page.locator("h1")).hasText("Toured");
        assertThat(tour(page, "Tour, 6 of 7"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(RunPages.IN_TURN));
        page.locator(".run-tabs").getByText("Network").click();
        assertThat(tour(page, "Tour, all done")).isVisible();

        glyphery.awaitFinished("toured"); // or it would be watched once more below
        press(page, "Tour, all done");
        press(page, "Close the tour");
        assertThat(page.locator("guided-tour .place")).isFocused();
        assertThat(tour(page, "Tour, all done")).hasCount(0);
        page.reload();
        press(page, "Take the tour again");
        assertThat(tour(page, "Tour, 0 of 7")).isVisible();
        page.locator(".run-tabs").getByText("Overview").click();
        page.locator(".run-tabs").getByText("Network").click();
        assertThat(tour(page, "Tour, 1 of 7")).isVisible();

        page.navigate(glyphery.address("/"));
        draw.pad().click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        assertThat(tour(page, "Tour, 1 of 7")).isVisible();
        draw.draw(DrawnDigits.strokes(1));
        assertThat(page.locator("guided-tour [role=status]"))
                .hasText("Done: Draw a digit. Next: Keep it.");
    }

    private static Locator tour(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private static void press(Page page, String words) {
        tour(page, words).click();
    }

    private static Locator panel(Page page) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName("Tour").setExact(true));
    }
}
