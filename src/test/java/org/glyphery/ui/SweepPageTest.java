package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A sweep as somebody makes it who knows no YAML, from a card to a cell of its map.
class SweepPageTest extends BrowserTest {

    /// What trains already, as the starter CNN, is not interrupted.
    private static final LocatorAssertions.HasTextOptions PATIENTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(300_000);

    private static final List<String> RUNS =
            List.of(
                    "learning rate 0.001, batch size 100",
                    "learning rate 0.001, batch size 250",
                    "learning rate 0.01, batch size 100",
                    "learning rate 0.01, batch size 250");

    @AfterEach
    void delete() {
        glyphery.deleteOwnStudies();
        glyphery.deleteAll(RUNS);
    }

    @Test
    void a_sweep_is_made_of_a_card_and_chips_and_each_cell_of_its_map_leads_to_a_run() {
        var page = context().newPage();
        page.navigate(glyphery.address("/studies/new"));
        page.locator(".swept .line").evaluate("line => line.classList.add('old')");
        page.locator(".network-cards label")
                .filter(new Locator.FilterOptions().setHasText("Softmax regression"))
                .click();
        assertThat(page.locator(".swept .line.old")).hasCount(0); // it has other fields
        page.getByLabel("Training examples").fill("500");
        page.getByLabel("Epochs", new Page.GetByLabelOptions().setExact(true)).fill("1");
        page.getByLabel("Values").fill("0.001 to 0.01, log, 2 steps");
        press(page, "Add a field");
        assertThat(page.getByLabel("Field 2")).hasValue("batch size");
        page.getByLabel("Values").last().fill("100, 250");

        var preview = page.locator(".study-editor .side");
        assertThat(preview.locator("[role=status]")).containsText("Four runs, 2 × 2.");
        assertThat(preview.locator("level-map .cell")).hasCount(4);
        assertThat(page.getByLabel("Title")).hasValue("Learning rate and batch size");

        press(page, "Save study");
        press(page, "Start");
        assertThat(page.locator(".study [role=status]"))
                .hasText("Four runs, all finished.", PATIENTLY);
        Locator cells = page.locator(".sweep-picture level-map a.cell");
        assertThat(cells).hasCount(4);
        for (Locator cell : cells.all()) {
            assertThat(cell.locator("b")).hasText(Pattern.compile("\\d\\d\\.\\d+"));
        }
        assertThat(page.locator(".sweep-picture .best")).hasCount(1);
        assertThat(page.locator(".sweep-picture variance-shares li")).hasCount(3);
        page.locator(".sweep-picture")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions()
                                .setName("learning rate 0.01, batch size 250"))
                .click();
        assertThat(page.locator("h1")).hasText("learning rate 0.01, batch size 250");

        page.navigate(glyphery.address("/runs"));
        page.getByText("Studies as rows of dots").click();
        var dots = page.locator(".study-dots li");
        assertThat(dots).hasCount(1);
        assertThat(dots).containsText("Learning rate and batch size");
        assertThat(dots.locator(".track span")).hasCount(4);
        assertThat(dots.getByRole(AriaRole.IMG)).hasAccessibleName(Pattern.compile("from \\d.* %"));
        dots.getByRole(AriaRole.LINK).click();
        assertThat(page.locator("h1")).hasText("Learning rate and batch size");
    }

    @Test
    void what_is_wrong_with_values_is_told_at_their_chip() {
        var page = context().newPage();
        page.navigate(glyphery.address("/studies/new"));
        var chip = page.locator(".swept .line").first();
        page.getByLabel("Field 1").selectOption("batch size");
        assertThat(chip.locator(".chips li")).hasText(new String[] {"64", "128", "256"});
        refuses(chip, "16, many", "must be a whole number");
        refuses(chip, "16, 64, 16", "The value 16 stands there twice");
        refuses(chip, "16, 200000", "at most 100,000");
        refuses(chip, "8..64 setp 8", "as in");
        refuses(chip, "1..300 step 1", "at most 200");
        press(page, "Add a field");
        assertThat(page.locator(".swept .line")).hasCount(2); // all of them made anew
        refuses(chip, "1..150 step 1", "All combinations of these values are 450 runs");
        assertThat(page.getByText("Save study")).isDisabled();
        chip.getByLabel("Values").fill("8..64 step 8");
        assertThat(chip.locator(".chips li")).hasCount(8);
        assertThat(page.locator(".swept .error:not(:empty)")).hasCount(0);
        assertThat(page.getByText("Save study")).isEnabled();

        chip.locator(".cross").click();
        assertThat(page.locator(".swept .line")).hasCount(1);
        assertThat(chip.locator(".cross")).isFocused();
        chip.locator(".cross").click();
        assertThat(page.getByText("Add a field")).isFocused();
    }

    private static void refuses(Locator chip, String values, String sentence) {
        chip.getByLabel("Values").fill(values);
        assertThat(chip.locator(".error")).containsText(sentence);
    }

    private static void press(Page page, String label) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }
}
