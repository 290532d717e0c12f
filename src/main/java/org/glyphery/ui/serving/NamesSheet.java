package org.glyphery.ui.serving;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.RecentLoad;
import org.glyphery.prediction.ServedName;
import org.glyphery.prediction.ServedNames;
import org.glyphery.prediction.Serving;
import org.glyphery.run.ModelName;

/// The names under which programs ask, a card each, and a line in which another one is made.
final class NamesSheet extends Section {

    private final ServedNames names;
    private final Serving serving;
    private final RecentLoad load;
    private final Div cards = new Div();
    private final NameChanges changes;
    private final NewName newName;
    private final List<NameCard> shown = new ArrayList<>();
    private final Consumer<ModelName> changed;
    private List<ServedName> known = List.of();

    /// @param changed hears of a name that somebody here has made or changed
    NamesSheet(ServedNames names, Serving serving, RecentLoad load, Consumer<ModelName> changed) {
        this.names = names;
        this.serving = serving;
        this.load = load;
        this.changed = changed;
        changes = new NameChanges(names, serving);
        newName = new NewName(changes, this::changed);
        cards.addClassName("cards");
        var words =
                new Paragraph(
                        "A served name leads to one run after the other, so that programs need not"
                            + " change when the model does: promote a better run, roll back a worse"
                            + " one. Each answer says which version gave it.");
        words.addClassName("soft");
        addClassNames("sheet", "names");
        add(new H2("Served names"), words, cards, newName);
        show();
    }

    private void changed(ModelName name) {
        show();
        changed.accept(name);
    }

    /// Shows what is so now: cards anew where a name has changed, else their figures.
    void show() {
        Map<ModelName, String> runs = OfferedModels.promotable(serving.models());
        newName.offer(runs);
        List<ServedName> all = names.all();
        if (!all.equals(known)) {
            known = all;
            shown.clear();
            all.forEach(name -> shown.add(new NameCard(changes, name, this::changed)));
            cards.removeAll();
            shown.forEach(cards::add);
        }
        shown.forEach(card -> card.show(runs, load, model(card)));
    }

    private String model(NameCard card) {
        return serving.find(card.name())
                .map(target -> target.model())
                .map(Model::run)
                .map(run -> run.name())
                .orElse("");
    }
}
