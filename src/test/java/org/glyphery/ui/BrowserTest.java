package org.glyphery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A browser that knows nothing of the tests before, and a server that has the templates at least.
///
/// What it has loaded stays: scripts that are read and compiled anew for each test would take
/// longer than most tests.
abstract class BrowserTest {

    static final String NEAREST_MEAN = "templates-nearest-mean";
    static final String DOT_PRODUCT = "templates-dot-product";

    private static @Nullable BrowserContext common;

    final RunningGlyphery glyphery = RunningGlyphery.shared();
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private final Consumer<ConsoleMessage> notes = this::note;
    private BrowserContext context = common();

    @BeforeEach
    void open() throws IOException, InterruptedException {
        context.onConsoleMessage(notes);
        glyphery.awaitFinished(NEAREST_MEAN);
        glyphery.awaitFinished(DOT_PRODUCT);
    }

    @AfterEach
    void close() {
        context.offConsoleMessage(notes);
        if (context == common) forget(context);
        else context.close();
        assertThat(refusals).isEmpty();
    }

    private static BrowserContext common() {
        if (common == null) {
            common = known(new NewContextOptions().setViewportSize(1440, 900));
        }
        return common;
    }

    /// A browser that has been here before: the page's own hand does not write in it.
    private static BrowserContext known(NewContextOptions options) {
        var context = Browser.shared().newContext(options);
        context.addInitScript(
                "try { localStorage.setItem('glyphery.welcomed', 'yes'); } catch { /* no page */"
                        + " }");
        return context;
    }

    /// Leaves what was loaded, and nothing that a page has kept.
    private void forget(BrowserContext used) {
        used.pages().forEach(Page::close);
        used.unrouteAll();
        used.setOffline(false);
        used.clearPermissions();
        used.clearCookies();
        var page = used.newPage();
        var origin = new JsonObject();
        origin.addProperty("origin", glyphery.address(""));
        origin.addProperty("storageTypes", "local_storage,indexeddb,cache_storage,service_workers");
        used.newCDPSession(page).send("Storage.clearDataForOrigin", origin);
        page.close();
    }

    /// The page's own policy must let everything through that the page needs.
    private void note(ConsoleMessage message) {
        if (message.text().contains("Content Security Policy")) refusals.add(message.text());
    }

    /// A context of its own in place of the one that tests share.
    BrowserContext newContext(NewContextOptions options) {
        context.offConsoleMessage(notes);
        context = known(options);
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
