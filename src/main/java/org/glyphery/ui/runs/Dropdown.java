package org.glyphery.ui.runs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// One of many: the browser's own list that opens.
///
/// @param <T> what is chosen among
@Tag("select")
final class Dropdown<T> extends Component {

    private static final String INDEX = "element.selectedIndex";

    private final List<T> choices = new ArrayList<>();
    private final Consumer<T> chooses;
    private int chosen;

    Dropdown(String label, Consumer<T> chooses) {
        this.chooses = chooses;
        getElement().setAttribute("aria-label", label);
        getElement()
                .addEventListener(
                        "change", event -> choose(event.getEventData().get(INDEX).asInt()))
                .addEventData(INDEX);
    }

    /// In place of what was there; the first is chosen.
    void offer(Map<T, String> offered) {
        clear();
        offered.forEach((choice, text) -> getElement().appendChild(option(choice, text)));
    }

    /// Choices under headings of their own, in place of what was there; the first is chosen.
    void offerGroups(Map<String, Map<T, String>> groups) {
        clear();
        groups.forEach((heading, offered) -> {
            var group = new Element("optgroup").setAttribute("label", heading);
            offered.forEach((choice, text) -> group.appendChild(option(choice, text)));
            if (!offered.isEmpty()) getElement().appendChild(group);
        });
    }

    T chosen() {
        return choices.get(chosen);
    }

    /// Shows this one as chosen; nobody is told.
    void show(T choice) {
        chosen = Math.max(0, choices.indexOf(choice));
        // By script, since the browser changes what is selected without the server's attribute.
        getElement().executeJs("this.selectedIndex = $0", chosen);
    }

    private void clear() {
        choices.clear();
        chosen = 0;
        getElement().removeAllChildren();
    }

    private Element option(T choice, String text) {
        choices.add(choice);
        return new Element("option").setText(text);
    }

    private void choose(int index) {
        if (index < 0 || index >= choices.size()) return;
        chosen = index;
        chooses.accept(choices.get(index));
    }
}
