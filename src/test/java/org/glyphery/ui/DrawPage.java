package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.glyphery.ui.DrawnDigits.Point;

/// The drawing page as a hand with a mouse uses it.
record DrawPage(Page page) {

    static DrawPage open(Page page, RunningGlyphery glyphery) {
        return open(page, glyphery, "/");
    }

    static DrawPage open(Page page, RunningGlyphery glyphery, String address) {
        page.navigate(glyphery.address(address));
        var opened = new DrawPage(page);
        // The page comes with a pad of its own, which the server's replaces.
        assertThat(page.locator("digit-pad[pictures]")).isVisible();
        return opened;
    }

    Locator pad() {
        return page.locator("digit-pad");
    }

    Locator answer(String model) {
        return page.locator("[data-model='%s']".formatted(model));
    }

    void draw(List<List<Point>> strokes) {
        draw(pad().locator("canvas"), strokes);
    }

    /// Draws on any pad, with the mouse. A window that another stands before gets one frame a
    /// second, and moves of the mouse wait for it.
    static void draw(Locator pad, List<List<Point>> strokes) {
        pad.page().bringToFront();
        pad.scrollIntoViewIfNeeded();
        BoundingBox box = pad.boundingBox();
        var mouse = pad.page().mouse();
        for (List<Point> stroke : strokes) {
            move(mouse, box, stroke.getFirst());
            mouse.down();
            stroke.forEach(point -> move(mouse, box, point));
            mouse.up();
        }
    }

    void clear() {
        press("Clear");
    }

    void press(String button) {
        page.bringToFront();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /// The grey levels of what networks see, as the page has them.
    Object seen() {
        return page.locator(".seen glyph-view").first().evaluate("view => view.glyph.levels");
    }

    /// How many of the pad's own pixels are not paper, once what is drawn last is on the screen.
    int inkOnPad() {
        return (int)
                pad().evaluate(
                                """
                                pad => new Promise(resolve => setTimeout(() => {
                                  const canvas = pad.shadowRoot.querySelector('canvas');
                                  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                                  resolve(data.filter((value, i) => i % 4 === 3 && value > 127).length);
                                }, 150))\
                                """);
    }

    /// The sentence at the foot of the page.
    Locator message() {
        return page.locator("vaadin-notification-card");
    }

    private static void move(Mouse mouse, BoundingBox box, Point point) {
        mouse.move(box.x + point.x() * box.width, box.y + point.y() * box.height);
    }
}
