package org.glyphery.ui.compare;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.comparison.RunComparison;
import org.glyphery.comparison.SharedAnswers;
import org.glyphery.run.EpochScores;
import org.glyphery.ui.EpochChoice;
import org.glyphery.ui.MatrixCell;
import org.jspecify.annotations.Nullable;

/// The sheet of where the runs differ on the test split: their confusion matrices, and the pictures
/// behind them.
final class MistakesSheet extends Section {

    /// What is looked at; where it is the same as before, nothing needs to be drawn again.
    ///
    /// @param answers each run's name and the epoch that answers
    /// @param wanted but for the example that is opened
    private record ShownState(List<String> answers, int newest, MistakeViewState wanted) {}

    private final ComparePageServices services;
    private final EpochChoice epochs;
    private final Paragraph note = new Paragraph();
    private final MatricesPanel matrices;
    private final ExamplePanel example;
    private final PicturesPanel pictures;
    private MistakeViewState state;
    private @Nullable ShownState before;

    /// @param looks is told where a person wants to look
    MistakesSheet(
            ComparePageServices services,
            MistakeViewState first,
            Consumer<MistakeViewState> looks) {
        this.services = services;
        state = first;
        epochs = new EpochChoice(epoch -> looks.accept(state.withEpoch(epoch)));
        matrices =
                new MatricesPanel(
                        id -> looks.accept(state.withFirst(id)),
                        id -> looks.accept(state.withSecond(id)),
                        cell -> looks.accept(state.withCell(cell)));
        example =
                new ExamplePanel(
                        services.inspection(),
                        () -> looks.accept(state.withExample(Optional.empty())));
        pictures =
                new PicturesPanel(
                        kind -> looks.accept(state.withExamples(kind)),
                        number -> looks.accept(state.withExample(Optional.of(number))));
        addClassNames("sheet", "mistakes");
        note.addClassName("note");
        var head = new Div(new H2("Where they differ, on test"), epochs);
        head.addClassName("head");
        add(head, note, matrices, example, pictures);
    }

    void show(RunComparison comparison, MistakeViewState wanted) {
        boolean opens = !wanted.example().equals(state.example());
        state = wanted;
        SharedAnswers answers = services.comparisons().answers(comparison, wanted.epoch());
        setVisible(answers.readers().size() > 1);
        if (!isVisible()) return;
        int newest =
                answers.readers().stream()
                        .flatMap(each -> each.run().run().last().stream())
                        .mapToInt(EpochScores::epoch)
                        .max()
                        .orElse(0);
        var seen = new ShownState(names(answers), newest, wanted.withExample(Optional.empty()));
        if (!seen.equals(before)) {
            before = seen;
            show(comparison, answers, newest);
        }
        showExample(answers, opens);
    }

    private static List<String> names(SharedAnswers answers) {
        return answers.readers().stream()
                .map(each -> "%s %d %s".formatted(each.run().id(), each.epoch(), each.run().name()))
                .toList();
    }

    private void show(RunComparison comparison, SharedAnswers answers, int newest) {
        boolean all = answers.readers().size() == comparison.runs().size();
        note.setText(
                "Rows: what it is. Columns: what it was read as. The third matrix is the first less"
                        + " the second. A cell opens its pictures."
                        + (all
                                ? ""
                                : " Only runs whose answers to the same examples can be read are"
                                        + " here."));
        var pair = Pair.of(comparison, answers, state);
        int best = pair.first().run().run().best().orElseThrow().epoch();
        int at =
                state.epoch()
                        .map(asked -> Math.clamp(asked, Math.min(1, newest), newest))
                        .orElse(best);
        epochs.show(
                newest,
                at,
                state.epoch().isPresent() ? "%d of %d".formatted(at, newest) : "best of each");
        int classes = pair.first().answers().classes().size();
        Optional<MatrixCell> cell = state.cell().filter(each -> each.isWithin(classes));
        matrices.show(answers, pair, cell);
        pictures.show(answers, pair, state, cell);
    }

    /// @param opens whether it was not there before
    private void showExample(SharedAnswers answers, boolean opens) {
        int count = answers.readers().getFirst().answers().examples().count();
        Optional<Integer> opened = state.example().filter(number -> number < count);
        example.setVisible(opened.isPresent());
        opened.ifPresentOrElse(number -> example.show(answers, number), example::close);
        if (opened.isPresent() && opens) example.reveal();
    }
}
