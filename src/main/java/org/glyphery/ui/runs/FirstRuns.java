package org.glyphery.ui.runs;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.glyphery.NumberWords;
import org.glyphery.run.Runs;
import org.glyphery.run.StarterSet;
import org.glyphery.training.Plan;
import org.glyphery.ui.Addresses;

/// Three plans to begin with, where there is no run yet.
final class FirstRuns extends Div {

    private static final int FEW = 3;

    FirstRuns(Runs runs) {
        addClassName("first-runs");
        var words =
                new Paragraph(
                        "No model has been trained yet. Each of these learns to read digits within"
                                + " minutes; a card leads to its plan, where it is started.");
        var cards = new Div();
        cards.addClassName("cards");
        StarterSet.plans().reversed().stream()
                .limit(FEW)
                .forEach(plan -> cards.add(card(plan, runs)));
        add(new H2("Begin with one of these"), words, cards);
        setVisible(false);
    }

    private static Anchor card(Plan plan, Runs runs) {
        var name = new Span(plan.name());
        name.addClassName("name");
        var figures =
                new Span(
                        "%s · %s parameters"
                                .formatted(
                                        plan.architecture().title(),
                                        NumberWords.count(runs.check(plan).parameterCount())));
        figures.addClassName("soft");
        var card = new Anchor(Addresses.training(plan), name, figures);
        card.addClassName("sheet");
        return card;
    }
}
