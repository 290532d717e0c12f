package org.glyphery.bench;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.glyphery.run.MadeUpRuns;
import org.glyphery.training.RunId;
import org.opentest4j.TestAbortedException;
import org.springframework.context.ConfigurableApplicationContext;

/// How long the Compare page takes with twenty of a thousand runs of a hundred epochs: to open in a
/// browser that has never seen it, to show another epoch's matrices, and to show an epoch that one
/// of the runs has just finished.
final class ComparedMany {

    private static final int RUNS = 1_000;
    private static final int COMPARED = 20;
    private static final int EPOCHS = 100;

    /// What is in sight without scrolling, and the results below it.
    private static final String BEGINS =
            """
            () => document.querySelector('line-chart')?.shadowRoot?.querySelector('canvas')
              && document.querySelector('line-chart').plot.lines.length === 20
              && document.querySelectorAll('.results tbody tr').length === 20
              && document.querySelectorAll('.pairs tbody tr').length === 20\
            """;

    /// All of the page.
    private static final String STANDS =
            """
            () => document.querySelectorAll('.pictures li').length === 28
              && document.querySelectorAll('.plans tbody tr').length > 2
              && document.querySelectorAll('.classes tbody tr').length === 20
              && document.querySelectorAll('confusion-matrix').length === 3
              && document.querySelector('scatter-chart')?.plot
              && document.querySelector('parallel-chart')?.plot\
            """;

    private static final String POINTS =
            "count => document.querySelector('line-chart').plot.lines[0].points.length === count";

    private static final String MATRIX =
            """
            () => document.querySelector('confusion-matrix').shadowRoot.textContent
              .includes(', epoch 50')\
            """;

    Section measured() {
        try (var glyphery = PageTimes.server()) {
            var madeUp = new MadeUpRuns(glyphery);
            var ids = madeUp.addAnswering(COMPARED, EPOCHS);
            madeUp.add(RUNS - COMPARED, EPOCHS);
            return measured(glyphery, madeUp, ids);
        } catch (TestAbortedException noBrowser) {
            return section(List.of(List.of(String.valueOf(noBrowser.getMessage()))), List.of());
        }
    }

    private static Section measured(
            ConfigurableApplicationContext glyphery, MadeUpRuns madeUp, List<RunId> ids) {
        String joined = ids.stream().map(RunId::value).collect(Collectors.joining(","));
        var address = PageTimes.address(glyphery, "/compare?runs=" + joined);
        var begun = PageTimes.of(page -> opened(page, address, BEGINS));
        var opened = PageTimes.of(page -> opened(page, address, STANDS));
        var again =
                PageTimes.of(page -> {
                    opened(page, address, STANDS);
                    return opened(page, address, BEGINS);
                });
        var epochs = PageTimes.of(page -> otherEpoch(page, address));
        var trained = new AtomicInteger(EPOCHS);
        var live =
                PageTimes.of(page -> {
                    opened(page, address, STANDS);
                    int epoch = trained.incrementAndGet();
                    return PageTimes.timed(() -> {
                        madeUp.train(ids.getFirst(), epoch);
                        page.waitForFunction(POINTS, epoch);
                    });
                });
        return section(
                List.of(
                        PageTimes.HEADINGS,
                        PageTimes.row("opened: curves, results, p-values stand there", begun),
                        PageTimes.row("the same, and all sheets below", opened),
                        PageTimes.row("opened again, by a browser that has seen it", again),
                        PageTimes.row("the slider is moved: matrices of that epoch", epochs),
                        PageTimes.row("a run finishes an epoch: it is on the curve", live)),
                List.of(
                        "%d times each, in a browser profile that has never seen the page; browser and server on the same cores. The first opening, on a server just started: %.0f ms."
                                .formatted(PageTimes.TIMES, begun[0])));
    }

    private static Section section(List<List<String>> table, List<String> notes) {
        return new Section("The Compare page with 20 of 1,000 runs of 100 epochs", table, notes);
    }

    private static double opened(Page page, String address, String stands) {
        return PageTimes.timed(() -> {
            page.navigate(address);
            page.waitForFunction(stands);
        });
    }

    private static double otherEpoch(Page page, String address) {
        opened(page, address, STANDS);
        return PageTimes.timed(() -> {
            page.locator(".mistakes input[type=range]").fill("50");
            page.waitForFunction(MATRIX);
        });
    }
}
