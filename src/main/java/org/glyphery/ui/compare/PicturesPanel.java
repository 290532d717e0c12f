package org.glyphery.ui.compare;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.glyphery.NumberWords;
import org.glyphery.comparison.SharedAnswers;
import org.glyphery.comparison.SharedAnswers.Reader;
import org.glyphery.comparison.SharedExample;
import org.glyphery.inspection.EpochAnswers;
import org.glyphery.ui.Choice;
import org.glyphery.ui.MatrixCell;
import org.glyphery.ui.Tiles;
import org.glyphery.ui.compare.ExampleTile.TileAnswer;
import org.glyphery.ui.compare.MistakeViewState.ExampleChoice;
import org.jspecify.annotations.Nullable;

/// Test examples as pictures, with what each run reads in them: those on which the runs disagree,
/// those that all of them misread, or those in a cell of the confusion matrices.
final class PicturesPanel extends Div {

    /// Which of them, the cell among them.
    private enum Kind {
        DISPUTED,
        MISREAD_BY_ALL,
        IN_CELL
    }

    /// Two lines of a wide page: with twenty answers to each the page would take long to open.
    private static final int FIRST = 28;

    /// What stands there; more of it that somebody has asked for stays while it is the same.
    private record Shown(List<Integer> places, List<SharedExample> examples) {}

    private final Choice<Kind> kinds;
    private final Paragraph words = new Paragraph();
    private final Div pictures = new Div();
    private final Consumer<Integer> opens;
    private @Nullable Shown before;

    /// @param chooses is told which a person wants to see
    /// @param opens gets the number of an example in the test split
    PicturesPanel(Consumer<ExampleChoice> chooses, Consumer<Integer> opens) {
        this.opens = opens;
        Map<Kind, String> names = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) names.put(kind, "");
        kinds =
                new Choice<>(
                        "Examples",
                        names,
                        Kind.DISPUTED,
                        kind -> {
                            switch (kind) {
                                case DISPUTED -> chooses.accept(ExampleChoice.DISPUTED);
                                case MISREAD_BY_ALL -> chooses.accept(ExampleChoice.MISREAD_BY_ALL);
                                case IN_CELL -> {} // it is shown already
                            }
                        });
        addClassName("pictures");
        words.addClassName("note");
        getElement().appendChild(kinds.getElement());
        add(words, pictures);
    }

    void show(
            SharedAnswers answers, Pair pair, MistakeViewState wanted, Optional<MatrixCell> cell) {
        List<SharedExample> all = answers.examples();
        List<SharedExample> disputed = all.stream().filter(SharedExample::isDisputed).toList();
        List<SharedExample> misread = all.stream().filter(SharedExample::isMisreadByAll).toList();
        kinds.name(Kind.DISPUTED, "they disagree, " + NumberWords.count(disputed.size()));
        kinds.name(Kind.MISREAD_BY_ALL, "all misread, " + NumberWords.count(misread.size()));
        kinds.name(
                Kind.IN_CELL,
                cell.map(place -> title(place, pair.first().answers().classes())).orElse(""));
        kinds.choose(kind(wanted, cell));
        var shown =
                switch (kind(wanted, cell)) {
                    case DISPUTED -> disputed;
                    case MISREAD_BY_ALL -> misread;
                    case IN_CELL -> inCell(all, pair, cell.orElseThrow());
                };
        words.setText(
                cell.map(place -> shares(shown, pair, place))
                        .orElse(
                                "What each of them reads is below the picture; a picture opens with"
                                        + " their probabilities."));
        var state = new Shown(places(answers), shown);
        if (state.equals(before)) return;
        before = state;
        pictures.removeAll();
        pictures.add(new Tiles<>(shown, example -> tile(example, answers), FIRST));
    }

    private static List<Integer> places(SharedAnswers answers) {
        return answers.readers().stream().map(Reader::place).toList();
    }

    private static Kind kind(MistakeViewState state, Optional<MatrixCell> cell) {
        if (cell.isPresent()) return Kind.IN_CELL;
        return switch (state.examples()) {
            case DISPUTED -> Kind.DISPUTED;
            case MISREAD_BY_ALL -> Kind.MISREAD_BY_ALL;
        };
    }

    private static String title(MatrixCell cell, List<String> classes) {
        return "%s read as %s".formatted(classes.get(cell.label()), classes.get(cell.predicted()));
    }

    private static List<SharedExample> inCell(List<SharedExample> all, Pair pair, MatrixCell cell) {
        return all.stream()
                .filter(each -> pair.isFirstIn(cell, each) || pair.isSecondIn(cell, each))
                .toList();
    }

    private static String shares(List<SharedExample> shown, Pair pair, MatrixCell cell) {
        Predicate<SharedExample> first = each -> pair.isFirstIn(cell, each);
        Predicate<SharedExample> second = each -> pair.isSecondIn(cell, each);
        return "%s by %s alone, %s by %s alone, %s by both."
                .formatted(
                        count(shown, first.and(second.negate())),
                        pair.first().run().name(),
                        count(shown, second.and(first.negate())),
                        pair.second().run().name(),
                        count(shown, first.and(second)));
    }

    private static String count(List<SharedExample> shown, Predicate<SharedExample> wanted) {
        return NumberWords.count(shown.stream().filter(wanted).count());
    }

    private ListItem tile(SharedExample example, SharedAnswers answers) {
        EpochAnswers first = answers.readers().getFirst().answers();
        String label = first.classes().get(example.label());
        List<TileAnswer> answered = new ArrayList<>();
        for (int model = 0; model < answers.readers().size(); model++) {
            var reader = answers.readers().get(model);
            int read = example.predicted().get(model);
            answered.add(
                    new TileAnswer(
                            reader.place(), first.classes().get(read), read == example.label()));
        }
        return new ListItem(
                new ExampleTile(
                        first.examples().glyph(example.index()),
                        "Number %d, %s".formatted(example.index(), label),
                        label,
                        answered,
                        () -> opens.accept(example.index())));
    }
}
