package org.glyphery.ui.run;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glyphery.run.ScoredSplit;
import org.glyphery.ui.AddressLine;
import org.glyphery.ui.Curve;
import org.glyphery.ui.EpochChoice;
import org.glyphery.ui.MatrixCell;

/// What a run's address keeps over a reload:
/// `?tab=mistakes&curve=accuracy&epoch=3&split=validation&cell=4-9&example=17&layer=convolution1`.
///
/// @param epoch absent for the best
/// @param cell of the confusion matrix; absent for all wrong examples
/// @param example that is read; absent for the first
/// @param layer of the network whose block is open; absent for none
record RunAddress(
        RunTab tab,
        Curve curve,
        Optional<Integer> epoch,
        ScoredSplit split,
        Optional<MatrixCell> cell,
        Optional<Integer> example,
        Optional<String> layer) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9/-]{1,60}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

    /// What cannot be read counts as absent.
    static RunAddress of(QueryParameters parameters) {
        return new RunAddress(
                RunTab.of(parameters),
                Curve.of(parameters),
                EpochChoice.of(parameters),
                parameters.getSingleParameter("split").filter("validation"::equals).isPresent()
                        ? ScoredSplit.VALIDATION
                        : ScoredSplit.TEST,
                MatrixCell.of(parameters),
                parameters
                        .getSingleParameter("example")
                        .filter(NUMBER.asMatchPredicate())
                        .map(Integer::valueOf),
                parameters.getSingleParameter("layer").filter(NAME.asMatchPredicate()));
    }

    RunAddress withTab(RunTab chosen) {
        return new RunAddress(chosen, curve, epoch, split, cell, example, layer);
    }

    RunAddress withCurve(Curve chosen) {
        return new RunAddress(tab, chosen, epoch, split, cell, example, layer);
    }

    RunAddress withEpoch(Optional<Integer> chosen) {
        return new RunAddress(tab, curve, chosen, split, cell, example, layer);
    }

    RunAddress withSplit(ScoredSplit chosen) {
        return new RunAddress(tab, curve, epoch, chosen, cell, example, layer);
    }

    RunAddress withCell(Optional<MatrixCell> chosen) {
        return new RunAddress(tab, curve, epoch, split, chosen, example, layer);
    }

    RunAddress withExample(int chosen) {
        return new RunAddress(tab, curve, epoch, split, cell, Optional.of(chosen), layer);
    }

    RunAddress withLayer(Optional<String> chosen) {
        return new RunAddress(tab, curve, epoch, split, cell, example, chosen);
    }

    void show(UI page, String path) {
        line(path).show(page);
    }

    /// What is written behind a run's path.
    String query() {
        return line("").query();
    }

    private AddressLine line(String path) {
        var line = new AddressLine(path);
        tab.write(line);
        curve.write(line);
        epoch.ifPresent(number -> EpochChoice.write(number, line));
        if (split == ScoredSplit.VALIDATION) line.with("split", "validation");
        cell.ifPresent(place -> place.write(line));
        example.ifPresent(number -> line.with("example", number.toString()));
        layer.ifPresent(name -> line.with("layer", name));
        return line;
    }
}
