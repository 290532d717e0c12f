package org.glyphery.ui.runs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
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
import org.glyphery.ui.RunAction;
import org.glyphery.ui.RunStatusText;
import org.glyphery.ui.run.RunView;

/// One run as a row of the table.
@Tag("tr")
final class RunRow extends Component {

    private static final String NONE = "–";

    private final Anchor title;
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
        title = new Anchor(RunView.address(run.id()), run.name());
        kind.addClassName("kind");
        progressText.addClassName("kind");
        name.appendChild(title.getElement(), kind.getElement());
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
        title.setText(run.name());
        var kindTitle = run.plan().architecture().title();
        kind.setText(kindTitle.equals(run.name()) ? "" : kindTitle);
        status.setText(RunStatusText.word(run.status()));
        status.getElement().setAttribute("class", "status " + RunStatusText.word(run.status()));
        line.setVisible(run.status() == RunStatus.RUNNING);
        progressText.setText(RunStatusText.detail(run));
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
}
