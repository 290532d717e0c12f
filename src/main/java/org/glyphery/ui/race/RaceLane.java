package org.glyphery.ui.race;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.RunProgress;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.training.RunId;
import org.glyphery.training.Scores;
import org.glyphery.ui.Addresses;
import org.glyphery.ui.ProgressBar;
import org.glyphery.ui.RunActionButton;
import org.glyphery.ui.RunStatusText;
import org.glyphery.ui.run.PauseButton;
import org.glyphery.ui.run.StopOrResume;

/// One run of a race: how far it is, how well it does, and what can be done about it.
final class RaceLane extends Section {

    private static final String NONE = "–";

    private final Anchor name = new Anchor();
    private final Span turn = new Span("its turn");
    private final Span leads = new Span();
    private final Span accuracy = new Span(NONE);
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph();
    private final PauseButton pause;
    private final StopOrResume stopOrResume;
    private final RunActionButton action;
    private final Runs runs;
    private Run run;
    private boolean isItsTurn;
    private Optional<RunProgress> progress = Optional.empty(); // of its own, in its turn

    /// @param place in the race, from 0
    RaceLane(Run run, int place, RacePageServices services) {
        this.run = run;
        runs = services.runs();
        pause = new PauseButton(run, services.queue());
        stopOrResume = new StopOrResume(run, services.queue());
        action =
                new RunActionButton(
                        run,
                        each -> services.queue().cancel(each.id()),
                        services.deletion()::delete);
        addClassNames("sheet", "lane");
        getStyle().set("--lane", "var(--plot-%d)".formatted(place + 1));
        turn.addClassNames("chip", "turn");
        leads.addClassNames("chip", "leads");
        accuracy.addClassName("figure");
        words.addClassName("soft");
        var heading = new H2(name);
        heading.getElement().insertChild(0, stroke(place));
        var head = new Div(heading, leads, turn);
        head.addClassName("head");
        var label = new Span("validation accuracy, best epoch so far");
        label.addClassName("soft");
        var figure = new Div(accuracy, label);
        var tools = new Div(pause, stopOrResume, action);
        tools.addClassName("tools");
        add(head, figure, bar, words, tools);
    }

    /// A piece of its line in the chart.
    private static Element stroke(int place) {
        return new Element("i")
                .setAttribute("class", place == 0 ? "stroke" : "stroke second")
                .setAttribute("aria-hidden", "true");
    }

    RunId id() {
        return run.id();
    }

    /// @param ahead that it leads or has won, in a word
    void show(Run changed, String title, Optional<String> ahead) {
        run = changed;
        name.setText(title);
        name.setHref(Addresses.run(run.id()));
        setAriaLabel(title);
        leads.setVisible(ahead.isPresent());
        ahead.ifPresent(leads::setText);
        accuracy.setText(
                run.best()
                        .flatMap(EpochScores::validation)
                        .map(Scores::accuracy)
                        .map(NumberWords::percent)
                        .orElse(NONE));
        pause.show(run);
        stopOrResume.show(run);
        action.show(run);
        showProgress();
    }

    void show(RaceTurn now) {
        isItsTurn = now.run().filter(run.id()::equals).isPresent();
        progress = now.progress().filter(_ -> isItsTurn);
        showProgress();
    }

    private void showProgress() {
        turn.setVisible(isItsTurn && run.status() == RunStatus.RUNNING);
        double done = run.last().map(EpochScores::epoch).orElse(0) / Math.max(1.0, run.epochs());
        bar.show(
                "Epochs of " + name.getText(),
                run.status() == RunStatus.FINISHED
                        ? 1
                        : progress.map(RunProgress::share).orElse(done));
        words.setText(words());
        setClassName("failed", run.status() == RunStatus.FAILED);
    }

    private String words() {
        List<String> parts = new ArrayList<>();
        if (progress.isPresent()) {
            RunProgress now = progress.get();
            parts.add("epoch %d of %d".formatted(now.epoch(), now.epochs()));
        } else {
            parts.add(RunStatusText.word(run.status()));
            parts.add(RunStatusText.detail(run));
        }
        secondsPerEpoch().ifPresent(time -> parts.add(time + " an epoch"));
        progress.map(RunProgress::remaining).map(NumberWords::remaining).ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    private Optional<String> secondsPerEpoch() {
        return runs.steps(run).flatMap(run::secondsPerEpoch).map(NumberWords::seconds);
    }
}
