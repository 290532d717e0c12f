package org.glyphery.ui.runs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.util.Optional;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.RunProgress;
import org.glyphery.run.RunStatus;
import org.glyphery.training.Scores;
import org.glyphery.ui.Figures;
import org.glyphery.ui.ProgressLine;

/// One run as a row of the table.
@Tag("tr")
final class RunRow extends Component {

    private static final String NONE = "–";

    private final Span kind = new Span();
    private final Span status = new Span();
    private final Span progressText = new Span();
    private final ProgressLine line = new ProgressLine();
    private final Element validation = figure("Validation accuracy");
    private final Element test = figure("Test accuracy");
    private final Element crossEntropy = figure("Test cross-entropy, nats");
    private final Element parameters = figure("Parameters");
    private final Element time = figure("Training time");

    private final RunAction action;

    RunRow(Run run, Optional<RunProgress> progress, RunAction action) {
        this.action = action;
        var name = new Element("th").setAttribute("scope", "row");
        kind.addClassName("kind");
        progressText.addClassName("kind");
        name.appendChild(new Element("span").setText(run.name()), kind.getElement());
        var state = new Element("td").setAttribute("class", "state");
        state.appendChild(status.getElement(), line.getElement(), progressText.getElement());
        getElement().setAttribute("data-run", run.id());
        var last = new Element("td").appendChild(action.getElement());
        getElement()
                .appendChild(name, state, validation, test, crossEntropy, parameters, time, last);
        show(run);
        progress.ifPresent(this::show);
    }

    private static Element figure(String title) {
        return new Element("td").setAttribute("data-title", title);
    }

    void show(Run run) {
        action.show(run);
        var title = run.plan().architecture().title();
        kind.setText(title.equals(run.name()) ? "" : title);
        status.setText(word(run.status()));
        status.getElement().setAttribute("class", "status " + word(run.status()));
        line.setVisible(run.status() == RunStatus.RUNNING);
        progressText.setText(detail(run));
        validation.setText(
                run.best()
                        .flatMap(EpochScores::validation)
                        .map(Scores::accuracy)
                        .map(Figures::percent)
                        .orElse(NONE));
        test.setText(run.best().map(best -> Figures.percent(best.test().accuracy())).orElse(NONE));
        crossEntropy.setText(
                run.best()
                        .map(best -> Figures.crossEntropy(best.test().crossEntropy()))
                        .orElse(NONE));
        parameters.setText(Figures.count(run.parameters()));
        time.setText(
                run.trainingSeconds()
                        .map(seconds -> Figures.time(Duration.ofMillis(Math.round(1000 * seconds))))
                        .orElse(NONE));
    }

    void show(RunProgress progress) {
        line.setVisible(true);
        line.show("Training of " + progress.name(), progress.share());
        progressText.setText(
                "epoch %d of %d · %s"
                        .formatted(
                                progress.epoch(),
                                progress.epochs(),
                                Figures.remaining(progress.remaining())));
    }

    private static String detail(Run run) {
        return switch (run.status()) {
            case QUEUED -> "waits for its turn";
            case RUNNING ->
                    run.last()
                            .map(last ->
                                    "epoch %d of %d done".formatted(last.epoch(), run.epochs()))
                            .orElse("starting");
            case FINISHED ->
                    run.epochs() == 0
                            ? "closed form"
                            : run.epochs() == 1 ? "1 epoch" : run.epochs() + " epochs";
            case FAILED -> run.failure().orElse("");
            case CANCELLED ->
                    run.last()
                            .map(last ->
                                    "after epoch %d of %d".formatted(last.epoch(), run.epochs()))
                            .orElse("before its first epoch");
        };
    }

    private static String word(RunStatus status) {
        return switch (status) {
            case QUEUED -> "queued";
            case RUNNING -> "training";
            case FINISHED -> "finished";
            case FAILED -> "failed";
            case CANCELLED -> "cancelled";
        };
    }
}
