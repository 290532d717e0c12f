package org.glyphery.ui.data;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import org.glyphery.ui.Addresses;

/// All datasets, each with some of its pictures.
@Route(Addresses.DATA)
@PageTitle("Data · Glyphery")
@Menu(title = "Data", order = 10)
@StyleSheet("theme/data.css")
public final class DataView extends Div {

    DataView(DataPageServices services) {
        addClassName("data-page");
        var words = new Span("What a network has seen is all it knows. Look first.");
        words.addClassName("soft");
        var collections = new Anchor(Addresses.COLLECTIONS, "Collections");
        collections.addClassName("plain");
        var tools = new Div(collections);
        tools.addClassName("tools");
        var head = new Div(new H1("Data"), words, tools);
        head.addClassName("data-head");
        add(head, new DatasetCards(services));
    }
}
