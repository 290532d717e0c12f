package org.glyphery.ui.compare;

import java.util.Optional;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.RunComparison;
import org.glyphery.comparison.SharedAnswers;
import org.glyphery.comparison.SharedAnswers.Reader;
import org.glyphery.comparison.SharedExample;
import org.glyphery.training.RunId;
import org.glyphery.ui.MatrixCell;

/// The two whose confusions are held against each other.
record Pair(Reader first, Reader second) {

    /// Those asked for; else the one that validation chooses, and the first of the others.
    ///
    /// @param answers of at least two
    static Pair of(RunComparison comparison, SharedAnswers answers, MistakeViewState state) {
        Reader first =
                find(answers, state.first())
                        .or(() -> find(answers, comparison.chosen().map(ComparedRun::id)))
                        .orElse(answers.readers().getFirst());
        Reader second =
                find(answers, state.second())
                        .filter(each -> !each.equals(first))
                        .orElseGet(() -> other(answers, first));
        return new Pair(first, second);
    }

    private static Optional<Reader> find(SharedAnswers answers, Optional<RunId> id) {
        return answers.readers().stream()
                .filter(each -> id.filter(each.run().id()::equals).isPresent())
                .findFirst();
    }

    private static Reader other(SharedAnswers answers, Reader first) {
        return answers.readers().stream()
                .filter(each -> !each.equals(first))
                .findFirst()
                .orElseThrow();
    }

    boolean isFirstIn(MatrixCell cell, SharedExample example) {
        return isIn(cell, example, first);
    }

    boolean isSecondIn(MatrixCell cell, SharedExample example) {
        return isIn(cell, example, second);
    }

    private static boolean isIn(MatrixCell cell, SharedExample example, Reader reader) {
        return example.label() == cell.label()
                && reader.answers().predicted()[example.index()] == cell.predicted();
    }
}
