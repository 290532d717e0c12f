package org.glyphery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A browser of its own for each test, and a server that has the templates at least.
abstract class BrowserTest {

    static final String NEAREST_MEAN = "templates-nearest-mean";
    static final String DOT_PRODUCT = "templates-dot-product";

    final RunningGlyphery glyphery = RunningGlyphery.shared();
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private BrowserContext context;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        context = newContext(new NewContextOptions().setViewportSize(1440, 900));
        glyphery.awaitFinished(NEAREST_MEAN);
        glyphery.awaitFinished(DOT_PRODUCT);
    }

    @AfterEach
    void close() {
        context.close();
        assertThat(refusals).isEmpty();
    }

    /// The page's own policy must let everything through that the page needs.
    private void note(ConsoleMessage message) {
        if (message.text().contains("Content Security Policy")) refusals.add(message.text());
    }

    /// A context in place of the one that each test begins with.
    BrowserContext newContext(NewContextOptions options) {
        if (context != null) context.close();
        context = Browser.shared().newContext(options);
        context.onConsoleMessage(this::note);
        return context;
    }

    BrowserContext context() {
        return context;
    }

    DrawPage drawPage() {
        return DrawPage.open(context.newPage(), glyphery);
    }
}
