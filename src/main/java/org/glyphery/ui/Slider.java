package org.glyphery.ui;

import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.IntConsumer;

/// A whole number between two others, heard while it moves.
public final class Slider extends RangeInput {

    private static final int REST_MILLIS = 60;

    /// @param label says what is chosen, to those who cannot see what it stands beside
    public Slider(String label, IntConsumer chooses) {
        super(ValueChangeMode.TIMEOUT);
        setValueChangeTimeout(REST_MILLIS);
        setAriaLabel(label);
        addValueChangeListener(event -> {
            if (event.isFromClient()) chooses.accept(event.getValue().intValue());
        });
    }

    /// Shows a number; nobody is told.
    ///
    /// @param words what a screen reader says of it
    public void show(int from, int to, int at, String words) {
        getElement().setAttribute("aria-valuetext", words);
        if (getMin() == from && getMax() == to && getValue() == at) return;
        setMin(from);
        setMax(to);
        setValue((double) at);
        // The ends reach the browser after the value, which the ends before may have cut off.
        getElement().executeJs("this.value = $0", at);
    }
}
