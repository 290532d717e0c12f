package org.glyphery.ui;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// The browser in which most tests of one JVM open their pages, one after the other. What it has
/// loaded and compiled stays: to read all scripts anew for each test would take longer than most
/// tests.
///
/// @param blank a page of the server that stays open, so that its process does too, and through
///   which what others have kept is forgotten
record VisitedBrowser(BrowserContext context, Page blank, CDPSession session) {

    private static @Nullable VisitedBrowser shared;

    static synchronized VisitedBrowser shared() {
        if (shared == null) {
            try {
                var context = welcomed(Browser.withProfile(1440, 900));
                Page blank = context.pages().getFirst();
                blank.navigate(RunningGlyphery.shared().address("/theme/paper.css"));
                shared = new VisitedBrowser(context, blank, context.newCDPSession(blank));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shared;
    }

    /// One that has been here before: the page's own hand does not write in it.
    static BrowserContext welcomed(BrowserContext context) {
        context.addInitScript(
                "try { localStorage.setItem('glyphery.welcomed', 'yes'); } catch { /* no page */"
                        + " }");
        return context;
    }

    /// Leaves what was loaded, and nothing that a page has kept.
    ///
    /// @param address of the server
    void forget(String address) {
        context.pages().stream().filter(page -> page != blank).forEach(Page::close);
        context.unrouteAll();
        context.setOffline(false);
        context.clearPermissions();
        context.clearCookies();
        var origin = new JsonObject();
        origin.addProperty("origin", address);
        origin.addProperty("storageTypes", "local_storage,indexeddb,cache_storage,service_workers");
        session.send("Storage.clearDataForOrigin", origin);
    }
}
