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
import org.glyphery.dataset.OwnDigit;
import org.glyphery.dataset.OwnDigits;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.ui.LatestQuestion;
import org.glyphery.ui.Messages;
import org.glyphery.ui.Pages;

/// The digits that were kept, and how many of them each model on show reads right.
final class MyDigits extends Section {

    /// How the models on show read the digits.
    ///
    /// @param right how many of them each reads right
    /// @param labels that the first reads, by the digits' ids
    private record DigitsRead(Map<Model, Long> right, Map<String, Integer> labels) {}

    private final OwnDigits own;
    private final Readings readings;
    private final H2 heading = new H2();
    private final Paragraph empty =
            new Paragraph(
                    "None yet. Draw a digit and press the number that you meant: here you see then"
                            + " which model reads your hand best.");
    private final UnorderedList scores = new UnorderedList();
    private final UnorderedList thumbnails = new UnorderedList();
    private final Map<String, KeptDigit> items = new HashMap<>(); // by the digit's id
    private List<Model> models = List.of();
    private final LatestQuestion reading = new LatestQuestion();

    MyDigits(OwnDigits own, Models models) {
        this.own = own;
        readings = new Readings(models);
        addClassName("mine");
        empty.addClassName("soft");
        scores.addClassName("scores");
        thumbnails.addClassName("thumbnails");
        // A long list scrolls in its place, with the keyboard too.
        thumbnails
                .getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "list")
                .setAttribute("aria-label", "My digits");
        add(heading, empty, new Div(scores, thumbnails));
        addAttachListener(attached -> follow(attached.getUI()));
    }

    /// Digits are kept and removed on other pages and in other tabs too.
    private void follow(UI page) {
        var subscription = own.subscribe(() -> Pages.change(page, () -> show(models)));
        addDetachListener(detached -> {
            detached.unregisterListener();
            subscription.run();
        });
    }

    /// Shows all digits, as these models read them. Reading takes its time on another thread.
    void show(List<Model> asked) {
        models = asked;
        var digits = own.all();
        heading.setText(digits.isEmpty() ? "My digits" : "My digits · " + digits.size());
        empty.setVisible(digits.isEmpty());
        reading.ask(() -> read(asked, digits), read -> fill(digits, read));
    }

    private DigitsRead read(List<Model> asked, List<OwnDigit> digits) {
        Map<Model, Long> right = readings.right(asked, digits);
        Map<String, Integer> labels = new HashMap<>();
        right.keySet().stream()
                .findFirst()
                .ifPresent(first ->
                        digits.forEach(digit -> labels.put(digit.id(), readings.of(first, digit))));
        return new DigitsRead(right, labels);
    }

    private void fill(List<OwnDigit> digits, DigitsRead read) {
        scores.removeAll();
        if (!digits.isEmpty()) {
            read.right()
                    .forEach((model, count) ->
                            scores.add(score(model.run().name(), count, digits.size())));
        }
        arrange(digits);
        digits.forEach(digit -> {
            var item = items.get(digit.id());
            if (item != null) item.show(read.labels().getOrDefault(digit.id(), digit.label()));
        });
    }

    /// Digits that stay keep their elements, and so the keyboard its place.
    private void arrange(List<OwnDigit> digits) {
        var ids = digits.stream().map(OwnDigit::id).collect(Collectors.toSet());
        items.entrySet()
                .removeIf(item -> {
                    boolean gone = !ids.contains(item.getKey());
                    if (gone) thumbnails.remove(item.getValue());
                    return gone;
                });
        for (int place = 0; place < digits.size(); place++) {
            var digit = digits.get(place);
            if (items.containsKey(digit.id())) continue;
            var item = new KeptDigit(digit, () -> remove(digit));
            items.put(digit.id(), item);
            thumbnails.addComponentAtIndex(place, item);
        }
    }

    private static ListItem score(String name, long right, int all) {
        var figure =
                new Span("%s of %s".formatted(NumberWords.count(right), NumberWords.count(all)));
        figure.addClassName("figure");
        return new ListItem(new Span(name), figure);
    }

    private void remove(OwnDigit digit) {
        own.remove(digit.id());
        Messages.sayUndoable(
                "The %d is removed from my digits.".formatted(digit.label()),
                () -> own.restore(digit));
    }
}
