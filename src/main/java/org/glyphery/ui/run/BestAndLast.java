package org.glyphery.ui.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.glyphery.NumberWords;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.training.EpochCalibration;
import org.glyphery.training.EpochCalibration.CalibrationErrors;
import org.glyphery.training.Scores;
import org.glyphery.training.TestScores;

/// The scores of the best epoch and of the last, side by side.
@Tag("table")
final class BestAndLast extends Component {

    private static final String NONE = "–";

    BestAndLast() {
        getElement().setAttribute("class", "best-and-last");
    }

    void show(Run run) {
        setVisible(run.best().isPresent());
        getElement().removeAllChildren();
        run.best().ifPresent(best -> fill(run, best));
    }

    private void fill(Run run, EpochScores best) {
        Map<String, EpochScores> columns = new LinkedHashMap<>();
        boolean same = run.last().filter(last -> last.epoch() == best.epoch()).isPresent();
        columns.put(name(run, best, same), best);
        if (!same) run.last().ifPresent(last -> columns.put("last, epoch " + last.epoch(), last));
        var body = new Element("tbody");
        body.appendChild(row("training", columns, scores -> Optional.of(scores.training())));
        if (best.validation().isPresent()) {
            body.appendChild(row("validation", columns, EpochScores::validation));
        }
        body.appendChild(row("test", columns, EpochScores::test));
        for (TestScores test : best.further()) {
            body.appendChild(row("test, " + test.dataset(), columns, scores -> of(test, scores)));
        }
        calibration(columns).forEach(body::appendChild);
        getElement().appendChild(head(columns.keySet()), body);
    }

    /// Temperatures and expected calibration errors; none where no epoch was calibrated.
    private static List<Element> calibration(Map<String, EpochScores> columns) {
        if (columns.values().stream().allMatch(scores -> scores.calibration().isEmpty())) {
            return List.of();
        }
        return List.of(
                wideRow(
                        "temperature",
                        columns,
                        found -> NumberWords.temperature(found.temperature())),
                wideRow(
                        "calibration error, validation",
                        columns,
                        found -> errors(found.validation())),
                wideRow(
                        "calibration error, test",
                        columns,
                        found -> found.test().map(BestAndLast::errors).orElse(NONE)));
    }

    private static String errors(CalibrationErrors errors) {
        return "%s, as trained %s"
                .formatted(
                        NumberWords.percent(errors.calibrated()),
                        NumberWords.percent(errors.asTrained()));
    }

    /// The scores of another epoch on the same test split.
    private static Optional<Scores> of(TestScores test, EpochScores epoch) {
        return epoch.further().stream()
                .filter(other ->
                        other.dataset().equals(test.dataset())
                                && other.version().equals(test.version()))
                .map(TestScores::scores)
                .findFirst();
    }

    private static String name(Run run, EpochScores best, boolean last) {
        if (run.epochs() == 0) return "closed form";
        String soFar = run.status() == RunStatus.RUNNING ? "best so far" : "best";
        return (last ? soFar + " and last, epoch " : soFar + ", epoch ") + best.epoch();
    }

    private static Element head(Set<String> epochs) {
        var names = new Element("tr").appendChild(new Element("td"));
        var measures = new Element("tr").appendChild(new Element("td"));
        epochs.forEach(epoch -> {
            names.appendChild(heading(epoch).setAttribute("colspan", "2"));
            measures.appendChild(heading("accuracy"), heading("cross-entropy"));
        });
        return new Element("thead").appendChild(names, measures);
    }

    private static Element heading(String text) {
        return new Element("th").setAttribute("scope", "col").setText(text);
    }

    private static Element row(
            String split,
            Map<String, EpochScores> columns,
            Function<EpochScores, Optional<Scores>> of) {
        var row = new Element("tr");
        row.appendChild(new Element("th").setAttribute("scope", "row").setText(split));
        columns.values().stream()
                .map(of)
                .forEach(scores ->
                        row.appendChild(
                                cell(scores.map(Scores::accuracy).map(NumberWords::percent)),
                                cell(
                                        scores.map(Scores::crossEntropy)
                                                .map(NumberWords::crossEntropy))));
        return row;
    }

    /// A row of one cell an epoch.
    private static Element wideRow(
            String name, Map<String, EpochScores> columns, Function<EpochCalibration, String> of) {
        var row = new Element("tr");
        row.appendChild(new Element("th").setAttribute("scope", "row").setText(name));
        columns.values().stream()
                .map(EpochScores::calibration)
                .forEach(
                        found -> row.appendChild(cell(found.map(of)).setAttribute("colspan", "2")));
        return row;
    }

    private static Element cell(Optional<String> text) {
        return new Element("td").setText(text.orElse(NONE));
    }
}
