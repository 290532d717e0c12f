package org.glyphery.bench;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.glyphery.run.StarterSet;
import org.glyphery.training.Plan;
import org.glyphery.ui.Browser;
import org.glyphery.ui.RunningGlyphery;
import org.opentest4j.TestAbortedException;

/// How long it takes from the last point of a stroke to the new answers on the page: the whole way,
/// from the pad over the server and back, in a real browser on the same machine. First while the
/// starter CNN trains once more, then when nothing trains.
final class PageLatency {

    private static final int STROKES = 100;
    private static final String CNN = "cnn-16-32";
    private static final String BUSY = "Busy";
    private static final List<String> STARTERS =
            List.of(
                    "templates-dot-product",
                    "templates-nearest-mean",
                    "softmax-regression",
                    "mlp-256");
    private static final List<String> TRAINED =
            Stream.concat(Stream.of(CNN), STARTERS.stream().skip(1)).toList();

    /// Draws strokes as a hand does, a point each 8 to 16 ms to the very end. The message that
    /// holds the last point is the newest one then; its answer is there when the pad knows its
    /// number and every model's row has been drawn anew.
    private static final String DRAWING =
            """
            async strokes => {
              const pad = document.querySelector('digit-pad');
              const canvas = pad.shadowRoot.querySelector('canvas');
              const box = canvas.getBoundingClientRect();
              const pause = ms => new Promise(resolve => setTimeout(resolve, ms));
              const point = (type, x, y) => canvas.dispatchEvent(new PointerEvent(type, {
                pointerId: 1, pointerType: 'mouse', button: 0, buttons: type === 'pointerup' ? 0 : 1,
                clientX: box.left + x * box.width, clientY: box.top + y * box.height }));
              let newest = 0;
              let sentAt = 0;
              let hear = () => {};
              pad.addEventListener('ink-changed', event => {
                newest = event.detail.number;
                sentAt = performance.now();
              });
              const updated = pad.updated.bind(pad);
              pad.updated = changed => { updated(changed); hear(); };
              const answered = since => new Promise(resolve => {
                hear = () => { if (sentAt >= since && pad.answered === newest) resolve(); };
              });
              const waits = [];
              for (let stroke = 0; stroke < strokes; stroke++) {
                pad.clear();
                await pause(300);
                const x = 0.25 + 0.3 * Math.random();
                const y = 0.2 + 0.2 * Math.random();
                point('pointerdown', x, y);
                for (let i = 1; i < 25; i++) {
                  point('pointermove', x + 0.012 * i * Math.cos(stroke), y + 0.018 * i);
                  await pause(8 + 8 * Math.random());
                }
                const since = performance.now();
                const there = answered(since);
                point('pointermove', x + 0.25, y + 0.45);
                point('pointerup', x + 0.25, y + 0.45);
                await there;
                await Promise.all([...document.querySelectorAll('[data-model]')].map(row => row.updateComplete));
                waits.push(performance.now() - since);
                await pause(100);
              }
              return waits;
            }
            """;

    private final RunningGlyphery glyphery = RunningGlyphery.shared();

    Section measured() {
        try (var context =
                Browser.shared().newContext(new NewContextOptions().setViewportSize(1440, 900))) {
            glyphery.addFirst(List.of(busy()));
            glyphery.awaitTraining(BUSY);
            var beside =
                    row("while the CNN trains on all cores", waits(context.newPage(), STARTERS));
            glyphery.deleteAll(List.of(BUSY));
            var alone = row("nothing trains", waits(context.newPage(), TRAINED));
            return section(
                    List.of(List.of("", "p50, ms", "p95, ms", "longest, ms"), beside, alone));
        } catch (TestAbortedException noBrowser) {
            return section(List.of(List.of(String.valueOf(noBrowser.getMessage()))));
        }
    }

    private static Plan busy() {
        Plan cnn = StarterSet.cnn();
        return new Plan(BUSY, cnn.dataset(), cnn.architecture(), cnn.learning());
    }

    private static Section section(List<List<String>> table) {
        return new Section(
                "From the last point of a stroke to the answers on the page",
                table,
                List.of(
                        "%d strokes each, four models on show, browser and server on the same cores."
                                .formatted(STROKES)));
    }

    private double[] waits(Page page, List<String> models) {
        return waits(page, glyphery.address("/?models=" + String.join(",", models)), models.size());
    }

    /// How long answers took that came to a page.
    ///
    /// @param address of the page on which the models are on show
    /// @return milliseconds, for one stroke each
    static double[] waits(Page page, String address, int models) {
        page.navigate(address);
        page.waitForFunction(
                "count => document.querySelectorAll('[data-model]').length === count", models);
        var waits = (List<?>) page.evaluate(DRAWING, STROKES);
        page.close();
        return waits.stream().mapToDouble(wait -> ((Number) wait).doubleValue()).toArray();
    }

    private static List<String> row(String title, double[] waits) {
        return Stream.concat(
                        Stream.of(title),
                        Stream.of(0.5, 0.95, 1.0)
                                .map(share -> "%.0f".formatted(Quantiles.quantile(waits, share))))
                .toList();
    }
}
