package org.glyphery.ui;

import com.vaadin.flow.dom.Element;
import org.glyphery.plot.LinePlot;

/// The mark by which a run is known all over a page, in the colour that its lines have.
public final class RunDot {

    private RunDot() {}

    /// A dot.
    ///
    /// @param colour its place among the colours of plots
    public static Element of(int colour) {
        var dot = new Element("i").setAttribute("aria-hidden", "true");
        dot.setAttribute("class", classes(colour)).setAttribute("style", style(colour));
        return dot;
    }

    /// Its classes, where it is made in the browser.
    public static String classes(int colour) {
        return LinePlot.isDashed(colour) ? "dot second" : "dot";
    }

    /// Its style, where it is made in the browser.
    public static String style(int colour) {
        return "--dot: var(--plot-%d)".formatted(colour % LinePlot.COLOURS + 1);
    }
}
