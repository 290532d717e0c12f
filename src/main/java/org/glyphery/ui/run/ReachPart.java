package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.glyphery.inspection.GradientReach;
import org.glyphery.inspection.HealthWords;
import org.glyphery.inspection.LearningReach;
import org.glyphery.run.Run;
import org.glyphery.training.RunId;
import org.glyphery.ui.LatestQuestion;
import org.glyphery.ui.LineChart;
import org.glyphery.ui.WhyQuestion;

/// How far back learning reaches in a network that reads step by step.
final class ReachPart extends Div {

    /// What it shows already.
    private record AskedReach(RunId run, int epoch) {}

    private final LearningReach reach;
    private final Paragraph words = new Paragraph();
    private final LineChart chart = new LineChart();
    private final Anchor arrays = new Anchor("", "Numbers, .npz");
    private final LatestQuestion question = new LatestQuestion();
    private Optional<AskedReach> asked = Optional.empty();

    ReachPart(LearningReach reach) {
        this.reach = reach;
        addClassName("reach");
        words.addClassName("note");
        arrays.getElement().setAttribute("download", true);
        var head = new Div(new H3("How far back learning reaches"), arrays);
        head.addClassName("head");
        add(head, words, chart);
    }

    /// @param epoch 0 before there is one
    void show(Run run, int epoch) {
        setVisible(epoch > 0 && reach.isMeasurable(run));
        var now = new AskedReach(run.id(), epoch);
        if (!isVisible() || asked.filter(now::equals).isPresent()) return;
        asked = Optional.of(now);
        words.setText("Measuring …");
        chart.setVisible(false);
        arrays.setVisible(false);
        String step = WhyQuestion.step(run.plan().architecture());
        question.ask(
                () -> reach.of(run, epoch),
                found -> show(run, epoch, found, step),
                () ->
                        words.setText(
                                "The weights of epoch %d were not kept or cannot be read, or the dataset is not here. Choose another epoch."
                                        .formatted(epoch)));
    }

    private void show(Run run, int epoch, GradientReach found, String step) {
        words.setText(
                "%s The norm of the gradient of the loss, averaged over %d examples."
                        .formatted(HealthWords.reach(found, step), found.examples()));
        arrays.setHref("api/runs/%s/reach.npz?epoch=%d".formatted(run.id(), epoch));
        arrays.setVisible(true);
        chart.setVisible(true);
        chart.show(HealthCurves.reach(found, step));
    }
}
