package org.glyphery.ui.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.glyphery.NumberWords;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.training.EpochCalibration;
import org.glyphery.training.EpochCalibration.CalibrationErrors;
import org.glyphery.training.Scores;
import org.glyphery.training.TestScores;

/// The scores of the best epoch and of the last, side by side, and below them how far each may be
/// believed.
@Tag("div")
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
        getElement().appendChild(new Element("table").appendChild(head(columns.keySet()), body));
        boolean calibrated =
                columns.values().stream().anyMatch(scores -> scores.calibration().isPresent());
        if (calibrated) getElement().appendChild(calibration(columns));
    }

    /// Temperatures and expected calibration errors.
    private static Element calibration(Map<String, EpochScores> columns) {
        var head = new Element("tr").appendChild(heading("calibration"));
        columns.keySet().forEach(epoch -> head.appendChild(heading(epoch)));
        var body = new Element("tbody");
        body.appendChild(
                calibrationRow(
                        "temperature",
                        columns,
                        found -> Optional.of(NumberWords.temperature(found.temperature()))));
        Map<String, Function<EpochCalibration, Optional<CalibrationErrors>>> splits =
                new LinkedHashMap<>();
        splits.put("validation", found -> Optional.of(found.validation()));
        splits.put("test", EpochCalibration::test);
        splits.forEach((split, of) ->
                body.appendChild(
                        errors("error, " + split, columns, of, CalibrationErrors::calibrated),
                        errors("as trained", columns, of, CalibrationErrors::asTrained)));
        return new Element("table").appendChild(new Element("thead").appendChild(head), body);
    }

    private static Element errors(
            String name,
            Map<String, EpochScores> columns,
            Function<EpochCalibration, Optional<CalibrationErrors>> of,
            ToDoubleFunction<CalibrationErrors> error) {
        return calibrationRow(
                name,
                columns,
                found ->
                        of.apply(found)
                                .map(errors -> NumberWords.percent(error.applyAsDouble(errors))));
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
    private static Element calibrationRow(
            String name,
            Map<String, EpochScores> columns,
            Function<EpochCalibration, Optional<String>> of) {
        var row = new Element("tr");
        row.appendChild(new Element("th").setAttribute("scope", "row").setText(name));
        columns.values().forEach(scores -> row.appendChild(cell(scores.calibration().flatMap(of))));
        return row;
    }

    private static Element cell(Optional<String> text) {
        return new Element("td").setText(text.orElse(NONE));
    }
}
