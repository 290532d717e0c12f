package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// One of many: the browser's own list that opens.
///
/// @param <T> what is chosen among
@Tag("select")
public final class Dropdown<T> extends Component {

    private static final String TEXT = "element.value";

    private final Map<String, T> choices = new LinkedHashMap<>(); // by their texts
    private final Consumer<T> chooses;
    private String chosen = "";

    public Dropdown(String label, Consumer<T> chooses) {
        this.chooses = chooses;
        getElement().setAttribute("aria-label", label);
        getElement()
                .addEventListener(
                        "change", event -> choose(event.getEventData().get(TEXT).asString()))
                .addEventData(TEXT);
    }

    /// In place of what was there; the first is chosen.
    public void offer(Map<T, String> offered) {
        clear();
        offered.forEach((choice, text) -> getElement().appendChild(option(choice, text)));
    }

    /// Choices under headings of their own, in place of what was there; the first is chosen.
    public void offerGroups(Map<String, Map<T, String>> groups) {
        clear();
        groups.forEach((heading, offered) -> {
            var group = new Element("optgroup").setAttribute("label", heading);
            offered.forEach((choice, text) -> group.appendChild(option(choice, text)));
            if (!offered.isEmpty()) getElement().appendChild(group);
        });
    }

    public Optional<T> chosen() {
        return Optional.ofNullable(choices.get(chosen));
    }

    /// Shows this one as chosen; nobody is told.
    public void show(T choice) {
        choices.forEach((text, each) -> {
            if (each.equals(choice)) chosen = text;
        });
        // By script, since the browser changes what is selected without the server's attribute.
        getElement().executeJs("this.value = $0", chosen);
    }

    private void clear() {
        choices.clear();
        chosen = "";
        getElement().removeAllChildren();
    }

    private Element option(T choice, String text) {
        if (choices.isEmpty()) chosen = text;
        choices.put(text, choice);
        return new Element("option").setText(text);
    }

    /// It may come from a list that was replaced meanwhile, and is shown in the new one then.
    private void choose(String text) {
        T choice = choices.get(text);
        if (choice == null) return;
        show(choice);
        chooses.accept(choice);
    }
}
