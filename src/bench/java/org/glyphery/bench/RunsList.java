package org.glyphery.bench;

import com.microsoft.playwright.Page;
import java.util.List;
import org.glyphery.run.MadeUpRuns;
import org.opentest4j.TestAbortedException;

/// How long the Runs page takes with a thousand runs of a hundred epochs in the database: to open
/// in a browser that has never seen it, to sort, to search, and how evenly it scrolls.
final class RunsList {

    private static final int RUNS = 1_000;
    private static final int EPOCHS = 100;

    /// Names in sight, top to bottom.
    private static final String NAMES =
            """
            [...document.querySelectorAll('vaadin-grid a.name')]
              .map(name => ({text: name.textContent, top: name.getBoundingClientRect().top}))
              .filter(name => name.top > 0 && name.top < innerHeight)
              .sort((one, other) => one.top - other.top)
              .map(name => name.text)\
            """;

    /// The condition that as many rows stand as fill the window.
    private static final String ROWS_STAND = "() => " + NAMES + ".length >= 8";

    /// The fewest parameters first.
    private static final String SORTED =
            "() => location.search === '?sort=parameters' && "
                    + NAMES
                    + ".slice(0, 8).every(name => name.startsWith('MLP 16,'))";

    private static final String FOUND = "() => " + NAMES + ".join() .endsWith('seed 777')";

    /// A scroll from the first row to the last in ten seconds, a step a frame; how long each frame
    /// took, and whether any row in sight was still without its name.
    private static final String SCROLLING =
            """
            async () => {
              const grid = document.querySelector('vaadin-grid');
              const table = grid.shadowRoot.querySelector('#table');
              const frame = () => new Promise(requestAnimationFrame);
              const height = table.scrollHeight - table.clientHeight;
              const frames = [];
              const begun = await frame();
              for (let before = begun; before - begun < 10_000;) {
                table.scrollTop = height * (before - begun) / 10_000;
                const now = await frame();
                frames.push([now - before, grid.loading ? 1 : 0]);
                before = now;
              }
              return frames;
            }
            """;

    Section measured() {
        try (var glyphery = PageTimes.server()) {
            new MadeUpRuns(glyphery).add(RUNS, EPOCHS);
            return measured(PageTimes.address(glyphery, "/runs"));
        } catch (TestAbortedException noBrowser) {
            return section(List.of(List.of(String.valueOf(noBrowser.getMessage()))), List.of());
        }
    }

    private static Section measured(String address) {
        var opened = PageTimes.of(page -> opened(page, address));
        var sorted = PageTimes.of(page -> sorted(page, address));
        var found = PageTimes.of(page -> found(page, address));
        var frames = frames(address);
        var lengths = frames.stream().mapToDouble(List::getFirst).toArray();
        long waiting = frames.stream().filter(frame -> frame.getLast() > 0).count();
        return section(
                List.of(
                        PageTimes.HEADINGS,
                        PageTimes.row("opened: rows stand there", opened),
                        PageTimes.row("sorted by a heading", sorted),
                        PageTimes.row("searched, the pause after typing included", found),
                        PageTimes.row("a frame while it scrolls from end to end in 10 s", lengths)),
                List.of(
                        "%d times each, in a browser profile that has never seen the page; browser and server on the same cores. The first opening, on a server just started: %.0f ms."
                                .formatted(PageTimes.TIMES, opened[0]),
                        "While it scrolled, in %d of %d frames rows were still on their way."
                                .formatted(waiting, lengths.length)));
    }

    private static Section section(List<List<String>> table, List<String> notes) {
        return new Section("The Runs page with 1,000 runs of 100 epochs", table, notes);
    }

    private static double opened(Page page, String address) {
        return PageTimes.timed(() -> {
            page.navigate(address);
            page.waitForFunction(ROWS_STAND);
        });
    }

    private static double sorted(Page page, String address) {
        opened(page, address);
        var heading = new Page.LocatorOptions().setHasText("Parameters");
        return PageTimes.timed(() -> {
            page.locator("vaadin-grid-sorter", heading).click();
            page.waitForFunction(SORTED);
        });
    }

    private static double found(Page page, String address) {
        opened(page, address);
        return PageTimes.timed(() -> {
            page.locator("input[type=search]").fill("seed 777");
            page.waitForFunction(FOUND);
        });
    }

    private static List<List<Double>> frames(String address) {
        try (var context = PageTimes.context()) {
            var page = context.newPage();
            opened(page, address);
            return ((List<?>) page.evaluate(SCROLLING))
                    .stream()
                            .map(frame ->
                                    ((List<?>) frame)
                                            .stream()
                                                    .map(number -> ((Number) number).doubleValue())
                                                    .toList())
                            .toList();
        }
    }
}
