package org.glyphery.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/// What every page of the application shares, before any of them is built: title, icon, what
/// browsers need to install it, style, push; and the style of the first page, whose pad is drawn on
/// before the server has connected.
@Push
@ColorScheme(ColorScheme.Value.SYSTEM)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("theme/paper.css")
@StyleSheet("theme/early.css")
@StyleSheet("theme/controls.css")
@StyleSheet("theme/forced-colours.css")
@StyleSheet("theme/draw.css")
@StyleSheet("theme/pad.css")
@StyleSheet("theme/alphabets.css")
@StyleSheet("theme/keep.css")
@StyleSheet("theme/print.css")
public class PageShell implements AppShellConfigurator {

    /// The colour of the page's head, as phones paint what stands above it.
    private static final String THEME_COLOURS =
            """
            <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff">
            <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#1e1e25">
            """;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Glyphery");
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addLink("icon", "mark.svg");
        settings.addLink("manifest", "manifest.webmanifest");
        settings.addLink("apple-touch-icon", "apple-touch-icon.png");
        settings.addInlineWithContents(THEME_COLOURS, Inline.Wrapping.NONE);
    }
}
