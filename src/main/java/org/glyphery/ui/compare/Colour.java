package org.glyphery.ui.compare;

import com.vaadin.flow.dom.Element;

/// The mark by which a run is known all over the page.
final class Colour {

    private Colour() {}

    /// @param place of the run, from 0
    static Element dot(int place) {
        var dot = new Element("i").setAttribute("class", "dot").setAttribute("aria-hidden", "true");
        dot.getStyle().set("--dot", "var(--plot-%d)".formatted(place % Overlay.COLOURS + 1));
        if (place >= Overlay.COLOURS) dot.getClassList().add("second");
        return dot;
    }

    /// The dot and the run's name.
    static Element named(int place, String name) {
        return new Element("span").appendChild(dot(place), Element.createText(name));
    }
}
