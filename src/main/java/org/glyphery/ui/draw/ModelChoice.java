package org.glyphery.ui.draw;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.glyphery.prediction.Model;
import org.glyphery.ui.Figures;
import org.glyphery.ui.Messages;

/// Which models answer, each ticked in a list; at most eight.
final class ModelChoice extends NativeDetails {

    private static final String CHECKED = "element.checked";

    private final Div list = new Div();
    private final Consumer<List<String>> chooses;
    private List<Model> shown = List.of();
    private Set<String> ticked = Set.of();

    /// A closed list.
    ///
    /// @param chooses is called with the names of the models chosen; none for the best of each kind
    ModelChoice(Consumer<List<String>> chooses) {
        this.chooses = chooses;
        addClassName("model-choice");
        setSummaryText("Models on show");
        list.addClassName("sheet");
        setContent(list);
    }

    /// Shows these models, with those on show ticked.
    void show(List<Model> all, List<Model> onShow) {
        var names = onShow.stream().map(Model::name).collect(Collectors.toSet());
        if (all.equals(shown) && names.equals(ticked)) return;
        shown = all;
        ticked = names;
        list.removeAll();
        all.forEach(
                model -> list.getElement().appendChild(line(model, names.contains(model.name()))));
        var best = new NativeButton("Best of each kind", _ -> chooses.accept(List.of()));
        best.addClassName("plain");
        list.add(best);
    }

    private Element line(Model model, boolean on) {
        var box = new Element("input").setAttribute("type", "checkbox").setProperty("checked", on);
        box.addEventListener(
                        "change",
                        event ->
                                tick(
                                        box,
                                        model.name(),
                                        event.getEventData().get(CHECKED).asBoolean()))
                .addEventData(CHECKED);
        var accuracy =
                new Element("small")
                        .setText(
                                model.run()
                                        .best()
                                        .map(best -> Figures.percent(best.test().accuracy()))
                                        .orElse(""));
        return new Element("label")
                .appendChild(box, new Element("span").setText(model.run().name()), accuracy);
    }

    private void tick(Element box, String name, boolean on) {
        List<String> names =
                new ArrayList<>(shown.stream().map(Model::name).filter(ticked::contains).toList());
        if (on) names.add(name);
        else names.remove(name);
        if (names.isEmpty() || names.size() > ModelsOnShow.MOST) {
            // The browser alone has changed it, and so must be told to change it back.
            box.executeJs("this.checked = $0", !on);
            Messages.say(
                    names.isEmpty()
                            ? "One model at least must answer. Tick another one first."
                            : "At most eight models answer at once. Take one off first.");
        } else {
            chooses.accept(names);
        }
    }
}
