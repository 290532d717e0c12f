package org.glyphery.ui.run;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glyphery.run.ScoredSplit;
import org.glyphery.ui.AddressLine;

/// What a run's address keeps over a reload: `?curve=accuracy&epoch=3&split=validation&cell=4-9`.
///
/// @param epoch absent for the best
/// @param cell of the confusion matrix; absent for all wrong examples
record RunAddress(Curve curve, Optional<Integer> epoch, ScoredSplit split, Optional<Cell> cell) {

    /// What the curves are of.
    enum Curve {
        CROSS_ENTROPY,
        ACCURACY
    }

    /// Examples of one class that were read as another, or as itself.
    record Cell(int label, int predicted) {}

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern CELL = Pattern.compile("(\\d{1,4})-(\\d{1,4})");

    /// What cannot be read counts as absent.
    static RunAddress of(QueryParameters parameters) {
        return new RunAddress(
                parameters.getSingleParameter("curve").filter("accuracy"::equals).isPresent()
                        ? Curve.ACCURACY
                        : Curve.CROSS_ENTROPY,
                parameters
                        .getSingleParameter("epoch")
                        .filter(NUMBER.asMatchPredicate())
                        .map(Integer::valueOf),
                parameters.getSingleParameter("split").filter("validation"::equals).isPresent()
                        ? ScoredSplit.VALIDATION
                        : ScoredSplit.TEST,
                parameters.getSingleParameter("cell").flatMap(RunAddress::cell));
    }

    private static Optional<Cell> cell(String text) {
        var matcher = CELL.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new Cell(
                                Integer.parseInt(matcher.group(1)),
                                Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    RunAddress withCurve(Curve chosen) {
        return new RunAddress(chosen, epoch, split, cell);
    }

    RunAddress withEpoch(Optional<Integer> chosen) {
        return new RunAddress(curve, chosen, split, cell);
    }

    RunAddress withSplit(ScoredSplit chosen) {
        return new RunAddress(curve, epoch, chosen, cell);
    }

    RunAddress withCell(Optional<Cell> chosen) {
        return new RunAddress(curve, epoch, split, chosen);
    }

    void show(UI page, String path) {
        var line = new AddressLine(path);
        if (curve == Curve.ACCURACY) line.with("curve", "accuracy");
        epoch.ifPresent(number -> line.with("epoch", Integer.toString(number)));
        if (split == ScoredSplit.VALIDATION) line.with("split", "validation");
        cell.ifPresent(place -> line.with("cell", place.label() + "-" + place.predicted()));
        line.show(page);
    }
}
