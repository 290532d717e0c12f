package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.glyphery.NumberWords;
import org.glyphery.UserError;
import org.glyphery.dataset.AbsentDataset;
import org.glyphery.inspection.EpochAnswers;
import org.glyphery.inspection.Inspection;
import org.glyphery.inspection.ReadExample;
import org.glyphery.run.DamagedEpoch;
import org.glyphery.run.Run;
import org.glyphery.run.ScoredSplit;
import org.glyphery.ui.Choice;
import org.glyphery.ui.ChosenModel;
import org.glyphery.ui.ConfusionGrid;
import org.glyphery.ui.LatestQuestion;
import org.glyphery.ui.MatrixCell;

/// What was mistaken for what, and the pictures of it.
final class ConfusionSheet extends Section {

    private static final String CAPTION = "Rows: what it is. Columns: what it was read as.";

    private final Inspection inspection;
    private final Consumer<RunAddress> looks;
    private final Choice<ScoredSplit> splits;
    private final ConfusionGrid grid;
    private final H3 title = new H3();
    private final Paragraph words = new Paragraph();
    private final NativeButton allWrong = new NativeButton("All wrong ones");
    private final Div pictures = new Div();
    private final LatestQuestion question = new LatestQuestion();
    private Optional<EpochInView> shown = Optional.empty();

    /// @param looks is called with the address when a person looks at other mistakes
    ConfusionSheet(Inspection inspection, Consumer<RunAddress> looks) {
        this.inspection = inspection;
        this.looks = looks;
        Map<ScoredSplit, String> names = new LinkedHashMap<>();
        names.put(ScoredSplit.TEST, "test");
        names.put(ScoredSplit.VALIDATION, "validation");
        splits =
                new Choice<>(
                        "Split",
                        names,
                        ScoredSplit.TEST,
                        split -> look(address -> address.withSplit(split)));
        grid = new ConfusionGrid(cell -> look(address -> address.withCell(Optional.of(cell))));
        addClassNames("sheet", "confusion");
        words.addClassName("note");
        allWrong.addClassName("plain");
        allWrong.addClickListener(_ -> look(address -> address.withCell(Optional.empty())));
        var head = new Div(new H2("Confusion"));
        head.addClassName("head");
        head.getElement().appendChild(splits.getElement());
        var right = new Div(title, allWrong);
        right.addClassName("head");
        add(new Div(head, grid), new Div(right, words, pictures));
    }

    private void look(UnaryOperator<RunAddress> change) {
        shown.map(EpochInView::address).map(change).ifPresent(looks);
    }

    void show(EpochInView view) {
        var before = shown;
        shown = Optional.of(view);
        if (before.filter(view::isSameSplit).filter(last -> isSameCell(last, view)).isPresent()) {
            return;
        }
        Run run = view.run();
        int epoch = view.epoch();
        var split = view.split();
        splits.setVisible(view.hasBothSplits());
        splits.choose(split);
        try {
            var answers = inspection.answers(run, epoch, split);
            show(run, epoch, answers, view.address().cell(), view.onDraw());
        } catch (DamagedEpoch | AbsentDataset missing) {
            showMissing(missing);
        }
    }

    private static boolean isSameCell(EpochInView one, EpochInView other) {
        return one.address().cell().equals(other.address().cell());
    }

    private void showMissing(UserError missing) {
        question.forget();
        grid.setVisible(false);
        allWrong.setVisible(false);
        title.setText("");
        words.setText(missing.getMessage());
        pictures.removeAll();
    }

    private void show(
            Run run,
            int epoch,
            EpochAnswers answers,
            Optional<MatrixCell> asked,
            Optional<ChosenModel> model) {
        grid.setVisible(true);
        var classes = answers.classes();
        var cell = asked.filter(place -> place.isWithin(classes.size()));
        var counts = answers.matrix().counts();
        grid.show(new ConfusionGrid.GridContent(CAPTION, classes, counts, false), cell);
        allWrong.setVisible(cell.isPresent());
        cell.ifPresentOrElse(
                place -> showCell(answers, place, model),
                () -> showWrong(run, epoch, answers, model));
    }

    private void showCell(EpochAnswers answers, MatrixCell cell, Optional<ChosenModel> model) {
        question.forget();
        var read = answers.cell(cell.label(), cell.predicted());
        title.setText(
                "%s read as %s: %s"
                        .formatted(
                                answers.classes().get(cell.label()),
                                answers.classes().get(cell.predicted()),
                                NumberWords.count(read.size())));
        words.setText(invitation(model));
        fill(answers, read, model);
    }

    private void showWrong(Run run, int epoch, EpochAnswers answers, Optional<ChosenModel> model) {
        var wrong = answers.wrong();
        title.setText(
                "Wrong: %s of %s"
                        .formatted(
                                NumberWords.count(wrong.size()),
                                NumberWords.count(answers.predicted().length)));
        question.ask(
                () -> inspection.worstFirst(run, epoch, answers.examples(), wrong),
                worst -> fillWrong(answers, worst, model),
                () -> fillWrong(answers, wrong, model));
    }

    private void fillWrong(
            EpochAnswers answers, List<ReadExample> worst, Optional<ChosenModel> model) {
        boolean ordered = worst.stream().allMatch(example -> example.probability().isPresent());
        words.setText(
                (ordered
                                ? "Worst first: the share that the network gave to what each is. "
                                : "By number, since the weights of this epoch were not kept or"
                                        + " cannot be read. ")
                        + invitation(model));
        fill(answers, worst, model);
    }

    private static String invitation(Optional<ChosenModel> model) {
        return "A cell of the matrix opens its pictures"
                + (model.isPresent() ? "; a picture opens on Draw." : ".");
    }

    private void fill(EpochAnswers answers, List<ReadExample> read, Optional<ChosenModel> model) {
        pictures.removeAll();
        pictures.add(new ExampleTiles(answers, model).of(read));
    }
}
