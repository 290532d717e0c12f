package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.glyphery.dataset.Examples;
import org.glyphery.ui.GlyphView;

/// The first example of each class as buttons, of which one is pressed.
final class ExampleStrip extends Div {

    private final IntConsumer chooses;
    private List<NativeButton> buttons = List.of();
    private List<Integer> atHand = List.of();

    /// @param chooses is called with the number of an example
    ExampleStrip(IntConsumer chooses) {
        this.chooses = chooses;
        addClassName("strip");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Examples");
    }

    /// Offers examples, unless some are offered already.
    ///
    /// @param asked number of an example; absent for the first at hand
    /// @return the number of the one that is chosen
    int show(Examples examples, List<String> classes, Optional<Integer> asked) {
        if (atHand.isEmpty()) offer(examples, classes);
        int index = asked.filter(number -> number < examples.count()).orElse(atHand.getFirst());
        for (int place = 0; place < buttons.size(); place++) {
            buttons.get(place)
                    .getElement()
                    .setAttribute("aria-pressed", Boolean.toString(atHand.get(place) == index));
        }
        return index;
    }

    private void offer(Examples examples, List<String> classes) {
        atHand = FirstOfEach.of(examples);
        buttons = new ArrayList<>();
        for (int index : atHand) {
            var view = new GlyphView();
            view.show(examples.glyph(index), classes.get(examples.label(index)));
            var button = new NativeButton();
            button.add(view);
            button.addClickListener(_ -> chooses.accept(index));
            buttons.add(button);
            add(button);
        }
    }
}
