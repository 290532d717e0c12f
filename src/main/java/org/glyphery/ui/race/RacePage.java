package org.glyphery.ui.race;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Race;
import org.glyphery.run.Run;
import org.glyphery.run.RunEvent;
import org.glyphery.training.RunId;
import org.glyphery.ui.Choice;
import org.glyphery.ui.Curve;
import org.glyphery.ui.LineChart;
import org.glyphery.ui.RunTitles;
import org.glyphery.ui.compare.CompareView;

/// Two runs that train in turns: who leads, whose turn it is, both curves, live.
final class RacePage extends Div {

    private final RacePageServices services;
    private final H1 title = new H1();
    private final Span headline = new Span();
    private final Span detail = new Span();
    private final Div lanes = new Div();
    private final List<RaceLane> shown = new ArrayList<>();
    private final Choice<Curve> choice;
    private final LineChart chart = new LineChart();
    private final Paragraph before =
            new Paragraph("The curves begin when the first epoch is done.");
    private final Anchor compare = new Anchor("", "Compare both");
    private Curve curve = Curve.ACCURACY;
    private Race race;

    RacePage(Race race, RacePageServices services) {
        this.race = race;
        this.services = services;
        addClassName("race");
        headline.addClassName("headline");
        headline.getElement().setAttribute("role", "status");
        detail.addClassName("soft");
        var verdict = new Paragraph(headline, detail);
        verdict.addClassName("verdict");
        compare.addClassNames("plain", "first");
        var head = new Div(title, compare);
        head.addClassName("head");
        lanes.addClassName("lanes");
        choice = Curve.choice(curve, this::draw);
        before.addClassName("soft");
        var tools = new Div(new H2("Validation, by epoch"), choice);
        tools.addClassName("tools");
        var curves = new Section(tools, before, chart);
        curves.addClassNames("sheet", "curves");
        add(head, verdict, lanes, curves);
        services.live().follow(this, this::hear, this::read);
    }

    private void hear(RunEvent event) {
        switch (event) {
            case RunEvent.Changed(var run) -> readIfOf(run);
            case RunEvent.Deleted(var run) -> readIfOf(run);
            case RunEvent.Progressed(var progress) ->
                    show(RaceTurn.of(race, Optional.of(progress.runId()), Optional.of(progress)));
            case RunEvent.QueueChanged _ -> {}
        }
    }

    private void readIfOf(Run run) {
        boolean known = race.runs().stream().anyMatch(each -> each.id().equals(run.id()));
        if (known || race.runs().size() == 1) read();
    }

    /// What is gone altogether stays as it was seen last.
    private void read() {
        services.races().find(race.id()).ifPresent(now -> race = now);
        RaceWords words = RaceWords.of(race);
        title.setText(
                race.runs().stream()
                        .map(RunTitles.of(race.runs())::of)
                        .collect(Collectors.joining(" against ")));
        headline.setText(words.headline());
        detail.setText(words.detail());
        showLanes(words.leader());
        show(RaceTurn.of(race, services.queue().turn(), services.live().progress()));
        compare.setVisible(race.runs().size() > 1);
        compare.setHref(CompareView.address(race.runs().stream().map(Run::id).toList()));
        draw(curve);
    }

    /// A lane stays while its run does, so that the keyboard keeps its place.
    private void showLanes(Optional<RunId> leader) {
        List<RunId> ids = race.runs().stream().map(Run::id).toList();
        if (!shown.stream().map(RaceLane::id).toList().equals(ids)) {
            lanes.removeAll();
            shown.clear();
            for (Run run : race.runs()) {
                shown.add(new RaceLane(run, shown.size(), services));
            }
            shown.forEach(lanes::add);
        }
        RunTitles titles = RunTitles.of(race.runs());
        String ahead = race.isUnderWay() ? "leads" : "won";
        for (int place = 0; place < shown.size(); place++) {
            Run run = race.runs().get(place);
            shown.get(place)
                    .show(run, titles.of(run), leader.filter(run.id()::equals).map(_ -> ahead));
        }
    }

    private void show(RaceTurn turn) {
        shown.forEach(lane -> lane.show(turn));
    }

    private void draw(Curve wanted) {
        curve = wanted;
        List<List<EpochScores>> histories =
                race.runs().stream().map(services.runs()::history).toList();
        boolean drawn = histories.stream().anyMatch(history -> !history.isEmpty());
        before.setVisible(!drawn);
        choice.setVisible(drawn);
        chart.setVisible(drawn);
        if (drawn) chart.show(RacePlot.of(race, histories, curve));
    }
}
