package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// One of many: the browser's own list that opens.
///
/// @param <T> what is chosen among
@Tag("select")
public final class Dropdown<T> extends Component implements HasStyle {

    private static final String VALUE = "element.value";

    private final Map<String, T> choices = new LinkedHashMap<>(); // by the values of their options
    private final Consumer<T> chooses;
    private Map<String, Map<T, String>> offered = Map.of();
    private String chosen = "";
    private String inBrowser = "";

    public Dropdown(String label, Consumer<T> chooses) {
        this.chooses = chooses;
        getElement().setAttribute("aria-label", label);
        getElement()
                .addEventListener(
                        "change", event -> choose(event.getEventData().get(VALUE).asString()))
                .addEventData(VALUE);
    }

    /// Offers these in place of what was there; the first is chosen. What is the same stays.
    public void offer(Map<T, String> wanted) {
        offerGroups(Map.of("", wanted));
    }

    /// Choices under headings of their own, in place of what was there; the first is chosen. Those
    /// without a heading stand alone. What is the same stays.
    public void offerGroups(Map<String, Map<T, String>> wanted) {
        if (isSame(wanted)) return;
        offered = new LinkedHashMap<>(wanted);
        choices.clear();
        getElement().removeAllChildren();
        wanted.forEach((heading, group) -> {
            var place =
                    heading.isBlank()
                            ? getElement()
                            : new Element("optgroup").setAttribute("label", heading);
            group.forEach((choice, text) -> place.appendChild(option(choice, text)));
            if (!heading.isBlank() && !group.isEmpty()) getElement().appendChild(place);
        });
        chosen = choices.keySet().stream().findFirst().orElse("");
        inBrowser = chosen;
    }

    /// Whether the same is offered already, in the same order too.
    private boolean isSame(Map<String, Map<T, String>> wanted) {
        return lines(wanted).equals(lines(offered));
    }

    private List<Object> lines(Map<String, Map<T, String>> groups) {
        List<Object> lines = new ArrayList<>();
        groups.forEach((heading, group) -> {
            lines.add(heading);
            lines.addAll(group.entrySet());
        });
        return lines;
    }

    public Optional<T> chosen() {
        return Optional.ofNullable(choices.get(chosen));
    }

    /// Shows this one as chosen; nobody is told.
    public void show(T choice) {
        choices.forEach((value, each) -> {
            if (each.equals(choice)) chosen = value;
        });
        if (chosen.equals(inBrowser)) return;
        inBrowser = chosen;
        // By script, since the browser changes what is selected without the server's attribute.
        getElement().executeJs("this.value = $0", chosen);
    }

    /// Its value is its text, so that it is known in a list that replaces this one; of equal texts
    /// the later ones have a number besides.
    private Element option(T choice, String text) {
        String value = text;
        for (int number = 2; choices.containsKey(value); number++) value = text + "#" + number;
        choices.put(value, choice);
        return new Element("option").setAttribute("value", value).setText(text);
    }

    /// It may come from a list that was replaced meanwhile, and is shown in the new one then.
    private void choose(String value) {
        inBrowser = ""; // nobody knows what stands there now
        T choice = choices.get(value);
        if (choice == null) return;
        show(choice);
        chooses.accept(choice);
    }
}
