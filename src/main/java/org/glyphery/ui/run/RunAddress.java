package org.glyphery.ui.run;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.glyphery.run.ScoredSplit;
import org.glyphery.ui.AddressLine;
import org.glyphery.ui.Curve;
import org.glyphery.ui.EpochChoice;
import org.glyphery.ui.MatrixCell;

/// What a run's address keeps over a reload: `?curve=accuracy&epoch=3&split=validation&cell=4-9`.
///
/// @param epoch absent for the best
/// @param cell of the confusion matrix; absent for all wrong examples
record RunAddress(
        Curve curve, Optional<Integer> epoch, ScoredSplit split, Optional<MatrixCell> cell) {

    /// What cannot be read counts as absent.
    static RunAddress of(QueryParameters parameters) {
        return new RunAddress(
                Curve.of(parameters),
                EpochChoice.of(parameters),
                parameters.getSingleParameter("split").filter("validation"::equals).isPresent()
                        ? ScoredSplit.VALIDATION
                        : ScoredSplit.TEST,
                MatrixCell.of(parameters));
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

    RunAddress withCell(Optional<MatrixCell> chosen) {
        return new RunAddress(curve, epoch, split, chosen);
    }

    void show(UI page, String path) {
        var line = new AddressLine(path);
        curve.write(line);
        epoch.ifPresent(number -> EpochChoice.write(number, line));
        if (split == ScoredSplit.VALIDATION) line.with("split", "validation");
        cell.ifPresent(place -> place.write(line));
        line.show(page);
    }
}
