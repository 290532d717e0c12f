package org.glyphery.bench;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/// How soon the wall of MNIST's 60,000 training pictures shows the first of them, and the last, and
/// how evenly it scrolls between.
final class PictureWalls {

    private static final String CANVAS =
            """
            const wall = document.querySelector('picture-wall')?.shadowRoot.querySelector('wall-canvas');
            const canvas = wall?.shadowRoot.querySelector('canvas');\
            """;

    /// The condition that pictures stand in a row, the first or the last in sight: as many of its
    /// pixels are as dark as ink alone is.
    private static final String PICTURES_STAND =
            """
            isLast => {
              %s
              if (!canvas?.clientWidth) return false;
              const side = Math.floor(canvas.width / Math.round(canvas.clientWidth / wall.side));
              const top = isLast ? canvas.height - side : 0;
              const row = canvas.getContext('2d').getImageData(0, top, canvas.width, side * 0.7).data;
              let ink = 0;
              for (let i = 0; i < row.length; i += 4) if (row[i] < 80) ink++;
              return ink > 200;
            }
            """
                    .formatted(CANVAS);

    private static final String TO_THE_END =
            """
            () => {
              %s
              const scroller = wall.shadowRoot.querySelector('.scroller');
              scroller.scrollTop = scroller.scrollHeight;
            }
            """
                    .formatted(CANVAS);

    /// A scroll from the first row to the last in ten seconds, a step a frame; how long each frame
    /// took.
    private static final String SCROLLING =
            """
            async () => {
              %s
              const scroller = wall.shadowRoot.querySelector('.scroller');
              const frame = () => new Promise(requestAnimationFrame);
              const height = scroller.scrollHeight - scroller.clientHeight;
              const frames = [];
              const begun = await frame();
              for (let before = begun; before - begun < 10_000;) {
                scroller.scrollTop = height * (before - begun) / 10_000;
                const now = await frame();
                frames.push(now - before);
                before = now;
              }
              return frames;
            }
            """
                    .formatted(CANVAS);

    Section measured() {
        try (var glyphery = PageTimes.server()) {
            return measured(PageTimes.address(glyphery, "/data"));
        } catch (TestAbortedException noBrowser) {
            return section(List.of(List.of(String.valueOf(noBrowser.getMessage()))), List.of());
        }
    }

    private static Section measured(String gallery) {
        String mnist = gallery + "/mnist";
        var opened = PageTimes.of(page -> opened(page, mnist));
        var pressed = PageTimes.of(page -> pressed(page, gallery));
        var split = PageTimes.of(page -> changedSplit(page, mnist));
        var end = PageTimes.of(page -> end(page, mnist));
        double[] frames = frames(mnist);
        return section(
                List.of(
                        PageTimes.HEADINGS,
                        PageTimes.row("opened by its address: the first pictures stand", opened),
                        PageTimes.row("opened from the gallery", pressed),
                        PageTimes.row("the other split chosen", split),
                        PageTimes.row("to the end by the scroll bar: the last pictures stand", end),
                        PageTimes.row("a frame while it scrolls from end to end in 10 s", frames)),
                List.of(
                        "%d times each, in a browser profile that has never seen the page; browser and server on the same cores. The first opening, on a server just started: %.0f ms."
                                .formatted(PageTimes.TIMES, opened[0]),
                        "%d frames in the 10 s.".formatted(frames.length)));
    }

    private static Section section(List<List<String>> table, List<String> notes) {
        return new Section("The wall of MNIST's 60,000 training pictures", table, notes);
    }

    private static double opened(Page page, String mnist) {
        return PageTimes.timed(() -> {
            page.navigate(mnist);
            page.waitForFunction(PICTURES_STAND, false);
        });
    }

    private static double pressed(Page page, String gallery) {
        page.navigate(gallery);
        var link = page.locator(".dataset-card a[href='data/mnist']").first();
        link.waitFor();
        page.waitForLoadState();
        return PageTimes.timed(() -> {
            link.click();
            page.waitForFunction(PICTURES_STAND, false);
        });
    }

    private static double changedSplit(Page page, String mnist) {
        opened(page, mnist);
        return PageTimes.timed(() -> {
            page.locator("picture-wall input[name=split]").last().check();
            page.waitForFunction(
                    "() => document.querySelector('picture-wall').shadowRoot"
                            + ".querySelector('.shown').textContent.includes('10,000')");
            page.waitForFunction(PICTURES_STAND, false);
        });
    }

    private static double end(Page page, String mnist) {
        opened(page, mnist);
        return PageTimes.timed(() -> {
            page.evaluate(TO_THE_END);
            page.waitForFunction(PICTURES_STAND, true);
        });
    }

    private static double[] frames(String mnist) {
        try (var context = PageTimes.context()) {
            var page = context.newPage();
            opened(page, mnist);
            return Stream.of(page.evaluate(SCROLLING))
                    .flatMap(all -> ((List<?>) all).stream())
                    .mapToDouble(frame -> ((Number) frame).doubleValue())
                    .toArray();
        }
    }
}
