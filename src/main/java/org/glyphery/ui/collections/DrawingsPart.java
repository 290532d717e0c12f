package org.glyphery.ui.collections;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glyphery.dataset.Mnist;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.dataset.OwnExample;
import org.glyphery.prediction.Alphabet;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.collections.ClassDrawings.ClassRow;
import org.glyphery.ui.collections.ClassDrawings.ShownDrawing;

/// The drawings of a collection, class by class; each can be removed, with a way back.
final class DrawingsPart extends Section {

    /// More of a class would make the page long to load; all of them count.
    private static final int MOST_OF_CLASS = 60;

    private final CollectionServices services;
    private final OwnCollection collection;
    private final Removals removals;
    private final Paragraph empty = new Paragraph();
    private final ClassDrawings drawings = new ClassDrawings(this::remove);

    DrawingsPart(CollectionServices services, OwnCollection collection) {
        this.services = services;
        this.collection = collection;
        removals = new Removals(services.own());
        addClassNames("sheet", "collection-part");
        empty.addClassName("soft");
        empty.add("Nothing lies here yet. ");
        empty.add(new Anchor(Addresses.giving(collection.name()), "Draw a first one."));
        empty.add(" Or ");
        empty.add(new Anchor(Addresses.picturing(collection.name()), "take a picture of a sheet"));
        empty.add(" that is full of them.");
        add(new H2("Drawings"), empty, drawings);
        services.follow(this, this::hear);
        show();
    }

    private void hear() {
        removals.forgetErased();
        show();
    }

    private void show() {
        List<OwnExample> all = services.own().all(collection.name());
        empty.setVisible(all.isEmpty());
        drawings.show(place().words(), all.isEmpty() ? List.of() : rows(all));
    }

    private KeptPlace place() {
        return new KeptPlace(collection, Alphabet.DIGITS);
    }

    /// A row a class: those of the collection also where nothing lies in them.
    private List<ClassRow> rows(List<OwnExample> all) {
        Map<String, List<OwnExample>> byClass = new LinkedHashMap<>();
        List<String> known = collection.classes().isEmpty() ? Mnist.CLASSES : collection.classes();
        known.forEach(name -> byClass.put(name, new ArrayList<>()));
        all.stream()
                .map(OwnExample::className)
                .sorted()
                .forEach(name -> byClass.putIfAbsent(name, new ArrayList<>()));
        all.forEach(each ->
                byClass.computeIfAbsent(each.className(), _ -> new ArrayList<>()).add(each));
        List<ClassRow> rows = new ArrayList<>();
        byClass.forEach((name, of) ->
                rows.add(
                        new ClassRow(
                                name,
                                of.size(),
                                of.stream().limit(MOST_OF_CLASS).map(ShownDrawing::of).toList())));
        return rows;
    }

    private void remove(String id) {
        services.own().all(collection.name()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .ifPresent(kept -> removals.remove(kept, place()));
    }
}
