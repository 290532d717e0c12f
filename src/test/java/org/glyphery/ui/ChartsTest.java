package org.glyphery.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the curves of a trained run say, on screen and on paper.
class ChartsTest extends BrowserTest {

    private static final String SOFTMAX = "softmax-regression";

    /// A4 upright within its margins, in pixels.
    private static final int PAPER = 688;

    private static final Pattern PAGE_SIZE =
            Pattern.compile("/MediaBox\\s*\\[\\s*0 0 ([0-9.]+) ([0-9.]+)\\s*]");

    @BeforeEach
    void train() throws Exception {
        glyphery.awaitFinished(SOFTMAX);
    }

    @Test
    void accuracy_on_a_logarithmic_scale_is_error_and_is_named_so() throws Exception {
        var page = compare("&curve=accuracy");
        assertThat(page.locator(".curves h2")).hasText("Validation accuracy");
        var accuracy = lastPoint(page);

        page.getByText("log", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.locator(".curves h2")).hasText("Validation error");
        page.waitForFunction("() => document.querySelector('line-chart').plot.logarithmic");
        assertThat(lastPoint(page)).isCloseTo(1 - accuracy, within(1e-5));
        assertThat(page.locator("line-chart").first()).containsText("best epoch");
    }

    @Test
    void the_best_epoch_is_marked_on_the_curve_that_chose_it_and_on_no_other() throws Exception {
        int best = glyphery.run(SOFTMAX).path("best").path("epoch").asInt();
        var compared = compare("&curve=accuracy");
        assertThat(chosen(compared)).containsExactly(best);
        compared.getByText("cross-entropy", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(compared.locator(".curves h2")).hasText("Validation cross-entropy, nats");
        compared.waitForFunction("() => !document.querySelector('line-chart').plot.shares");
        assertThat(chosen(compared)).containsExactly(0);

        var run = RunPages.open(context(), glyphery, SOFTMAX);
        run.waitForFunction("() => document.querySelector('line-chart')?.plot");
        assertThat(chosen(run)).containsExactly(0, 0);
        assertThat(run.evaluate("document.querySelector('line-chart').plot.marks[0].name"))
                .isEqualTo("best %d by validation accuracy".formatted(best));
        run.getByText("accuracy", new Page.GetByTextOptions().setExact(true)).first().click();
        run.waitForFunction("() => document.querySelector('line-chart').plot.shares");
        assertThat(chosen(run)).containsExactly(0, best);
    }

    @Test
    void a_printed_page_is_upright_and_its_charts_fit_on_it() throws Exception {
        var page = compare("");
        page.waitForFunction("() => document.querySelector('parallel-chart')?.plot");
        var size =
                PAGE_SIZE.matcher(
                        new String(page.pdf(preferringCss()), StandardCharsets.ISO_8859_1));
        assertThat(size.find()).isTrue();
        assertThat(Double.parseDouble(size.group(1))).isLessThan(Double.parseDouble(size.group(2)));

        page.setViewportSize(PAPER, 1000);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
        for (String chart : List.of("line-chart", "scatter-chart", "parallel-chart")) {
            var drawn = page.locator(chart + " canvas").first();
            assertThat(drawn).isVisible();
            var box = Objects.requireNonNull(drawn.boundingBox());
            assertThat(box.x + box.width).as(chart).isLessThanOrEqualTo(PAPER);
        }
        assertThat(page.locator(".shell > header")).isHidden();
        assertThat(page.locator("h2").first()).hasCSS("break-after", "avoid");
    }

    @Test
    void under_forced_colours_charts_keep_their_paint_and_lines_differ_in_their_strokes()
            throws Exception {
        var page = compare("&curve=accuracy");
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        page.reload();
        var key = page.locator("line-chart").first().locator(".key i");
        assertThat(key.first()).hasCSS("border-top-style", "solid");
        assertThat(key.nth(1)).hasCSS("border-top-style", "dashed");
        assertThat(paint(key.first(), "color")).isNotEqualTo(paint(key.nth(1), "color"));
        for (String chart :
                List.of("line-chart", "scatter-chart", "parallel-chart", "confusion-matrix")) {
            assertThat(page.locator(chart).first()).hasCSS("forced-color-adjust", "none");
        }
        var right = page.locator("confusion-matrix td.right button").first();
        var blank = page.locator("confusion-matrix button[aria-disabled='true']").first();
        assertThat(paint(right, "backgroundColor")).isNotEqualTo(paint(blank, "backgroundColor"));
    }

    private static Object paint(Locator part, String property) {
        return part.evaluate("(part, property) => getComputedStyle(part)[property]", property);
    }

    private static Page.PdfOptions preferringCss() {
        return new Page.PdfOptions().setPreferCSSPageSize(true);
    }

    private Page compare(String more) throws Exception {
        var page = context().newPage();
        String id = glyphery.run(SOFTMAX).path("id").asString();
        page.navigate(
                glyphery.address(
                        "/compare?runs=%s,%s%s"
                                .formatted(
                                        id,
                                        glyphery.run(NEAREST_MEAN).path("id").asString(),
                                        more)));
        page.waitForFunction("() => document.querySelector('line-chart')?.plot");
        return page;
    }

    private static double lastPoint(Page page) {
        return ((Number)
                        page.evaluate(
                                "document.querySelector('line-chart').plot.lines"
                                        + ".find(line => line.points.length > 0).points.at(-1)[1]"))
                .doubleValue();
    }

    /// Of each line that has points the epoch that is marked, or 0.
    private static List<Integer> chosen(Page page) {
        var epochs =
                (List<?>)
                        page.evaluate(
                                "document.querySelector('line-chart').plot.lines.filter(line =>"
                                    + " line.points.length > 0).map(line => line.best?.[0] ?? 0)");
        return epochs.stream().map(epoch -> ((Number) epoch).intValue()).toList();
    }
}
