package org.glyphery.ui.serving;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
    private final Map<ModelName, NameCard> shown = new HashMap<>();
    private final Consumer<ModelName> changed;

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

    /// Shows what is so now; cards stay in place, with what is chosen on them.
    void show() {
        Map<ModelName, String> runs = OfferedModels.promotable(serving.models());
        newName.offer(runs);
        List<ServedName> all = names.all();
        shown.values()
                .removeIf(card -> {
                    boolean isGone = names.find(card.name()).isEmpty();
                    if (isGone) cards.remove(card);
                    return isGone;
                });
        for (int place = 0; place < all.size(); place++) {
            ServedName name = all.get(place);
            NameCard card = shown.get(name.name());
            if (card == null) {
                card = new NameCard(changes, name, this::changed);
                shown.put(name.name(), card);
                cards.addComponentAtIndex(place, card);
            }
            card.show(name, runs, load, run(name));
        }
    }

    private String run(ServedName name) {
        return serving.find(name.name())
                .map(target -> target.model().run().name())
                .orElse(name.current().model().value());
    }
}
