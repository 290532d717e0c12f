package org.glyphery.ui.collections;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.glyphery.Access;
import org.glyphery.NumberWords;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Mnist;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.DownloadMenu;
import org.glyphery.ui.Messages;

/// What a collection is, the sentence under which it is given to, and what can be done with it.
final class CollectionHead extends Div {

    /// The share of each batch that a collection has beside MNIST.
    private static final double SHARE = 0.25;

    private final CollectionServices services;
    private final OwnCollection collection;
    private final Span words = new Span();
    private final NativeButton train = button("Train on it", this::trainOnIt);
    private final NativeButton both = button("Train on MNIST and it", this::trainOnBoth);
    private final DownloadMenu downloads = new DownloadMenu();

    CollectionHead(CollectionServices services, OwnCollection collection) {
        this.services = services;
        this.collection = collection;
        addClassName("data-head");
        words.addClassName("soft");
        var all = new Anchor(Addresses.COLLECTIONS, "All collections");
        all.addClassName("plain");
        var draw = new Anchor(Addresses.giving(collection.name()), "Draw into it");
        draw.addClassNames("plain", "first");
        var paper = new Anchor(Addresses.picturing(collection.name()), "From paper");
        paper.addClassName("plain");
        var tools = new Div(all, downloads, copyAddress(), train, both, paper, draw);
        tools.addClassName("tools");
        var sentence = new Paragraph(sentence());
        sentence.addClassName("note");
        add(new H1(collection.title()), words, tools, sentence);
        services.follow(this, this::show);
        show();
    }

    private static NativeButton button(String text, Runnable acts) {
        var button = new NativeButton(text, _ -> Messages.orSay(acts));
        button.addClassName("plain");
        return button;
    }

    /// Whoever gets the address of a shared collection can give to it.
    private NativeButton copyAddress() {
        var copy = new NativeButton("Copy its address");
        copy.addClassName("plain");
        copy.setVisible(collection.isShared());
        copy.addClickListener(_ ->
                copy.getElement()
                        .executeJs(
                                "return navigator.clipboard.writeText(new URL($0,"
                                        + " document.baseURI).href)",
                                Addresses.collection(collection.name()))
                        .then(
                                _ -> copy.setText("Address copied"),
                                _ ->
                                        Messages.say(
                                                "The browser copies nothing for this page. Its"
                                                        + " address stands in the browser's own"
                                                        + " line.")));
        return copy;
    }

    private void show() {
        var drawings = services.own().all(collection.name());
        long givers = drawings.stream().map(each -> each.giver()).distinct().count();
        var gathered = services.versions().gathered(collection);
        words.setText(
                "%s%s"
                        .formatted(
                                NumberWords.counted(drawings.size(), "drawing"),
                                collection.isShared()
                                        ? " of "
                                                + (givers == 1
                                                        ? "one person"
                                                        : NumberWords.count(givers) + " people")
                                        : ""));
        boolean isEmpty = drawings.isEmpty();
        downloads.setVisible(!isEmpty);
        downloads.show(downloads());
        train.setVisible(!gathered.drawings().isEmpty());
        both.setVisible(train.isVisible() && gathered.classes().equals(Mnist.CLASSES));
    }

    private String sentence() {
        if (!collection.consent().isEmpty()) {
            return "Given under this sentence: " + collection.consent();
        }
        return switch (services.access()) {
            case Access.OwnMachine _ -> "Whoever uses this machine can see it.";
            case Access.WithKey _ -> "Whoever has the key of this server can see it.";
            case Access.Everybody _ -> "Everybody who reaches this server can see it.";
        };
    }

    private Map<String, String> downloads() {
        String to = "api/collections/%s/export.zip?as=".formatted(collection.name());
        Map<String, String> files = new LinkedHashMap<>();
        files.put(to + "png", "PNG, a folder a class");
        files.put(to + "csv", "CSV, a picture a line");
        files.put(to + "idx", "IDX, MNIST's own files");
        files.put(to + "strokes", "Strokes, a drawing a line of JSON");
        return files;
    }

    private void trainOnIt() {
        go(facts -> Addresses.trainingOn(facts.name(), facts.version()));
    }

    private void trainOnBoth() {
        go(facts -> Addresses.trainingOnMnistAnd(facts.name(), facts.version(), SHARE));
    }

    /// Makes a version of what lies there now, which the plan names.
    private void go(Function<DatasetFacts, String> address) {
        DatasetFacts facts = services.versions().freeze(collection);
        UI.getCurrentOrThrow().getPage().setLocation(address.apply(facts));
    }
}
