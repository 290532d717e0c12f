package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.RunProgress;
import org.glyphery.run.RunStatus;
import org.glyphery.training.Scores;

/// The few numbers that are asked for first, large.
final class RunFigures extends Div {

    private static final String NONE = "–";

    private final Element list = new Element("dl");
    private final Map<String, Element> values = new LinkedHashMap<>(); // by what they are

    RunFigures() {
        addClassName("figures");
        getElement().appendChild(list);
    }

    /// @param progress absent before its first step, and in its rival's turn
    void show(Run run, Optional<RunProgress> progress) {
        setVisible(run.best().isPresent() || run.status() == RunStatus.RUNNING);
        var figures = scores(run);
        if (run.status() == RunStatus.RUNNING) {
            figures.put(
                    "epoch",
                    progress.map(now -> "%d of %d".formatted(now.epoch(), now.epochs()))
                            .or(() -> run.last().map(last -> done(run, last)))
                            .orElse(NONE));
            figures.put(
                    "examples a second",
                    progress.map(RunProgress::examplesPerSecond)
                            .map(Math::round)
                            .map(NumberWords::count)
                            .orElse(NONE));
            figures.put(
                    "trained for",
                    progress.map(RunProgress::elapsed)
                            .map(NumberWords::whole)
                            .or(() -> run.trainingSeconds().map(RunFigures::time))
                            .orElse(NONE));
            figures.put(
                    "left",
                    progress.map(RunProgress::remaining).map(NumberWords::whole).orElse(NONE));
        } else {
            figures.put(
                    run.epochs() == 0 ? "computed in" : "trained for",
                    run.trainingSeconds().map(RunFigures::time).orElse(NONE));
        }
        show(figures);
    }

    private static String done(Run run, EpochScores last) {
        return "%d of %d done".formatted(last.epoch(), run.epochs());
    }

    /// The scores of the best epoch; the test split is only reported, and so comes last.
    private static Map<String, String> scores(Run run) {
        var figures = new LinkedHashMap<String, String>();
        if (run.plan().dataset().hasValidation()) {
            var validation = run.best().flatMap(EpochScores::validation);
            figures.put("validation accuracy", accuracy(validation));
            figures.put("validation cross-entropy", crossEntropy(validation));
            if (run.status() != RunStatus.RUNNING) {
                figures.put("test accuracy", accuracy(run.best().flatMap(EpochScores::test)));
            }
        } else {
            figures.put("test accuracy", accuracy(run.best().flatMap(EpochScores::test)));
            figures.put("test cross-entropy", crossEntropy(run.best().flatMap(EpochScores::test)));
        }
        return figures;
    }

    private void show(Map<String, String> figures) {
        List<String> names = new ArrayList<>(figures.keySet());
        if (!names.equals(List.copyOf(values.keySet()))) {
            list.removeAllChildren();
            values.clear();
            names.forEach(this::append);
        }
        figures.forEach((name, value) ->
                Optional.ofNullable(values.get(name)).ifPresent(element -> element.setText(value)));
    }

    private void append(String name) {
        var value = new Element("dd");
        values.put(name, value);
        list.appendChild(new Element("div").appendChild(new Element("dt").setText(name), value));
    }

    private static String accuracy(Optional<Scores> scores) {
        return scores.map(Scores::accuracy).map(NumberWords::percent).orElse(NONE);
    }

    private static String crossEntropy(Optional<Scores> scores) {
        return scores.map(Scores::crossEntropy).map(NumberWords::crossEntropy).orElse(NONE);
    }

    private static String time(double seconds) {
        return NumberWords.time(Duration.ofMillis(Math.round(1000 * seconds)));
    }
}
