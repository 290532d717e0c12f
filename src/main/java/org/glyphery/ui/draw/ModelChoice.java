package org.glyphery.ui.draw;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.glyphery.NumberWords;
import org.glyphery.prediction.Model;
import org.glyphery.run.EpochScores;
import org.glyphery.run.ModelName;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.Messages;

/// Which models answer, each ticked in a list; at most eight.
final class ModelChoice extends NativeDetails {

    private static final String CHECKED = "element.checked";
    private static final int MOST_LISTED = 30;

    /// One model's line.
    private record Line(Element label, Element box, Element name, Element accuracy) {}

    private final Div list = new Div();
    private final Paragraph more = new Paragraph();
    private final Map<ModelName, Line> lines = new HashMap<>(); // by the model's name
    private final Consumer<List<ModelName>> chooses;
    private List<Model> shown = List.of();
    private Set<ModelName> ticked = Set.of();

    /// A closed list.
    ///
    /// @param chooses is called with the names of the models chosen
    /// @param choosesBest chooses the best of each kind
    ModelChoice(Consumer<List<ModelName>> chooses, Runnable choosesBest) {
        this.chooses = chooses;
        addClassName("model-choice");
        setSummaryText("Models on show");
        list.addClassName("sheet");
        var best = new NativeButton("Best of each kind", _ -> choosesBest.run());
        best.addClassName("plain");
        more.addClassName("note");
        more.add("These are the best. Of any other, its page has “Use on Draw”: ");
        more.add(new Anchor(Addresses.RUNS, "all runs"));
        list.add(best, more);
        setContent(list);
    }

    /// Shows these models, with those on show ticked.
    void show(List<Model> all, List<Model> onShow) {
        var names = onShow.stream().map(Model::name).collect(Collectors.toSet());
        List<Model> listed = listed(all, names);
        if (listed.equals(shown) && names.equals(ticked)) return;
        shown = listed;
        ticked = names;
        more.setVisible(listed.size() < all.size());
        arrange(listed.stream().map(Model::name).toList());
        listed.forEach(model -> {
            var line = lines.get(model.name());
            if (line != null) fill(line, model);
        });
    }

    /// Those on show, and the best of the others: nobody reads a thousand lines.
    private static List<Model> listed(List<Model> all, Set<ModelName> onShow) {
        var best = all.stream().limit(MOST_LISTED).map(Model::name).collect(Collectors.toSet());
        return all.stream()
                .filter(model -> best.contains(model.name()) || onShow.contains(model.name()))
                .toList();
    }

    /// Lines that stay keep their elements and places, and so the keyboard its place too.
    private void arrange(List<ModelName> names) {
        lines.entrySet()
                .removeIf(line -> {
                    boolean gone = !names.contains(line.getKey());
                    if (gone) line.getValue().label().removeFromParent();
                    return gone;
                });
        for (int place = 0; place < names.size(); place++) {
            var name = names.get(place);
            if (lines.containsKey(name)) continue;
            var line = line(name);
            lines.put(name, line);
            list.getElement().insertChild(place, line.label());
        }
    }

    private void fill(Line line, Model model) {
        line.box().setProperty("checked", ticked.contains(model.name()));
        line.name().setText(model.run().name());
        line.accuracy()
                .setText(
                        model.run()
                                .best()
                                .flatMap(EpochScores::test)
                                .map(test -> NumberWords.percent(test.accuracy()))
                                .orElse(""));
    }

    private Line line(ModelName name) {
        var box = new Element("input").setAttribute("type", "checkbox");
        box.addEventListener(
                        "change",
                        event -> tick(box, name, event.getEventData().get(CHECKED).asBoolean()))
                .addEventData(CHECKED);
        var title = new Element("span");
        var accuracy = new Element("small");
        return new Line(
                new Element("label").appendChild(box, title, accuracy), box, title, accuracy);
    }

    private void tick(Element box, ModelName name, boolean on) {
        List<ModelName> names =
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
