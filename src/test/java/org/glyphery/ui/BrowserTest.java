package org.glyphery.ui;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A browser of its own for each test, and a server that has the templates at least.
abstract class BrowserTest {

    static final String NEAREST_MEAN = "templates-nearest-mean";
    static final String DOT_PRODUCT = "templates-dot-product";

    final RunningGlyphery glyphery = RunningGlyphery.shared();
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
    }

    /// In place of the one that each test begins with.
    BrowserContext newContext(NewContextOptions options) {
        if (context != null) context.close();
        context = Browser.shared().newContext(options);
        return context;
    }

    BrowserContext context() {
        return context;
    }

    DrawPage drawPage() {
        return DrawPage.open(context.newPage(), glyphery);
    }
}
