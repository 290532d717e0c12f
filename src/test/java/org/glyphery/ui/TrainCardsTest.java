package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.glyphery.ui.TrainPages.card;
import static org.glyphery.ui.TrainPages.error;
import static org.glyphery.ui.TrainPages.field;
import static org.glyphery.ui.TrainPages.start;
import static org.glyphery.ui.TrainPages.unfold;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Presets as cards, what is changed of them, and the dock that starts them. The queue rests
/// meanwhile.
class TrainCardsTest extends BrowserTest {

    private static final String RUN = ".*/runs/[0-9a-f]{32}";

    /// Longer than the page waits before it takes in what was typed last.
    private static final int TYPED_MILLIS = 400;

    /// Before the server has answered to the first of them.
    private static final String TICK_AT_ONCE =
            "names => names.forEach(name => document.querySelector(`[aria-label=\"Race"
                    + " ${name}\"]`).click())";

    @BeforeEach
    void pause() {
        glyphery.pause();
    }

    @AfterEach
    void delete() {
        glyphery.deleteAll(List.of("LSTM 32", "GRU 32", "By keys"));
        glyphery.goOn();
    }

    @Test
    void a_card_tells_what_is_known_here_and_starts_at_once() {
        var page = page();
        var templates = card(page, "Templates, nearest mean");
        assertThat(templates).containsText("82.03 % on test");
        assertThat(templates).containsText("7,850 parameters");
        assertThat(templates.getByRole(AriaRole.CHECKBOX)).hasCount(0); // it has no epochs
        var lstm = card(page, "LSTM 32");
        assertThat(lstm).containsText("– not trained here yet");
        assertThat(lstm.locator("network-thumbnail .learns")).not().hasCount(0);
        TrainPages.showFields(page);
        field(page, "learning.epochs").fill("7");
        button(lstm, "Start LSTM 32").dispatchEvent("click"); // which the field does not feel
        page.waitForURL(Pattern.compile(RUN));
        assertThat(page.locator("h1")).hasText("LSTM 32");
        page.waitForTimeout(TYPED_MILLIS);
        assertThat(page).hasURL(Pattern.compile(RUN));
        page.goBack();
        assertThat(card(page, "LSTM 32")).containsText("waits in the queue");

        card(page, "Templates, nearest mean").getByText("82.03 %").click();
        page.waitForURL(Pattern.compile(RUN));
        assertThat(page.locator("h1")).hasText("Templates, nearest mean");
    }

    @Test
    void what_is_changed_is_marked_and_parameters_follow_and_ctrl_enter_starts() {
        var page = page();
        var settings = page.locator(".settings");
        assertThat(field(page, "name")).hasCount(0);
        card(page, "MLP 256").locator(".pick").click();
        assertThat(card(page, "MLP 256").locator(".pick")).hasAttribute("aria-pressed", "true");
        assertThat(settings.locator("h2")).hasText("MLP 256");
        TrainPages.showFields(page);
        var units = field(page, "architecture.hiddenUnits");
        units.fill("64");
        assertThat(settings).containsText("One change: Hidden units 64 instead of 256");
        assertThat(settings.locator("h2")).hasText("MLP 256, with changes");
        assertThat(page.locator(".field.changed")).hasCount(1);
        assertThat(units).hasAccessibleDescription(Pattern.compile("was 256 .*"));
        assertThat(page.locator(".dock")).containsText("50,890 parameters");
        assertThat(page).hasURL(Pattern.compile("hiddenUnits.*64"));
        field(page, "learning.batchSize").fill("50");
        assertThat(page.locator("[data-block=batches]")).containsText("Batches of 50");
        field(page, "learning.batchSize").fill("128");
        page.reload();
        assertThat(settings).containsText("One change: Hidden units 64 instead of 256");
        units.fill("256");
        assertThat(page.locator(".field.changed")).hasCount(0);
        field(page, "name").fill("By keys");
        field(page, "name").press("Control+Enter");
        page.waitForURL(Pattern.compile(RUN));
        assertThat(page.locator("h1")).hasText("By keys");
    }

    @Test
    void what_is_wrong_is_marked_at_field_block_and_dock_and_is_never_folded_away() {
        var page = TrainPages.open(context(), glyphery, "");
        var stride = field(page, "architecture.stride");
        assertThat(stride).isHidden();
        unfold(page, "More of the network");
        stride.fill("0");
        assertThat(error(page, "architecture.stride")).containsText("at least 1");
        var blocks = page.locator(".planned network-drawing .block.blamed");
        assertThat(blocks).hasCount(2);
        assertThat(blocks.first()).containsText("✗ settings");
        assertThat(start(page)).isDisabled();

        unfold(page, "More of the network");
        assertThat(stride).isHidden();
        field(page, "learning.epochs").fill("3");
        assertThat(stride).isVisible();
        button(page.locator(".dock"), "Convolution stride").click();
        assertThat(stride).isFocused();
        stride.fill("1");
        assertThat(start(page)).isEnabled();
        assertThat(blocks).hasCount(0);
        assertThat(page.locator(".dock .wrong")).isHidden();

        var learning = page.locator(".learning-blocks .block.blamed");
        assertThat(page.locator("[data-block=epochs]")).containsText("3 epochs");
        field(page, "learning.epochs").fill("0");
        assertThat(learning).hasCount(1);
        assertThat(learning).hasAttribute("data-block", "epochs");
        field(page, "learning.epochs").fill("4");
        assertThat(learning).hasCount(0);
        assertThat(page.locator("[data-block=epochs]")).containsText("4 epochs");
    }

    @Test
    void two_cards_that_are_ticked_race() {
        var page = page();
        tick(page, "LSTM 32");
        assertThat(page.locator(".race-line")).containsText("Tick one more");
        assertThat(page.getByText("Start the race")).isHidden();
        page.evaluate(TICK_AT_ONCE, List.of("GRU 32", "MLP 256"));
        assertThat(page.getByLabel("Race MLP 256")).isDisabled();
        assertThat(page.getByLabel("Race MLP 256")).not().isChecked();
        page.getByText("Start the race").click();
        page.waitForURL(Pattern.compile(".*/race/[0-9a-f]{32}"));
        assertThat(page.locator("main")).containsText("LSTM 32");
        assertThat(page.locator("main")).containsText("GRU 32");
    }

    @Test
    void on_a_phone_cards_lie_side_by_side_and_start_stays_in_view() {
        var page = page();
        page.setViewportSize(390, 844);
        var box = start(page).boundingBox();
        assertThat(box.y + box.height).isBetween(780.0, 844.0);
        assertThat(box.height).isGreaterThanOrEqualTo(44);
        double top = card(page, "MLP 256").boundingBox().y;
        assertThat(card(page, "GRU 32").boundingBox().y).isEqualTo(top);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
        assertThat(start(page).boundingBox().y).isEqualTo(box.y);
        page.setViewportSize(1440, 900);
    }

    private Page page() {
        var page = context().newPage();
        page.navigate(glyphery.address("/train"));
        assertThat(page.locator("h1")).hasText("Train");
        return page;
    }

    private static void tick(Page page, String preset) {
        page.getByLabel("Race " + preset, new Page.GetByLabelOptions().setExact(true)).check();
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
