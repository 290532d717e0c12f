package org.glyphery.ui.train;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Consumer;
import org.glyphery.NumberWords;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.image.Glyph;
import org.glyphery.network.Network;
import org.glyphery.network.NetworkOutline;
import org.glyphery.run.Run;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.CheckBox;
import org.glyphery.ui.NetworkThumbnail;

/// One preset: its network in a picture, what is known of it here, and the button that starts it.
final class PresetCard extends ListItem {

    private final Plan plan;
    private final Network network;
    private final NetworkThumbnail drawing = new NetworkThumbnail();
    private final NativeButton pick;
    private final NativeButton start = new NativeButton("Start");
    private final Anchor figure = new Anchor();
    private final Span meaning = new Span();
    private final Span duration = new Span();
    private final Div acts = new Div(start);
    private final Element tick;

    /// @param chooses fills the settings with this plan
    /// @param starts trains this plan at once
    /// @param races is told whether this plan is to race against another
    PresetCard(
            Plan plan,
            DatasetFacts facts,
            Runnable chooses,
            Runnable starts,
            Consumer<Boolean> races) {
        this.plan = plan;
        tick = CheckBox.that(races);
        int classes = facts.classes().size();
        network = Network.of(plan.architecture(), facts.shape(), classes);
        drawing.show(
                NetworkOutline.of(plan.architecture(), facts.shape(), classes), facts.classes());
        pick = new NativeButton(plan.name(), _ -> chooses.run());
        pick.addClassName("pick");
        start.addClassName("plain");
        start.setAriaLabel("Start " + plan.name());
        start.addClickListener(_ -> starts.run());
        acts.addClassName("acts");
        if (plan.learning() instanceof Learning.GradientDescent)
            acts.getElement().appendChild(racing());
        addClassNames("preset", "sheet");
        add(drawing, new H2(pick), words(), measured(), costs(), acts);
        choose(false);
    }

    private Element racing() {
        tick.setAttribute("aria-label", "Race " + plan.name());
        return new Element("label")
                .setAttribute("class", "plain racing")
                .appendChild(tick, new Element("span").setText("Race"));
    }

    /// Shows whether it is to race; one that is not can be kept from it.
    void race(boolean races, boolean mayRace) {
        tick.setProperty("checked", races);
        tick.executeJs("this.checked = $0", races); // it may be ticked there and not known here
        tick.setProperty("disabled", !races && !mayRace);
    }

    private Paragraph words() {
        var words = new Paragraph(PresetWords.of(plan.architecture()));
        words.addClassName("note");
        return words;
    }

    private Paragraph measured() {
        var measured = new Paragraph(figure, new Text(" "), meaning);
        measured.addClassName("measured");
        return measured;
    }

    private Paragraph costs() {
        var parameters = NumberWords.count(network.parameterCount()) + " parameters";
        var costs = new Paragraph(duration, new Text(" "), new Span(parameters));
        costs.addClassName("costs");
        return costs;
    }

    Plan plan() {
        return plan;
    }

    Network network() {
        return network;
    }

    void showPicture(Glyph picture) {
        drawing.showPicture(picture);
    }

    /// The pictures that the network compares with, once some run has made them.
    void showTemplates(List<Glyph> templates) {
        drawing.showTemplates(templates);
    }

    void show(PresetFigures figures) {
        figure.setText(figures.figure());
        figures.run()
                .map(Run::id)
                .map(Addresses::run)
                .ifPresentOrElse(figure::setHref, figure::removeHref);
        meaning.setText(figures.meaning());
        duration.setText(figures.duration());
    }

    /// Whether it is what the settings began as.
    void choose(boolean isChosen) {
        pick.getElement().setAttribute("aria-pressed", Boolean.toString(isChosen));
        setClassName("chosen", isChosen);
        start.setClassName("first", isChosen);
    }
}
