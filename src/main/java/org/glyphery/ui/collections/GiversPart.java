package org.glyphery.ui.collections;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.glyphery.NumberWords;
import org.glyphery.dataset.Erasure;
import org.glyphery.dataset.Gift;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.collections.Erasing;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.FinalButton;
import org.glyphery.ui.Messages;

/// Who gave to a collection, and the erasing of all that one of them gave, or of everything.
final class GiversPart extends Section {

    private final CollectionServices services;
    private final OwnCollection collection;
    private final UnorderedList list = new UnorderedList();
    private final Div whole = new Div();
    private Map<String, Long> shown = Map.of();

    GiversPart(CollectionServices services, OwnCollection collection) {
        this.services = services;
        this.collection = collection;
        addClassNames("sheet", "collection-part", "givers");
        whole.addClassName("tools");
        var where =
                new Paragraph(
                        "What is erased is gone from here and from every version. "
                                + Erasing.ELSEWHERE);
        where.addClassName("note");
        add(new H2(collection.isShared() ? "Who gave them" : "Erasing"), list, whole, where);
        services.follow(this, this::show);
        fill();
    }

    private Map<String, Long> givers() {
        return services.own().all(collection.name()).stream()
                .collect(
                        Collectors.groupingBy(
                                OwnExample::giver, TreeMap::new, Collectors.counting()));
    }

    /// A question that has been asked stays while nothing changes.
    private void show() {
        if (!givers().equals(shown)) fill();
    }

    private void fill() {
        shown = givers();
        list.removeAll();
        whole.removeAll();
        if (collection.isShared()) {
            shown.forEach((giver, count) -> list.add(line(giver, count.intValue())));
        }
        int all = shown.values().stream().mapToInt(Long::intValue).sum();
        if (all > 0) {
            String text = "Erase %s of \"%s\"".formatted(drawings(all), collection.title());
            whole.add(
                    new FinalButton(
                            text, text, () -> erase(Erasure.ofAll(collection.name()), all)));
        }
        if (!collection.isMine()) {
            String text = "Erase the collection \"%s\"".formatted(collection.title());
            whole.add(new FinalButton(text, text, this::end));
        }
    }

    private ListItem line(String giver, int count) {
        String text = "Erase %s of %s".formatted(drawings(count), giver);
        var gift = new Gift(collection.name(), giver);
        return new ListItem(
                new Span(giver), new FinalButton(text, text, () -> erase(Erasure.of(gift), count)));
    }

    private static String drawings(int count) {
        return count == 1
                ? "the one drawing"
                : "all %s drawings".formatted(NumberWords.count(count));
    }

    private void erase(Erasure erased, int count) {
        Map<String, Integer> gone = services.erasing().erase(erased);
        String versions =
                gone.isEmpty()
                        ? ""
                        : " %s lost pictures: the runs that learned from %s cannot be repeated."
                                .formatted(
                                        NumberWords.capitalised(
                                                NumberWords.counted(gone.size(), "version")),
                                        gone.size() == 1 ? "it" : "them");
        Messages.say(
                "%s erased.%s"
                        .formatted(
                                count == 1
                                        ? "One drawing is"
                                        : NumberWords.count(count) + " drawings are",
                                versions));
    }

    private void end() {
        Messages.orSay(() -> {
            services.erasing().end(collection);
            UI.getCurrentOrThrow().navigate(Addresses.COLLECTIONS);
        });
    }
}
