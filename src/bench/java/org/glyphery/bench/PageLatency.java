package org.glyphery.bench;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    /// number and every model's row has been drawn anew. Where one row is open to tell why, the pen
    /// lifts once the map that follows it is there, and then come the costlier ones.
    private static final String DRAWING =
            """
            async ([strokes, open]) => {
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
              const answered = since => new Promise((resolve, reject) => {
                hear = () => { if (sentAt >= since && pad.answered === newest) resolve(); };
                setTimeout(() => reject(new Error(`No answer in 10 s: ${newest}, ${pad.answered}`)), 10_000);
              });
              // The map of the newest question: questions are asked anew under the pen, and older ones given up.
              let unread = false;
              let hearWhy = () => {};
              const why = () => document.querySelector(`[data-model="${open}"]`).shadowRoot.querySelector('why-answer');
              if (open) { // what tells why is fetched once there is ink
                point('pointerdown', 0.5, 0.2);
                point('pointermove', 0.5, 0.6);
                point('pointerup', 0.5, 0.8);
                await customElements.whenDefined('why-answer');
                const kind = customElements.get('why-answer').prototype;
                const drawn = kind.updated;
                kind.updated = function (changed) {
                  drawn.call(this, changed);
                  if (changed.has('cheap')) unread = false;
                  if (changed.has('question')) unread = true;
                  hearWhy();
                };
              }
              const shows = what => new Promise((resolve, reject) => {
                hearWhy = () => { if (what(why())) resolve(); };
                hearWhy();
                setTimeout(() => reject(new Error(`Nothing came in 10 s: ${why()?.fault}`)), 10_000);
              });
              const waits = { answers: [], follows: [], costlier: [] };
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
                const lift = () => point('pointerup', x + 0.35, y + 0.5);
                point('pointermove', x + 0.35, y + 0.5);
                if (!open) lift();
                await there;
                await Promise.all([...document.querySelectorAll('[data-model]')].map(row => row.updateComplete));
                waits.answers.push(performance.now() - since);
                if (open) {
                  await why()?.updateComplete;
                  await shows(part => part?.cheap && !unread);
                  waits.follows.push(performance.now() - since);
                  const lifted = performance.now();
                  lift();
                  await shows(part => part?.costly && !unread);
                  waits.costlier.push(performance.now() - lifted);
                }
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
                    PageTimes.row(
                            "while the CNN trains on all cores",
                            waits(context.newPage(), STARTERS));
            glyphery.deleteAll(List.of(BUSY));
            var alone = PageTimes.row("nothing trains", waits(context.newPage(), TRAINED));
            List<List<String>> table = new ArrayList<>();
            table.add(PageTimes.HEADINGS);
            table.add(beside);
            table.add(alone);
            table.addAll(why(context.newPage()));
            return section(table);
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

    /// With "Why?" of the CNN open.
    private List<List<String>> why(Page page) {
        var address = address(TRAINED) + "&why=" + CNN;
        Map<?, ?> waits = waits(page, address, TRAINED.size(), CNN);
        return List.of(
                PageTimes.row("Why is open: the answers", times(waits, "answers")),
                PageTimes.row("Why is open: the map under the pen", times(waits, "follows")),
                PageTimes.row(
                        "from the lifting pen to the costlier maps", times(waits, "costlier")));
    }

    private double[] waits(Page page, List<String> models) {
        return waits(page, address(models), models.size());
    }

    private String address(List<String> models) {
        return glyphery.address("/?models=" + String.join(",", models));
    }

    /// How long answers took that came to a page.
    ///
    /// @param address of the page on which the models are on show
    /// @return milliseconds, for one stroke each
    static double[] waits(Page page, String address, int models) {
        return times(waits(page, address, models, ""), "answers");
    }

    private static Map<?, ?> waits(Page page, String address, int models, String open) {
        page.navigate(address);
        page.waitForSelector("digit-pad[pictures]"); // the page's own is replaced by the server's
        page.waitForFunction(
                "count => document.querySelectorAll('[data-model]').length === count", models);
        var waits = (Map<?, ?>) requireNonNull(page.evaluate(DRAWING, List.of(STROKES, open)));
        page.close();
        return waits;
    }

    private static double[] times(Map<?, ?> waits, String kind) {
        return ((List<?>) requireNonNull(waits.get(kind)))
                .stream().mapToDouble(wait -> ((Number) wait).doubleValue()).toArray();
    }
}
