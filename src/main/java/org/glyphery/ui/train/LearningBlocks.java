package org.glyphery.ui.train;

import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.glyphery.NumberWords;
import org.glyphery.network.UpdateRule;
import org.glyphery.training.EarlyStopping;
import org.glyphery.training.FieldError;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;

/// How a plan learns, below the network that it makes: from the examples over batches and steps to
/// the epochs, each with what is set for it, and marked where a setting is wrong.
final class LearningBlocks extends OrderedList {

    private final RatePicture rate = new RatePicture();
    private final LearningBlock start =
            block("start", "learning.initialisation", "learning.parent");
    private final LearningBlock examples =
            block("examples", "dataset", "training", "shuffledLabels", "learning.augmentation");
    private final LearningBlock batches = block("batches", "learning.batchSize", "learning.seed");
    private final LearningBlock steps =
            new LearningBlock("steps", List.of("learning.update", "learning.schedule"), rate);
    private final LearningBlock epochs =
            block("epochs", "learning.epochs", "learning.earlyStopping", "learning.gradientNorms");

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
                examples.show(all, labels(plan));
                epochs.show("One pass", List.of("means of each class"));
            }
            case Learning.GradientDescent descent -> {
                all().forEach(each -> each.setVisible(true));
                examples.show(all, examples(plan, descent));
                show(descent);
            }
        }
        removeClassName("stale");
    }

    private void show(Learning.GradientDescent descent) {
        if (descent.parent().isPresent()) start.show("Weights of a run", List.of());
        else
            start.show(NumberWords.capitalised(descent.initialisation().title()), List.of("start"));
        batches.show(
                "Batches of " + NumberWords.count(descent.batchSize()),
                List.of("shuffled, seed " + descent.seed()));
        steps.show(descent.update().optimizer().title(), steps(descent));
        rate.show(descent);
        epochs.show(words(descent.epochs(), "epoch"), epochs(descent));
    }

    private static List<String> examples(Plan plan, Learning.GradientDescent descent) {
        List<String> details = new ArrayList<>(labels(plan));
        if (plan.training().size() > 1) {
            details.add("and %s".formatted(words(plan.training().size() - 1, "more dataset")));
        }
        if (descent.isAugmented()) details.add("distorted anew each time");
        return details;
    }

    private static List<String> labels(Plan plan) {
        return plan.shuffledLabels() ? List.of("labels shuffled") : List.of();
    }

    private static List<String> steps(Learning.GradientDescent descent) {
        UpdateRule update = descent.update();
        List<String> details = new ArrayList<>();
        details.add("rate " + RatePicture.words(descent));
        double decay = update.optimizer().decayOfKernels();
        if (decay > 0) details.add("weight decay " + NumberWords.digits(decay));
        if (update.l2() > 0) details.add("L2 " + NumberWords.digits(update.l2()));
        if (update.clipNorm() > 0)
            details.add("clipped at " + NumberWords.digits(update.clipNorm()));
        if (update.labelSmoothing() > 0) {
            details.add("labels smoothed by " + NumberWords.digits(update.labelSmoothing()));
        }
        return details;
    }

    private static List<String> epochs(Learning.GradientDescent descent) {
        EarlyStopping stopping = descent.earlyStopping();
        List<String> details = new ArrayList<>();
        if (!stopping.isNone()) {
            details.add(
                    "or until %s in a row are no better"
                            .formatted(NumberWords.count(stopping.patience())));
        }
        if (descent.gradientNorms()) details.add("gradient norms kept");
        return details;
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
