package org.glyphery.ui.train;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.glyphery.NumberWords;
import org.glyphery.training.FieldError;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;

/// How a plan learns, below the network that it makes: from the examples over batches and steps to
/// the epochs, each with what is set for it, and marked where a setting is wrong.
@StyleSheet("theme/learning-blocks.css")
final class LearningBlocks extends OrderedList {

    private final RatePicture rate = new RatePicture();
    private final LearningBlock start =
            block("start", "learning.initialisation", "learning.parent", "learning.trainedLayers");
    private final LearningBlock examples =
            block("examples", "dataset", "training", "shuffledLabels", "learning.augmentation");
    private final LearningBlock batches = block("batches", "learning.batchSize", "learning.seed");
    private final LearningBlock steps =
            new LearningBlock("steps", List.of("learning.update", "learning.schedule"), rate);
    private final LearningBlock epochs =
            block(
                    "epochs",
                    "learning.epochs",
                    "learning.earlyStopping",
                    "learning.gradientNorms",
                    "test");

    LearningBlocks() {
        addClassName("learning-blocks");
        getElement().setAttribute("aria-label", "How it learns");
        add(all().toArray(LearningBlock[]::new));
    }

    private static LearningBlock block(String name, String... paths) {
        return new LearningBlock(name, List.of(paths));
    }

    private Stream<LearningBlock> all() {
        return Stream.of(start, examples, batches, steps, epochs);
    }

    /// @param count of the training examples of its first source; absent while that is not here
    void show(Plan plan, OptionalInt count) {
        String all = count.isPresent() ? words(count.getAsInt(), "example") : "Examples";
        switch (plan.learning()) {
            case Learning.ClosedForm _ -> {
                Stream.of(start, batches, steps).forEach(each -> each.setVisible(false));
                examples.show(all, LearningWords.examples(plan));
                List<String> details = new ArrayList<>(List.of("means of each class"));
                details.addAll(LearningWords.tests(plan));
                epochs.show("One pass", details);
            }
            case Learning.GradientDescent descent -> {
                all().forEach(each -> each.setVisible(true));
                examples.show(all, LearningWords.examples(plan));
                show(plan, descent);
            }
        }
        removeClassName("stale");
    }

    private void show(Plan plan, Learning.GradientDescent descent) {
        descent.parent()
                .ifPresentOrElse(
                        parent ->
                                start.show(
                                        "Weights of a run",
                                        LearningWords.start("epoch " + parent.epoch(), descent)),
                        () ->
                                start.show(
                                        NumberWords.capitalised(descent.initialisation().title()),
                                        LearningWords.start("start", descent)));
        batches.show(
                "Batches of " + NumberWords.count(descent.batchSize()),
                List.of("shuffled, seed " + descent.seed()));
        steps.show(
                NumberWords.capitalised(descent.update().optimizer().title()),
                LearningWords.steps(descent));
        rate.show(descent);
        epochs.show(words(descent.epochs(), "epoch"), LearningWords.epochs(plan, descent));
    }

    private static String words(int count, String thing) {
        return "%s %s%s".formatted(NumberWords.count(count), thing, count == 1 ? "" : "s");
    }

    /// Marks the blocks that these are about; what cannot be read keeps what it said before.
    ///
    /// @param isReadable whether the plan can be read as a whole
    void blame(List<FieldError> errors, boolean isReadable) {
        setClassName("stale", !isReadable);
        all().forEach(block -> block.blame(errors));
    }
}
