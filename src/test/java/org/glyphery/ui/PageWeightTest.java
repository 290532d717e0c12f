package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What a page brings to a browser that has seen none: script and style, as compressed as they
/// travel.
class PageWeightTest extends BrowserTest {

    private static final int MOST_BYTES = 450_000;
    private static final int MOST_BYTES_BEFORE_THE_PAD = 150_000;
    private static final Set<String> COUNTED = Set.of("script", "stylesheet");

    @Test
    void the_pad_is_there_after_150_kB_and_the_heaviest_pages_have_450() throws Exception {
        var loaded = new AtomicInteger();
        var draw = page(loaded);
        draw.route(Pattern.compile(".*v-r=init.*"), _ -> {}); // which the pad does not wait for
        draw.navigate(glyphery.address("/"));
        assertThat(draw.locator("digit-pad canvas")).isVisible();
        draw.waitForCondition(() -> loaded.get() > 0);
        assertThat(loaded.get()).isLessThan(MOST_BYTES_BEFORE_THE_PAD);

        var id = glyphery.run("cnn-16-32").path("id").asString();
        check("/runs", "vaadin-grid");
        check("/runs/" + id, "line-chart");
        check("/runs/%s?tab=map".formatted(id), "example-map");
        check("/data/mnist", "range-histogram");
    }

    private void check(String path, String last) {
        var loaded = new AtomicInteger();
        var page = page(loaded);
        page.navigate(glyphery.address(path));
        assertThat(page.locator(last).first()).isVisible();
        page.waitForFunction("() => document.readyState === 'complete'");
        assertThat(loaded.get()).as(path).isBetween(1, MOST_BYTES);
    }

    private Page page(AtomicInteger loaded) {
        var page = newContext(new NewContextOptions().setViewportSize(1440, 900)).newPage();
        page.onRequestFinished(request -> loaded.addAndGet(bytes(request)));
        return page;
    }

    private static int bytes(Request request) {
        return COUNTED.contains(request.resourceType()) ? request.sizes().responseBodySize : 0;
    }
}
