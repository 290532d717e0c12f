package org.glyphery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A browser that knows nothing of the tests before, and a server that has the templates at least.
abstract class BrowserTest {

    static final String NEAREST_MEAN = "templates-nearest-mean";
    static final String DOT_PRODUCT = "templates-dot-product";

    final RunningGlyphery glyphery = RunningGlyphery.shared();
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private final Consumer<ConsoleMessage> notes = this::note;
    private BrowserContext context = VisitedBrowser.shared().context();

    @BeforeEach
    void open() throws IOException, InterruptedException {
        context.onConsoleMessage(notes);
        glyphery.awaitFinished(NEAREST_MEAN);
        glyphery.awaitFinished(DOT_PRODUCT);
    }

    @AfterEach
    void close() {
        context.offConsoleMessage(notes);
        var visited = VisitedBrowser.shared();
        if (context == visited.context()) visited.forget(glyphery.address(""));
        else context.close();
        assertThat(refusals).isEmpty();
    }

    /// The page's own policy must let everything through that the page needs.
    private void note(ConsoleMessage message) {
        if (message.text().contains("Content Security Policy")) refusals.add(message.text());
    }

    /// A context of its own in place of the one that tests share.
    BrowserContext newContext(NewContextOptions options) {
        context.offConsoleMessage(notes);
        context = VisitedBrowser.welcomed(Browser.shared().newContext(options));
        context.onConsoleMessage(notes);
        return context;
    }

    BrowserContext context() {
        return context;
    }

    DrawPage drawPage() {
        return DrawPage.open(context.newPage(), glyphery);
    }
}
