package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.glyphery.NumberWords;
import org.glyphery.UserError;
import org.glyphery.dataset.AbsentDataset;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.inspection.Inspection;
import org.glyphery.inspection.Inspection.SplitCalibration;
import org.glyphery.network.Temperature;
import org.glyphery.run.Run;
import org.glyphery.run.ScoredSplit;
import org.glyphery.statistics.Calibration;
import org.glyphery.ui.FirstSight;
import org.glyphery.ui.LatestQuestion;

/// How far the network's confidence can be believed; it is found out once somebody scrolls there,
/// since a whole split is read for it.
final class CalibrationSheet extends Section {

    /// The least difference that anybody would see.
    private static final double SMALL = 0.005;

    private final Inspection inspection;
    private final Datasets datasets;
    private final Paragraph words = new Paragraph();
    private final ReliabilityChart chart = new ReliabilityChart();
    private final LatestQuestion question = new LatestQuestion();
    private final FirstSight sight;

    CalibrationSheet(Inspection inspection, Datasets datasets) {
        this.inspection = inspection;
        this.datasets = datasets;
        addClassNames("sheet", "calibration");
        words.addClassName("note");
        add(new Div(new H2("Calibration"), words), chart);
        sight = new FirstSight(this);
    }

    /// @param split whose examples are read, which takes a moment
    void show(Run run, int epoch, ScoredSplit split) {
        chart.setVisible(false);
        words.setText("Reading the %s split …".formatted(split.word()));
        try {
            var examples = split.of(datasets.open(run.plan().dataset()));
            sight.then(() -> ask(run, epoch, split, examples));
        } catch (AbsentDataset missing) {
            showMissing(missing);
        }
    }

    private void ask(Run run, int epoch, ScoredSplit split, Examples examples) {
        question.ask(
                () -> inspection.calibration(run, epoch, examples),
                found -> show(found, split),
                () ->
                        words.setText(
                                "The weights of epoch %d were not kept or cannot be read. Choose another epoch."
                                        .formatted(epoch)));
    }

    private void showMissing(UserError missing) {
        sight.forget();
        question.forget();
        words.setText(missing.getMessage());
    }

    private void show(SplitCalibration found, ScoredSplit split) {
        chart.setVisible(true);
        var calibrated = found.calibrated();
        chart.show(calibrated);
        double over = calibrated.overconfidence();
        String verdict =
                Math.abs(over) < SMALL
                        ? "On average its confidence is right."
                        : over > 0
                                ? "It is too sure of itself: by %s on average."
                                        .formatted(NumberWords.percent(over))
                                : "It is too modest: by %s on average."
                                        .formatted(NumberWords.percent(-over));
        words.setText(
                "%s Expected calibration error %s, over %d bins of the %s split's %s examples%s"
                        .formatted(
                                verdict,
                                NumberWords.percent(calibrated.expectedError()),
                                Calibration.BINS,
                                split.word(),
                                NumberWords.count(calibrated.examples()),
                                before(found)));
    }

    /// What it would be without a temperature.
    private static String before(SplitCalibration found) {
        return found.temperature() == Temperature.NONE
                ? "."
                : "; as trained it was %s. Logits are divided by a temperature of %s, chosen on the validation split."
                        .formatted(
                                NumberWords.percent(found.asTrained().expectedError()),
                                NumberWords.temperature(found.temperature()));
    }
}
