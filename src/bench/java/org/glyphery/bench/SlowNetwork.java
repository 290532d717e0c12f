package org.glyphery.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.glyphery.ServerProcess;
import org.glyphery.StarterHome;
import org.opentest4j.TestAbortedException;

/// The first page over a slow mobile network, as Lighthouse simulates one: 1.6 Mbit/s, and 562 ms
/// from a request to its answer.
final class SlowNetwork {

    private static final double BYTES_PER_SECOND = 1.6e6 / 8;
    private static final int LATENCY_MILLIS = 562;

    /// Whether the pad hears the pen: it listens as soon as it is drawn.
    private static final String TAKES_INK =
            "() =>"
                + " (document.querySelector('digit-pad')?.shadowRoot?.querySelector('canvas')?.clientWidth"
                + " ?? 0) > 0";

    Section measured() {
        try (var server = new ServerProcess(StarterHome.copy(), List.of(), List.of())) {
            List<List<String>> table = new ArrayList<>();
            table.add(PageTimes.HEADINGS);
            table.add(PageTimes.row("the pad takes ink", times(server, TAKES_INK)));
            table.add(
                    PageTimes.row(
                            "all models are on show",
                            times(
                                    server,
                                    "() => document.querySelector('[data-model]') !== null")));
            return section(table);
        } catch (TestAbortedException noBrowser) {
            return section(List.of(List.of(String.valueOf(noBrowser.getMessage()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] times(ServerProcess server, String condition) {
        return PageTimes.of(page -> {
            slow(page);
            return PageTimes.timed(() -> {
                page.navigate(
                        server.address(),
                        new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
                page.waitForFunction(condition);
            });
        });
    }

    private static void slow(Page page) {
        var network = page.context().newCDPSession(page);
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", LATENCY_MILLIS);
        conditions.addProperty("downloadThroughput", BYTES_PER_SECOND);
        conditions.addProperty("uploadThroughput", BYTES_PER_SECOND);
        network.send("Network.enable");
        network.send("Network.emulateNetworkConditions", conditions);
    }

    private static Section section(List<List<String>> table) {
        return new Section(
                "The first page over 1.6 Mbit/s with a latency of %d ms".formatted(LATENCY_MILLIS),
                table,
                List.of(
                        "%d times each, with a profile that has seen nothing."
                                .formatted(PageTimes.TIMES)));
    }
}
