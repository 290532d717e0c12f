package org.glyphery.ui.runs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.glyphery.ui.CheckBox;

/// Any of a few, all in sight: the browser's own check boxes, styled as one strip.
///
/// @param <T> what is chosen among
@Tag("fieldset")
final class Toggles<T> extends Component {

    private final Map<T, Element> boxes = new LinkedHashMap<>();
    private final Consumer<Set<T>> chooses;
    private Set<T> chosen = Set.of();

    /// An empty strip.
    ///
    /// @param label says what is chosen, to those who cannot see what it stands beside
    Toggles(String label, Consumer<Set<T>> chooses) {
        this.chooses = chooses;
        getElement().setAttribute("class", "choice").setAttribute("aria-label", label);
    }

    /// What there is to choose from, and what is chosen of it; nobody is told. Those that stay keep
    /// their elements, and so the keyboard its place.
    void show(Map<T, String> choices, Set<T> nowChosen) {
        chosen = Set.copyOf(nowChosen);
        boxes.entrySet()
                .removeIf(box -> {
                    boolean gone = !choices.containsKey(box.getKey());
                    if (gone) box.getValue().getParent().removeFromParent();
                    return gone;
                });
        choices.forEach((choice, text) -> {
            if (!boxes.containsKey(choice)) add(choice, text);
        });
        boxes.forEach((choice, box) -> box.setProperty("checked", chosen.contains(choice)));
        setVisible(!choices.isEmpty());
    }

    private void add(T choice, String text) {
        var box = CheckBox.that(on -> toggle(choice, on));
        boxes.put(choice, box);
        getElement().appendChild(new Element("label").appendChild(box, Element.createText(text)));
    }

    private void toggle(T choice, boolean on) {
        var next = new LinkedHashSet<>(chosen);
        if (on) next.add(choice);
        else next.remove(choice);
        chosen = Set.copyOf(next);
        chooses.accept(chosen);
    }
}
