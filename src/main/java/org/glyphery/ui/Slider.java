package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.DebouncePhase;
import java.util.function.IntConsumer;

/// A whole number between two others: the browser's own slider, heard while it moves.
@Tag("input")
public final class Slider extends Component {

    private static final String VALUE = "element.value";
    private static final int REST_MILLISECONDS = 60;

    /// @param label says what is chosen, to those who cannot see what it stands beside
    public Slider(String label, IntConsumer chooses) {
        getElement().setAttribute("type", "range").setAttribute("aria-label", label);
        getElement()
                .addEventListener(
                        "input",
                        event ->
                                chooses.accept(
                                        Integer.parseInt(
                                                event.getEventData().get(VALUE).asString())))
                .addEventData(VALUE)
                .debounce(REST_MILLISECONDS, DebouncePhase.INTERMEDIATE, DebouncePhase.TRAILING);
    }

    /// Shows a number; nobody is told.
    ///
    /// @param words what a screen reader says of it
    public void show(int from, int to, int at, String words) {
        // In this order, for a value beyond the ends is cut off.
        getElement().executeJs("this.min = $0; this.max = $1; this.value = $2", from, to, at);
        getElement().setAttribute("aria-valuetext", words);
    }
}
