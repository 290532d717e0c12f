package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Mnist;
import org.glyphery.image.Picture;
import org.glyphery.image.PictureShape;
import org.glyphery.image.PngPicture;
import org.glyphery.image.SyntheticSheet;
import org.junit.jupiter.api.Test;

class SheetPageTest extends BrowserTest {

    private static final Examples TEST = new Mnist().load(Mnist.DEFAULT_VALIDATION).test();
    private static final String BEGIN =
            "name => fetch('/api/collections', {method: 'POST', headers: {'Content-Type':"
                    + " 'application/json'}, body: JSON.stringify({title: name, classes:"
                    + " [...'0123456789']})}).then(answer => answer.status)";
    private static final String END =
            "name => fetch('/api/collections/' + name, {method: 'DELETE'}).then(answer =>"
                    + " answer.status)";

    @Test
    void a_sheet_is_corrected_and_kept() {
        Page page = context().newPage();
        page.navigate(glyphery.address("/data"));
        assertThat((Integer) page.evaluate(BEGIN, "Sheets of tests")).isEqualTo(201);
        page.navigate(glyphery.address("/collections/sheets-of-tests"));
        page.getByText("From paper").click();
        assertThat(page.locator("h1")).hasText("Pictures into Sheets of tests");
        PagesTest.check(page);

        var sheet = sheet();
        bring(page, "notes.png", "Dear diary".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("vaadin-notification-card")).containsText("notes.png");
        bring(page, "sheet.png", png(sheet.picture()));
        Locator boxes = page.locator("sheet-picture .box");
        int written = sheet.written().size();
        assertThat(page.locator("sheet-picture .box").first()).isVisible();
        int found = boxes.count();
        assertThat(found).isBetween((int) (0.9 * written), (int) (1.1 * written));
        assertThat(page.locator("sheet-picture .waiting")).hasCount(0);
        PagesTest.check(page);

        correct(page, boxes, found);
        page.reload();
        assertThat(boxes).hasCount(found);
        assertThat(boxes.first()).hasAccessibleName("Box 1 of %d: 7, as you said".formatted(found));
        keep(page, found);
        assertThat((Integer) page.evaluate(END, "sheets-of-tests")).isEqualTo(204);
    }

    /// A label is typed, and boxes are split, joined, moved, drawn and removed.
    private static void correct(Page page, Locator boxes, int found) {
        boxes.first().click();
        page.keyboard().press("7");
        assertThat(boxes.first()).hasAccessibleName("Box 1 of %d: 7, as you said".formatted(found));
        page.keyboard().press("ArrowRight");
        assertThat(boxes.nth(1)).hasAttribute("aria-pressed", "true");
        press(page, "Split");
        assertThat(boxes).hasCount(found + 1);
        press(page, "Join");
        assertThat(boxes).hasCount(found);
        press(page, "Undo");
        assertThat(boxes).hasCount(found + 1);
        press(page, "Undo");
        assertThat(boxes).hasCount(found);
        assertThat(page.locator("sheet-picture .waiting")).hasCount(0);

        var before = boxes.nth(1).boundingBox();
        page.mouse().move(before.x + before.width / 2, before.y + before.height / 2);
        page.mouse().down();
        page.mouse().move(before.x + before.width / 2 + 40, before.y + before.height / 2 + 9);
        page.mouse().up();
        assertThat(boxes.nth(1).boundingBox().x - before.x).isBetween(35.0, 45.0);
        page.keyboard().press("Control+z");
        press(page, "Add a box");
        assertThat(boxes).hasCount(found + 1);
        assertThat(page.locator("sheet-picture .chosen"))
                .not()
                .hasClass(Pattern.compile("waiting"));
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("Delete");
        assertThat(boxes).hasCount(found);
    }

    private static void keep(Page page, int found) {
        var keep =
                page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName(Pattern.compile("^Keep .* digits$")));
        keep.click();
        assertThat(page.locator("vaadin-notification-card"))
                .containsText(found + " digits are kept in \"Sheets of tests\".");
        assertThat(page.locator("sheet-desk .invitation")).isVisible();
        page.getByText("All that lies in it").click();
        assertThat(page.locator(".data-head .soft")).hasText(found + " drawings");
        assertThat(page.locator("class-drawings .row[data-class='7'] li").first()).isVisible();
    }

    /// Digits of MNIST's test split.
    private static SyntheticSheet sheet() {
        List<float[]> glyphs =
                IntStream.range(0, 40).mapToObj(index -> TEST.glyph(index).pixels()).toList();
        return new SyntheticSheet(glyphs, 2);
    }

    private static byte[] png(Picture picture) {
        var bytes = new byte[picture.height() * picture.width()];
        for (int i = 0; i < bytes.length; i++) {
            float level = picture.luminance(i / picture.width(), i % picture.width());
            bytes[i] = (byte) Math.round(255 * level);
        }
        return PngPicture.of(new PictureShape(picture.height(), picture.width(), 1), bytes);
    }

    private static void bring(Page page, String name, byte[] file) {
        page.locator("sheet-desk input")
                .first()
                .setInputFiles(new FilePayload(name, "image/png", file));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
