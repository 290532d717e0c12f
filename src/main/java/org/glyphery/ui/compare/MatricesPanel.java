package org.glyphery.ui.compare;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.comparison.SharedAnswers;
import org.glyphery.comparison.SharedAnswers.Reader;
import org.glyphery.training.RunId;
import org.glyphery.ui.ConfusionGrid;
import org.glyphery.ui.ConfusionGrid.GridContent;
import org.glyphery.ui.Dropdown;
import org.glyphery.ui.MatrixCell;

/// The confusion matrices of two runs and what is left when one is taken from the other.
final class MatricesPanel extends Div {

    private final Dropdown<RunId> firsts;
    private final Dropdown<RunId> seconds;
    private final ConfusionGrid first;
    private final ConfusionGrid second;
    private final ConfusionGrid difference;

    /// @param firstChosen gets the id of the run that a person wants first, as `secondChosen` does
    MatricesPanel(
            Consumer<RunId> firstChosen, Consumer<RunId> secondChosen, Consumer<MatrixCell> opens) {
        firsts = new Dropdown<>("First run", firstChosen);
        seconds = new Dropdown<>("Second run", secondChosen);
        first = new ConfusionGrid(opens);
        second = new ConfusionGrid(opens);
        difference = new ConfusionGrid(opens);
        addClassName("matrices");
        add(column(firsts, first), column(seconds, second), new Div(difference));
    }

    private static Div column(Dropdown<RunId> choice, ConfusionGrid grid) {
        var column = new Div(grid);
        column.getElement().insertChild(0, choice.getElement());
        return column;
    }

    void show(SharedAnswers answers, Pair pair, Optional<MatrixCell> cell) {
        offer(firsts, answers, pair.first());
        offer(seconds, answers, pair.second());
        show(first, pair.first(), cell);
        show(second, pair.second(), cell);
        var less = pair.first().answers().matrix().minus(pair.second().answers().matrix());
        difference.show(
                new GridContent(
                        "%s less %s"
                                .formatted(pair.first().run().name(), pair.second().run().name()),
                        pair.first().answers().classes(),
                        less,
                        true),
                cell);
    }

    private static void offer(Dropdown<RunId> choice, SharedAnswers answers, Reader chosen) {
        Map<RunId, String> names = new LinkedHashMap<>();
        answers.readers().forEach(each -> names.put(each.run().id(), each.run().name()));
        choice.offer(names);
        choice.show(chosen.run().id());
    }

    private static void show(ConfusionGrid grid, Reader reader, Optional<MatrixCell> cell) {
        String when = reader.epoch() == 0 ? "" : ", epoch " + reader.epoch();
        grid.show(
                new GridContent(
                        reader.run().name() + when,
                        reader.answers().classes(),
                        reader.answers().matrix().counts(),
                        false),
                cell);
    }
}
