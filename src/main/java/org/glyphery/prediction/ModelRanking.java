package org.glyphery.prediction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.glyphery.run.Measured;
import org.glyphery.run.ScoredSplit;
import org.glyphery.statistics.Interval;
import org.glyphery.training.Scores;

/// The order in which models are offered: those that were measured on the same validation examples
/// together, the best of them first, the groups in the order of the oldest model of each; models
/// without a validation score come last, and behind them controls.
///
/// Of those that so many examples cannot tell from the best, the ones that learned from several
/// datasets come first: they have seen more ways to write than validation examples show. Copies
/// that learned somebody's hand are ranked by what they read.
final class ModelRanking {

    private static final Comparator<Model> OLDEST_FIRST =
            Comparator.comparing(model -> model.run().id());

    private static final Comparator<Model> BEST_FIRST =
            Comparator.comparingDouble(ModelRanking::accuracy)
                    .reversed()
                    .thenComparing(OLDEST_FIRST);

    private ModelRanking() {}

    static List<Model> of(Collection<Model> models) {
        List<Model> scored = new ArrayList<>();
        List<Model> others = new ArrayList<>();
        List<Model> controls = new ArrayList<>();
        models.stream()
                .sorted(OLDEST_FIRST)
                .forEach(each -> {
                    boolean isScored = each.best().validation().isPresent();
                    (each.isControl() ? controls : isScored ? scored : others).add(each);
                });
        List<Model> all = new ArrayList<>();
        Measured.groups(scored, Model::run, ScoredSplit.VALIDATION)
                .forEach(group -> all.addAll(ranked(group)));
        all.addAll(others);
        all.addAll(controls);
        return List.copyOf(all);
    }

    /// @param group measured on the same validation examples
    private static List<Model> ranked(List<Model> group) {
        List<Model> byAccuracy = group.stream().sorted(BEST_FIRST).toList();
        Model best = byAccuracy.getFirst();
        int examples = best.data().validatedOn(best.run().plan().dataset());
        int right = (int) Math.round(accuracy(best) * examples);
        double least = examples > 0 ? Interval.wilson(right, examples).low() : accuracy(best);
        return byAccuracy.stream()
                .sorted(
                        Comparator.comparing(
                                each -> !(learnedMore(each) && accuracy(each) >= least)))
                .toList();
    }

    private static boolean learnedMore(Model model) {
        return model.run().plan().training().size() > 1 && !model.isCopy();
    }

    private static double accuracy(Model model) {
        return model.best().validation().map(Scores::accuracy).orElse(0.0);
    }
}
