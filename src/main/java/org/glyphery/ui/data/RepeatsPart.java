package org.glyphery.ui.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glyphery.NumberWords;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.statistics.Repeats;
import org.glyphery.dataset.statistics.Repeats.Likeness;
import org.glyphery.dataset.statistics.Repeats.RepeatCount;
import org.glyphery.dataset.statistics.Repeats.RepeatedPair;
import org.glyphery.image.Glyph;

/// The pictures of a dataset that occur more than once, equal and near ones told apart.
final class RepeatsPart extends Div {

    private static final int PAIRS = 4;

    private final DatasetFacts facts;
    private final Map<Split, Examples> splits;
    private final Paragraph state =
            new Paragraph("Holding all pictures against each other; this takes a while …");

    RepeatsPart(DatasetFacts facts, Map<Split, Examples> splits) {
        this.facts = facts;
        this.splits = splits;
        addClassName("repeats");
        state.getElement().setAttribute("role", "status");
        add(new H2("Pictures that occur more than once"), state);
    }

    void show(Repeats repeats) {
        for (Likeness likeness : Likeness.values()) {
            List<RepeatCount> found =
                    repeats.counts().stream()
                            .filter(count -> count.likeness() == likeness)
                            .filter(count -> count.sameLabel() + count.otherLabel() > 0)
                            .toList();
            if (found.isEmpty()) add(new Paragraph(none(likeness)));
            found.forEach(this::add);
        }
        state.setText(
                repeats.isComplete()
                        ? "Near is a distance below 15 % of what sets a picture off from an even"
                                + " grey."
                        : "So many pictures are alike that the search for near ones ended early:"
                                + " there are at least as many as stand here.");
        state.addClassName("note");
    }

    private static String none(Likeness likeness) {
        return switch (likeness) {
            case EQUAL -> "No picture is byte for byte the same as another.";
            case NEAR -> "No picture is nearly the same as another.";
        };
    }

    private void add(RepeatCount count) {
        var part = new Div(new Paragraph(sentence(count)), pairs(count));
        part.addClassName("pairs");
        add(part);
    }

    private static String sentence(RepeatCount count) {
        String alike =
                switch (count.likeness()) {
                    case EQUAL -> "byte for byte the same as";
                    case NEAR -> "nearly the same as";
                };
        boolean within = count.first() == count.second();
        int found = count.sameLabel() + count.otherLabel();
        return "%s %s %s %s %s: %s with the same label, %s with another."
                .formatted(
                        NumberWords.count(found),
                        count.second().word(),
                        found == 1 ? "picture is" : "pictures are",
                        alike,
                        within ? "an earlier one" : "a %s picture".formatted(count.first().word()),
                        NumberWords.count(count.sameLabel()),
                        NumberWords.count(count.otherLabel()));
    }

    private UnorderedList pairs(RepeatCount count) {
        var list = new UnorderedList();
        count.nearest().stream()
                .limit(PAIRS)
                .forEach(pair -> list.add(new ListItem(sheet(count, pair))));
        return list;
    }

    private PictureSheet sheet(RepeatCount count, RepeatedPair pair) {
        List<Glyph> pictures = new ArrayList<>();
        List<String> names = new ArrayList<>();
        add(count.first(), pair.first(), pictures, names);
        add(count.second(), pair.second(), pictures, names);
        var sheet = new PictureSheet("Two pictures that are alike");
        sheet.show(pictures, names);
        return sheet;
    }

    private void add(Split split, int index, List<Glyph> pictures, List<String> names) {
        Examples examples = Objects.requireNonNull(splits.get(split));
        pictures.add(examples.glyph(index));
        names.add(
                "%s, no. %s"
                        .formatted(
                                facts.classes().get(examples.label(index)),
                                NumberWords.count(index)));
    }
}
