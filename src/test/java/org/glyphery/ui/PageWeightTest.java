package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What a page brings to a browser that has seen none: script and style, as compressed as they
/// travel.
class PageWeightTest extends BrowserTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int MOST_BYTES = 450_000;
    private static final int MOST_BYTES_BEFORE_THE_PAD = 150_000;
    private static final Set<String> COUNTED = Set.of("script", "stylesheet");

    /// Of the scripts and styles of a page, also where they have been kept from another one.
    private static final String WEIGHT =
            """
            () => performance.getEntriesByType('resource')
              .filter(each => /[.](js|css)$/.test(new URL(each.name).pathname))
              .reduce((sum, each) => sum + each.encodedBodySize, 0)\
            """;

    @Test
    void the_pad_is_there_after_150_kB_and_no_page_has_more_than_450() throws Exception {
        newContext(new NewContextOptions().setViewportSize(1440, 900));
        var loaded = new AtomicInteger();
        var draw = context().newPage();
        draw.onRequestFinished(request -> loaded.addAndGet(bytes(request)));
        var held = new ArrayList<Route>();
        draw.route(Pattern.compile(".*v-r=init.*"), held::add); // which the pad does not wait for
        draw.navigate(glyphery.address("/"));
        assertThat(draw.locator("digit-pad canvas")).isVisible();
        draw.waitForCondition(() -> loaded.get() > 0);
        assertThat(loaded.get()).isLessThan(MOST_BYTES_BEFORE_THE_PAD);

        draw.waitForCondition(() -> !held.isEmpty());
        held.getFirst().resume();
        assertThat(draw.locator("#early")).hasCount(0);
        settle(draw);
        assertThat(loaded.get())
                .as("Draw")
                .isLessThan(MOST_BYTES)
                .isCloseTo(weight(draw), withinPercentage(1)); // which measures the others
        List<String> pages = links(draw);
        assertThat(pages).hasSizeGreaterThan(5);
        for (String path : pages) check(path, "h1");

        var id = glyphery.run("cnn-16-32").path("id").asString();
        var other = glyphery.run(NEAREST_MEAN).path("id").asString();
        check("/compare?runs=%s,%s".formatted(id, other), ".compare h2");
        check("/studies/templates", ".study [role=status]");
        check("/runs", "vaadin-grid");
        check("/runs/" + id, "line-chart");
        check("/runs/%s?tab=map".formatted(id), "example-map");
        check("/data/mnist", "range-histogram");
    }

    private void check(String path, String last) {
        var page = context().newPage();
        page.navigate(glyphery.address(path));
        assertThat(page.locator(last).first()).isVisible();
        settle(page);
        assertThat(weight(page)).as(path).isBetween(MOST_BYTES / 10, MOST_BYTES);
        page.close();
    }

    private static int weight(Page page) {
        return ((Number) page.evaluate(WEIGHT)).intValue();
    }

    /// Until nothing more comes that nobody has asked for, which takes a page of sixty thousand
    /// pictures its time where much else is tested beside it.
    private static void settle(Page page) {
        page.waitForLoadState(
                LoadState.NETWORKIDLE,
                new Page.WaitForLoadStateOptions().setTimeout(PATIENCE.toSeconds() * 1_000.0));
    }

    /// All pages of the menu but the one that is open.
    private static List<String> links(Page page) {
        return page.locator("nav a:not([aria-current])").all().stream()
                .map(link -> "/" + link.getAttribute("href"))
                .toList();
    }

    private static int bytes(Request request) {
        return COUNTED.contains(request.resourceType()) ? request.sizes().responseBodySize : 0;
    }
}
