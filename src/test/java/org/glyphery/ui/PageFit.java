package org.glyphery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/// Whether a page fits its window at every size that people have: nothing scrolls sideways, and no
/// text stands in a box too narrow to be read. The page is loaded once and its window resized.
final class PageFit {

    /// A window, in CSS pixels.
    private record Window(String name, int width, int height) {}

    private static final List<Window> WINDOWS =
            List.of(
                    new Window("desktop", 1440, 900),
                    new Window("tablet lying down", 1024, 768),
                    new Window("tablet", 768, 1024),
                    new Window("1440 by 900 at 200 %", 720, 450),
                    new Window("phone lying down", 844, 390),
                    new Window("phone", 390, 844),
                    new Window("small phone", 360, 740));

    /// What does not fit, in words; each text once. A "ch" is the width of a zero in its own font.
    private static final String MISFITS =
            """
            async () => {
              const frame = () => new Promise(done => requestAnimationFrame(done));
              await frame(); await frame();
              const found = new Set();
              const page = document.documentElement;
              if (page.scrollWidth > window.innerWidth)
                found.add(`The page is ${page.scrollWidth} px wide.`);
              const pen = document.createElement('canvas').getContext('2d');
              const inline = /^(inline|contents)$/;
              const above = node => node.parentElement ?? node.getRootNode().host;
              const boxOf = element => {
                while (element && inline.test(getComputedStyle(element).display)) element = above(element);
                return element;
              };
              const look = text => {
                const words = text.data.trim().replace(/\\s+/g, ' ');
                const parent = above(text);
                if (words.length < 12 || !parent || /^(STYLE|SCRIPT|OPTION)$/.test(parent.tagName)) return;
                if (!parent.checkVisibility({ visibilityProperty: true }) || parent.closest('svg, .spoken')) return;
                const box = boxOf(parent);
                const style = getComputedStyle(parent);
                if (!box || style.clipPath !== 'none') return;
                pen.font = `${style.fontSize} ${style.fontFamily}`;
                const { width } = box.getBoundingClientRect();
                if (width > 1 && width < 8 * pen.measureText('0').width)
                  found.add(`“${words.slice(0, 40)}” stands in ${Math.round(width)} px.`);
              };
              const walk = node => {
                if (node.nodeType === Node.TEXT_NODE) look(node);
                node.childNodes.forEach(walk);
                if (node.shadowRoot) walk(node.shadowRoot);
              };
              walk(document.body);
              return [...found];
            }\
            """;

    private PageFit() {}

    /// Leaves the window as it found it.
    static void check(Page page) {
        var before = page.viewportSize();
        for (var window : WINDOWS) {
            page.setViewportSize(window.width(), window.height());
            assertThat((List<?>) page.evaluate(MISFITS))
                    .as("%s in a window of a %s", page.url(), window.name())
                    .isEmpty();
        }
        page.setViewportSize(before.width, before.height);
    }
}
