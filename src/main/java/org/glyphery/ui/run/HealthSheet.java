package org.glyphery.ui.run;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.comparison.GradientCurves;
import org.glyphery.inspection.TrainingHealth;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.training.EpochHealth;
import org.glyphery.training.GradientNorm;
import org.glyphery.ui.Choice;
import org.glyphery.ui.FirstSight;
import org.glyphery.ui.LatestQuestion;
import org.glyphery.ui.LineChart;

/// Whether the training up to an epoch was healthy: a verdict in words, what to do where it was
/// not, and the numbers behind it, layer by layer and epoch by epoch.
@StyleSheet("theme/health.css")
final class HealthSheet extends Section {

    /// What the sheet was asked to show; where it is the same, it is shown already.
    private record AskedHealth(int epoch, Optional<Integer> last, RunStatus status) {}

    private record FoundCourse(
            List<EpochHealth> measured,
            Optional<TrainingHealth> health,
            List<GradientNorm> norms) {}

    private final RunPageServices services;
    private final HealthVerdict verdict = new HealthVerdict();
    private final HealthHistograms histograms = new HealthHistograms();
    private final Choice<String> kind;
    private final Anchor arrays = new Anchor("", "All numbers, .npz");
    private final Div layers = new Div();
    private final LineChart updates = new LineChart();
    private final Div updatePart = new Div();
    private final Paragraph normWords = new Paragraph();
    private final LineChart norms = new LineChart();
    private final Div normPart = new Div(new H3("Gradient norm by layer"), normWords, norms);
    private final ReachPart reach;
    private final FirstSight sight;
    private final LatestQuestion question = new LatestQuestion();
    private Optional<AskedHealth> asked = Optional.empty();
    private String chosen = "weights";
    private Runnable shownAgain = () -> {};

    HealthSheet(RunPageServices services) {
        this.services = services;
        addClassNames("sheet", "health");
        Map<String, String> kinds = new LinkedHashMap<>();
        List.of("weights", "activations", "gradients").forEach(each -> kinds.put(each, each));
        kind = new Choice<>("What of each layer", kinds, chosen, this::choose);
        arrays.getElement().setAttribute("download", true);
        var head = new Div(new H3("What is in each layer, epoch by epoch"));
        head.addClassName("head");
        head.getElement().appendChild(kind.getElement(), arrays.getElement());
        var words =
                new Paragraph(
                        "How often numbers lie where: a line an epoch, the first one behind, the"
                                + " chosen one in brown. Heights grow with the root of the share.");
        words.addClassName("note");
        layers.add(head, words, histograms);
        normWords.addClassName("note");
        normPart.addClassName("norms");
        var ratio =
                new Paragraph(
                        "How much the last update of each epoch changed the weights: the norm of"
                                + " the change over theirs. About a thousandth is usual.");
        ratio.addClassName("note");
        updatePart.addClassName("updates");
        updatePart.add(new H3("Ratio of update to weight"), ratio, updates);
        var curves = new Div(updatePart, normPart);
        curves.addClassName("health-curves");
        reach = new ReachPart(services.reach());
        add(new H2("Health of training"), verdict, layers, curves, reach);
        hideNumbers();
        sight = new FirstSight(this);
    }

    private void hideNumbers() {
        layers.setVisible(false);
        updatePart.setVisible(false);
        normPart.setVisible(false);
        reach.setVisible(false);
    }

    /// @param epoch up to which it is looked at; 0 before there is one
    void show(Run run, int epoch) {
        var now = new AskedHealth(epoch, run.last().map(EpochScores::epoch), run.status());
        if (asked.filter(now::equals).isPresent()) return;
        asked = Optional.of(now);
        sight.then(() ->
                question.ask(
                        () -> found(run, epoch),
                        found -> show(run, epoch, found),
                        verdict::showMissing));
    }

    private FoundCourse found(Run run, int epoch) {
        List<EpochHealth> measured = services.health().of(run);
        return new FoundCourse(
                measured,
                services.healthReports().of(run, measured, epoch),
                run.keepsGradientNorms()
                        ? services.runs().gradientNorms(run)
                        : HealthCurves.norms(measured));
    }

    private void show(Run run, int epoch, FoundCourse found) {
        verdict.show(run, found.health());
        layers.setVisible(!found.measured().isEmpty());
        updatePart.setVisible(layers.isVisible());
        normPart.setVisible(!found.norms().isEmpty());
        if (normPart.isVisible()) {
            normWords.setText(normWords(run, found.measured()));
            norms.show(GradientCurves.byLayer(found.norms(), run.epochs()));
        }
        if (layers.isVisible()) {
            arrays.setHref("api/runs/" + run.id() + "/health.npz");
            updates.show(HealthCurves.updates(found.measured(), run.epochs()));
            int last = found.measured().getLast().epoch();
            shownAgain = () -> histograms.show(run.id(), epoch, last, chosen);
            shownAgain.run();
        }
        reach.show(run, epoch);
    }

    private static String normWords(Run run, List<EpochHealth> measured) {
        String examples =
                measured.isEmpty()
                        ? "1,000"
                        : NumberWords.count(measured.getLast().gradientExamples());
        return "Of the mean cross-entropy of %s training examples%s; epoch 0 is before the first step."
                .formatted(examples, run.keepsGradientNorms() ? ", without dropout" : "");
    }

    private void choose(String other) {
        chosen = other;
        shownAgain.run();
    }
}
