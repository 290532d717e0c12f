package org.glyphery.ui.draw;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.glyphery.NumberWords;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.prediction.Alphabet;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.ui.LatestQuestion;
import org.glyphery.ui.Messages;
import org.glyphery.ui.Pages;

/// The digits or letters that were kept, and how many of them each model on show reads right.
final class MyDrawings extends Section {

    /// How the models on show read the drawings.
    ///
    /// @param right how many of them each reads right
    /// @param names of classes that the first reads, by the drawings' ids
    private record DrawingsRead(Map<Model, Long> right, Map<String, String> names) {}

    private final OwnExamples own;
    private final Readings readings;
    private final H2 heading = new H2();
    private final Paragraph empty = new Paragraph();
    private final UnorderedList scores = new UnorderedList();
    private final UnorderedList thumbnails = new UnorderedList();
    private final Map<String, KeptDrawing> items = new HashMap<>(); // by the drawing's id
    private Alphabet alphabet = Alphabet.DIGITS;
    private List<Model> models = List.of();
    private final LatestQuestion reading = new LatestQuestion();

    MyDrawings(OwnExamples own, Models models) {
        this.own = own;
        readings = new Readings(models);
        addClassName("mine");
        empty.addClassName("soft");
        scores.addClassName("scores");
        thumbnails.addClassName("thumbnails");
        // A long list scrolls in its place, with the keyboard too.
        thumbnails.getElement().setAttribute("tabindex", "0").setAttribute("role", "list");
        add(heading, empty, new Div(scores, thumbnails));
        addAttachListener(attached -> follow(attached.getUI()));
    }

    /// Drawings are kept and removed on other pages and in other tabs too.
    private void follow(UI page) {
        var subscription = own.subscribe(() -> Pages.change(page, () -> show(alphabet, models)));
        addDetachListener(detached -> {
            detached.unregisterListener();
            subscription.run();
        });
    }

    /// Shows all drawings of this alphabet, as these models read them. Reading takes its time on
    /// another thread.
    void show(Alphabet drawn, List<Model> asked) {
        alphabet = drawn;
        models = asked;
        List<OwnExample> kept = own.of(drawn.classes());
        String title = "My %ss".formatted(drawn.word());
        heading.setText(kept.isEmpty() ? title : title + " · " + kept.size());
        thumbnails.getElement().setAttribute("aria-label", title);
        empty.setVisible(kept.isEmpty());
        empty.setText(
                "None yet. Draw a %s and press the one that you meant: here you see then which model reads your hand best."
                        .formatted(drawn.word()));
        reading.ask(() -> read(asked, kept), read -> fill(kept, read));
    }

    private DrawingsRead read(List<Model> asked, List<OwnExample> kept) {
        Map<Model, Long> right = readings.right(asked, kept);
        Map<String, String> names = new HashMap<>();
        right.keySet().stream()
                .findFirst()
                .ifPresent(first ->
                        kept.forEach(each -> names.put(each.id(), readings.of(first, each))));
        return new DrawingsRead(right, names);
    }

    private void fill(List<OwnExample> kept, DrawingsRead read) {
        scores.removeAll();
        if (!kept.isEmpty()) {
            read.right()
                    .forEach((model, count) ->
                            scores.add(score(model.run().name(), count, kept.size())));
        }
        arrange(kept);
        kept.forEach(each -> {
            var item = items.get(each.id());
            if (item != null) item.show(read.names().getOrDefault(each.id(), each.className()));
        });
    }

    /// Drawings that stay keep their elements, and so the keyboard its place.
    private void arrange(List<OwnExample> kept) {
        var ids = kept.stream().map(OwnExample::id).collect(Collectors.toSet());
        items.entrySet()
                .removeIf(item -> {
                    boolean gone = !ids.contains(item.getKey());
                    if (gone) thumbnails.remove(item.getValue());
                    return gone;
                });
        for (int place = 0; place < kept.size(); place++) {
            var one = kept.get(place);
            if (items.containsKey(one.id())) continue;
            var item = new KeptDrawing(one, alphabet.word(), () -> remove(one));
            items.put(one.id(), item);
            thumbnails.addComponentAtIndex(place, item);
        }
    }

    private static ListItem score(String name, long right, int all) {
        var figure =
                new Span("%s of %s".formatted(NumberWords.count(right), NumberWords.count(all)));
        figure.addClassName("figure");
        return new ListItem(new Span(name), figure);
    }

    private void remove(OwnExample kept) {
        own.remove(kept.id());
        Messages.sayUndoable(
                "The %s is removed from my %ss.".formatted(kept.className(), alphabet.word()),
                () -> own.restore(kept));
    }
}
