package org.glyphery.ui.data;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.UserError;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Examples;
import org.glyphery.image.Glyph;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.LatestQuestion;

/// One dataset: a sheet of its pictures, what it is, and what can be done with it; or what to do to
/// have it.
final class DatasetCard extends Article {

    /// Pictures on a sheet, three rows of eight.
    private static final int PICTURES = 24;

    private final DataPageServices services;
    private final DatasetFacts facts;
    private final PictureSheet sheet;
    private final LatestQuestion question = new LatestQuestion();
    private final boolean isHere;

    /// @param changed is called when it is being fetched
    DatasetCard(DataPageServices services, DatasetFacts facts, Runnable changed) {
        this.services = services;
        this.facts = facts;
        addClassNames("sheet", "dataset-card");
        sheet = new PictureSheet("Pictures of " + facts.title());
        sheet.showPlaces(PICTURES);
        Optional<? extends UserError> absence = services.datasets().absence(facts);
        isHere = absence.isEmpty();
        if (isHere) add(sheet);
        add(head());
        if (!facts.description().isEmpty()) add(new Paragraph(facts.description()));
        var rights = new Paragraph(DatasetWords.rights(facts));
        rights.addClassName("note");
        add(rights, isHere ? actions() : new FetchPart(services, facts, changed));
    }

    private Div head() {
        var shape = facts.shape();
        var numbers =
                new Span(
                        "%s · %d classes · %d × %d%s"
                                .formatted(
                                        NumberWords.count(facts.splits().all()),
                                        facts.classes().size(),
                                        shape.height(),
                                        shape.width(),
                                        shape.channels() == 1 ? "" : " × " + shape.channels()));
        numbers.addClassName("note");
        var head = new Div(new H2(facts.title()), numbers);
        head.addClassName("card-head");
        return head;
    }

    private Div actions() {
        var open = new Anchor(DatasetAddress.of(facts), "Open");
        open.addClassName("plain");
        open.setAriaLabel("Open " + facts.title());
        var train = new Anchor(Addresses.trainingOn(facts.name()), "Train on it");
        train.addClassNames("plain", "quiet");
        train.setAriaLabel("Train on " + facts.title());
        var actions = new Div(open, train);
        actions.addClassName("tools");
        return actions;
    }

    /// Pictures come as soon as the files are read, which the page does not wait for.
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (isHere) question.ask(this::pictures, sheet::show);
    }

    private List<Glyph> pictures() {
        return services.browser().splits(facts).values().stream()
                .findFirst()
                .map(this::pictures)
                .orElse(List.of());
    }

    /// The first examples of each class in turn, as many of each as there are places.
    private List<Glyph> pictures(Examples examples) {
        int classes = facts.classes().size();
        int[] taken = new int[classes];
        var places = new Integer[PICTURES];
        int missing = PICTURES;
        for (int index = 0; index < examples.count() && missing > 0; index++) {
            int label = examples.label(index);
            int place = label + classes * taken[label];
            if (place >= PICTURES) continue;
            places[place] = index;
            taken[label]++;
            missing--;
        }
        List<Glyph> pictures = new ArrayList<>();
        for (Integer index : places) if (index != null) pictures.add(examples.glyph(index));
        return pictures;
    }
}
