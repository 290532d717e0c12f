package org.glyphery.ui.collections;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import org.glyphery.NumberWords;
import org.glyphery.dataset.CollectionName;
import org.glyphery.dataset.KeptCount;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.ui.Addresses;

/// All collections, and the beginning of another.
@Route(Addresses.COLLECTIONS)
@PageTitle("Collections · Glyphery")
@StyleSheet("theme/data.css")
@StyleSheet("theme/collections.css")
public final class CollectionsView extends Div {

    private final CollectionServices services;
    private final Div cards = new Div();

    CollectionsView(CollectionServices services) {
        this.services = services;
        addClassName("data-page");
        var words = new Span("Datasets that grow with every digit that somebody draws.");
        words.addClassName("soft");
        var all = new Anchor(Addresses.DATA, "All datasets");
        all.addClassName("plain");
        var tools = new Div(all);
        tools.addClassName("tools");
        var head = new Div(new H1("Collections"), words, tools);
        head.addClassName("data-head");
        cards.addClassName("dataset-cards");
        add(head, cards, new NewCollection(services.collections()));
        services.follow(this, this::show);
        show();
    }

    private void show() {
        cards.removeAll();
        Map<CollectionName, List<KeptCount>> kept = services.own().counts();
        for (OwnCollection each : services.collections().all()) {
            cards.add(card(each, kept.getOrDefault(each.name(), List.of())));
        }
    }

    private static Article card(OwnCollection collection, List<KeptCount> kept) {
        var numbers =
                new Span(
                        NumberWords.counted(KeptCount.sum(kept), "drawing")
                                + (collection.isShared() ? " · shared" : ""));
        numbers.addClassName("note");
        var head = new Div(new H2(collection.title()), numbers);
        head.addClassName("card-head");
        var open = new Anchor(Addresses.collection(collection.name()), "Open");
        open.addClassName("plain");
        open.setAriaLabel("Open " + collection.title());
        var draw = new Anchor(Addresses.giving(collection.name()), "Draw into it");
        draw.addClassNames("plain", "quiet");
        draw.setAriaLabel("Draw into " + collection.title());
        var actions = new Div(open, draw);
        actions.addClassName("tools");
        var card = new Article(head);
        card.addClassNames("sheet", "dataset-card");
        if (!collection.consent().isEmpty()) card.add(new Paragraph(collection.consent()));
        card.add(actions);
        return card;
    }
}
