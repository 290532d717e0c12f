package org.glyphery.ui.compare;

import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.glyphery.training.RunId;
import org.glyphery.ui.AddressLine;
import org.glyphery.ui.EpochChoice;
import org.glyphery.ui.MatrixCell;

/// What is looked at where the runs differ:
/// `first=ID&second=ID&epoch=3&cell=4-9&examples=misread&example=115`.
///
/// @param first the run whose confusions stand first, by its id; absent for the one that validation
///   chooses
/// @param second the run that it is held against; absent for the first of the others
/// @param epoch absent for the best of each
/// @param cell of their confusion matrices, whose pictures are shown; absent for those of
///   `examples`
/// @param example in full, by its number in the test split
record MistakeViewState(
        Optional<RunId> first,
        Optional<RunId> second,
        Optional<Integer> epoch,
        Optional<MatrixCell> cell,
        ExampleChoice examples,
        Optional<Integer> example) {

    /// Which test examples are shown.
    enum ExampleChoice {
        DISPUTED,
        MISREAD_BY_ALL
    }

    /// What cannot be read counts as absent.
    static MistakeViewState of(QueryParameters parameters) {
        return new MistakeViewState(
                parameters.getSingleParameter("first").flatMap(RunId::read),
                parameters.getSingleParameter("second").flatMap(RunId::read),
                EpochChoice.of(parameters),
                MatrixCell.of(parameters),
                parameters.getSingleParameter("examples").filter("misread"::equals).isPresent()
                        ? ExampleChoice.MISREAD_BY_ALL
                        : ExampleChoice.DISPUTED,
                parameters
                        .getSingleParameter("example")
                        .filter(text -> text.matches("\\d{1,7}"))
                        .map(Integer::valueOf));
    }

    void write(AddressLine line) {
        first.ifPresent(id -> line.with("first", id.value()));
        second.ifPresent(id -> line.with("second", id.value()));
        epoch.ifPresent(number -> EpochChoice.write(number, line));
        cell.ifPresent(each -> each.write(line));
        if (examples == ExampleChoice.MISREAD_BY_ALL) line.with("examples", "misread");
        example.ifPresent(number -> line.with("example", Integer.toString(number)));
    }

    MistakeViewState withFirst(RunId id) {
        return new MistakeViewState(Optional.of(id), second, epoch, cell, examples, example);
    }

    MistakeViewState withSecond(RunId id) {
        return new MistakeViewState(first, Optional.of(id), epoch, cell, examples, example);
    }

    MistakeViewState withEpoch(Optional<Integer> chosen) {
        return new MistakeViewState(first, second, chosen, cell, examples, example);
    }

    MistakeViewState withCell(MatrixCell chosen) {
        return new MistakeViewState(first, second, epoch, Optional.of(chosen), examples, example);
    }

    /// The state with these examples in place of a cell's.
    MistakeViewState withExamples(ExampleChoice chosen) {
        return new MistakeViewState(first, second, epoch, Optional.empty(), chosen, example);
    }

    MistakeViewState withExample(Optional<Integer> chosen) {
        return new MistakeViewState(first, second, epoch, cell, examples, chosen);
    }
}
