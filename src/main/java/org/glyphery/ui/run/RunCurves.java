package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.RunProgress;
import org.glyphery.training.TrainingEvent.StepLoss;
import org.glyphery.ui.Choice;
import org.glyphery.ui.Curve;
import org.glyphery.ui.LineChart;

/// How training went: scores by epoch, and the loss by step.
final class RunCurves extends Div {

    private final Choice<Curve> choice;
    private final LineChart epochs = new LineChart();
    private final LineChart steps = new LineChart();
    private final Div stepsPart = new Div(new H2("Loss by step"), steps);
    private final Paragraph words = new Paragraph();
    private long lastStep;
    private boolean hasSteps;

    /// @param chooses is told which curve a person wants to see
    RunCurves(Curve first, Consumer<Curve> chooses) {
        choice = Curve.choice(first, chooses);
        addClassName("curves");
        words.addClassName("soft");
        stepsPart.addClassName("steps");
        add(words);
        getElement().appendChild(choice.getElement());
        add(epochs, stepsPart);
    }

    void show(Run run, List<EpochScores> history, Curve curve) {
        boolean drawn = run.epochs() > 0 && !history.isEmpty();
        choice.setVisible(drawn);
        epochs.setVisible(drawn);
        stepsPart.setVisible(hasSteps);
        words.setText(drawn ? "" : sentence(run));
        words.setVisible(!drawn);
        if (drawn) epochs.show(Curves.byEpoch(run, history, curve));
    }

    /// All that was kept, once; from then on live.
    void showLosses(List<StepLoss> losses, long wholeRun) {
        if (losses.isEmpty()) return;
        lastStep = losses.getLast().step();
        hasSteps = true;
        stepsPart.setVisible(true);
        steps.show(Curves.byStep(losses, wholeRun));
    }

    void append(RunProgress progress) {
        if (progress.step() <= lastStep) return;
        if (hasSteps) {
            lastStep = progress.step();
            steps.append(0, (double) progress.step(), progress.loss());
        } else {
            showLosses(List.of(new StepLoss(progress.step(), progress.loss())), progress.steps());
        }
    }

    /// Whether there is anything to see yet.
    boolean isDrawn() {
        return epochs.isVisible() || hasSteps;
    }

    private static String sentence(Run run) {
        return switch (run.status()) {
            case QUEUED -> "It waits for its turn; the curves begin with its first epoch.";
            case RUNNING, PAUSED -> "The curves begin when the first epoch is done.";
            case FINISHED ->
                    "Templates are computed in one pass over the training split, so that there is"
                            + " no curve to show, only its result.";
            case FAILED, CANCELLED ->
                    "It ended before its first epoch was done. What it was to be stands below;"
                            + " Train again begins anew, with other settings if you like.";
        };
    }
}
