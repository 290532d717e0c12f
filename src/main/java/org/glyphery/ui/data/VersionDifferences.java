package org.glyphery.ui.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glyphery.NumberWords;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.labelling.VersionDifference;
import org.glyphery.dataset.labelling.VersionDifference.OtherClass;
import org.glyphery.dataset.labelling.VersionDifference.OtherLabel;
import org.glyphery.image.Glyph;
import org.glyphery.ui.LatestQuestion;

/// What sets two versions of a dataset off from each other, in pictures.
final class VersionDifferences extends Div {

    private static final int MOST = 60;

    private final DataPageServices services;
    private final LatestQuestion question = new LatestQuestion();

    /// @param difference from the first to the second
    /// @param pictures all that are stored
    private record ShownDifference(VersionDifference difference, Map<Split, Examples> pictures) {}

    VersionDifferences(DataPageServices services) {
        this.services = services;
        addClassName("version-difference");
    }

    void show(DatasetFacts first, DatasetFacts second) {
        removeAll();
        question.ask(
                () ->
                        new ShownDifference(
                                services.drafts().difference(first, second),
                                services.browser().splits(services.datasets().pictures(first))),
                found -> show(found, first, second));
    }

    private void show(ShownDifference found, DatasetFacts first, DatasetFacts second) {
        removeAll();
        add(
                new H2(
                        "From %s to %s"
                                .formatted(
                                        DatasetWords.version(first),
                                        DatasetWords.version(second))));
        var difference = found.difference();
        if (difference.isNone()) add(DraftPanel.note("All pictures have the same labels."));
        difference.classes().forEach(each -> add(DraftPanel.note(words(each))));
        add("Relabelled", difference.relabelled(), found.pictures());
        add("Left out", difference.excluded(), found.pictures());
        add("Added", difference.added(), found.pictures());
    }

    private void add(String title, List<OtherLabel> others, Map<Split, Examples> pictures) {
        if (others.isEmpty()) return;
        var sheet = new PictureSheet(title);
        List<OtherLabel> some = others.stream().limit(MOST).toList();
        List<Glyph> glyphs =
                some.stream()
                        .map(each ->
                                Objects.requireNonNull(pictures.get(each.split()))
                                        .glyph(each.place()))
                        .toList();
        sheet.show(glyphs, some.stream().map(VersionDifferences::words).toList());
        String more =
                others.size() > MOST ? ", of which the first %d are here".formatted(MOST) : "";
        add(new H3("%s: %s%s".formatted(title, NumberWords.count(others.size()), more)), sheet);
    }

    private static String words(OtherClass each) {
        return "Class %s %s %s: %s pictures."
                .formatted(
                        each.before(),
                        each.isMerged() ? "has become part of" : "is called",
                        each.after(),
                        NumberWords.count(each.pictures()));
    }

    private static String words(OtherLabel each) {
        String split = each.split() == Split.TRAINING ? "" : " (%s)".formatted(each.split().word());
        if (each.before().isEmpty()) return each.after() + split;
        if (each.after().isEmpty()) return each.before() + split;
        return "%s → %s%s".formatted(each.before(), each.after(), split);
    }
}
