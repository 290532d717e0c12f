package org.glyphery.ui;

import com.vaadin.flow.component.Component;
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
public final class Dropdown<T> extends Component {

    private static final String NUMBER = "element.value";

    private final List<T> choices = new ArrayList<>(); // by the numbers of their options
    private final Consumer<T> chooses;
    private Map<String, Map<T, String>> offered = Map.of();
    private int chosen;
    private int inBrowser;

    public Dropdown(String label, Consumer<T> chooses) {
        this.chooses = chooses;
        getElement().setAttribute("aria-label", label);
        getElement()
                .addEventListener(
                        "change", event -> choose(event.getEventData().get(NUMBER).asString()))
                .addEventData(NUMBER);
    }

    /// In place of what was there; the first is chosen. What is the same stays.
    public void offer(Map<T, String> wanted) {
        offerGroups(Map.of("", wanted));
    }

    /// Choices under headings of their own, in place of what was there; the first is chosen. Those
    /// without a heading stand alone. What is the same stays.
    public void offerGroups(Map<String, Map<T, String>> wanted) {
        if (isSame(wanted)) return;
        offered = new LinkedHashMap<>(wanted);
        choices.clear();
        chosen = 0;
        inBrowser = 0;
        getElement().removeAllChildren();
        wanted.forEach((heading, group) -> {
            var place =
                    heading.isBlank()
                            ? getElement()
                            : new Element("optgroup").setAttribute("label", heading);
            group.forEach((choice, text) -> place.appendChild(option(choice, text)));
            if (!heading.isBlank() && !group.isEmpty()) getElement().appendChild(place);
        });
    }

    /// In the same order too.
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
        return choices.isEmpty() ? Optional.empty() : Optional.of(choices.get(chosen));
    }

    /// Shows this one as chosen; nobody is told.
    public void show(T choice) {
        chosen = Math.max(0, choices.indexOf(choice));
        if (chosen == inBrowser) return;
        inBrowser = chosen;
        // By script, since the browser changes what is selected without the server's attribute.
        getElement().executeJs("this.value = $0", Integer.toString(chosen));
    }

    private Element option(T choice, String text) {
        choices.add(choice);
        return new Element("option")
                .setAttribute("value", Integer.toString(choices.size() - 1))
                .setText(text);
    }

    /// It may come from a list that was replaced meanwhile.
    private void choose(String number) {
        int index = Integer.parseInt(number);
        if (index >= choices.size()) return;
        chosen = index;
        inBrowser = index;
        chooses.accept(choices.get(index));
    }
}
