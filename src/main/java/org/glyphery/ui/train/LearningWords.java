package org.glyphery.ui.train;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.NumberWords;
import org.glyphery.network.Optimizer;
import org.glyphery.network.UpdateRule;
import org.glyphery.training.EarlyStopping;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.glyphery.training.TestSource;
import org.glyphery.training.TrainingSource;
import org.glyphery.ui.DistortionWords;

/// Whatever of a plan's learning is not as it mostly is, block by block, in few words.
final class LearningWords {

    /// Datasets that are named, each of them.
    private static final int FEW = 2;

    private static final double MOMENTUM = 0.9;

    private LearningWords() {}

    static List<String> examples(Plan plan) {
        List<String> details = new ArrayList<>();
        if (plan.shuffledLabels()) details.add("labels shuffled");
        if (plan.training().size() > 1) {
            details.add(further(plan.training().subList(1, plan.training().size())));
        }
        if (plan.learning() instanceof Learning.GradientDescent descent && descent.isAugmented()) {
            details.add("distorted anew each time: " + DistortionWords.of(descent.augmentation()));
        }
        return details;
    }

    private static String further(List<TrainingSource> sources) {
        if (sources.size() > FEW) {
            double share = sources.stream().mapToDouble(TrainingSource::share).sum();
            return "%s of each batch from %s more datasets"
                    .formatted(percent(share), NumberWords.count(sources.size()));
        }
        return NumberWords.list(sources.stream().map(LearningWords::source).toList());
    }

    private static String source(TrainingSource source) {
        String first =
                source.first() > 0
                        ? " (its first %s)".formatted(NumberWords.count(source.first()))
                        : "";
        return "%s of each batch from %s%s"
                .formatted(percent(source.share()), source.dataset(), first);
    }

    private static String percent(double share) {
        return NumberWords.digits(100 * share) + " %";
    }

    /// @param first what the layers begin with
    static List<String> start(String first, Learning.GradientDescent descent) {
        return switch (descent.trainedLayers()) {
            case ALL -> List.of(first);
            case LAST -> List.of(first, descent.trainedLayers().title() + " learns");
        };
    }

    static List<String> steps(Learning.GradientDescent descent) {
        UpdateRule update = descent.update();
        List<String> details = new ArrayList<>();
        details.add("rate " + RatePicture.words(descent));
        details.addAll(of(update.optimizer()));
        add(details, "L2 ", update.l2(), 0);
        add(details, "clipped at ", update.clipNorm(), 0);
        add(details, "labels smoothed by ", update.labelSmoothing(), 0);
        return details;
    }

    private static List<String> of(Optimizer optimizer) {
        List<String> details = new ArrayList<>();
        switch (optimizer) {
            case Optimizer.Sgd _ -> {}
            case Optimizer.Momentum(double momentum, _) ->
                    add(details, "momentum ", momentum, MOMENTUM);
            case Optimizer.Nesterov(double momentum, _) ->
                    add(details, "momentum ", momentum, MOMENTUM);
            case Optimizer.Adam(double beta1, double beta2, double epsilon) ->
                    addMoments(details, beta1, beta2, epsilon);
            case Optimizer.AdamW(double beta1, double beta2, double epsilon, _) ->
                    addMoments(details, beta1, beta2, epsilon);
            case Optimizer.RmsProp(double decay, double epsilon) -> {
                add(details, "decay ", decay, Optimizer.RmsProp.DEFAULT.decay());
                add(details, "epsilon ", epsilon, Optimizer.RmsProp.DEFAULT.epsilon());
            }
        }
        boolean decays = optimizer instanceof Optimizer.AdamW;
        if (decays && optimizer.decayOfKernels() == 0) details.add("no weight decay");
        add(details, "weight decay ", optimizer.decayOfKernels(), 0);
        return details;
    }

    private static void addMoments(
            List<String> details, double beta1, double beta2, double epsilon) {
        var usual = Optimizer.Adam.DEFAULT;
        add(details, "beta 1 ", beta1, usual.beta1());
        add(details, "beta 2 ", beta2, usual.beta2());
        add(details, "epsilon ", epsilon, usual.epsilon());
    }

    private static void add(List<String> details, String name, double value, double usual) {
        if (value != usual) details.add(name + NumberWords.digits(value));
    }

    static List<String> epochs(Plan plan, Learning.GradientDescent descent) {
        List<String> details = new ArrayList<>();
        EarlyStopping stopping = descent.earlyStopping();
        if (!stopping.isNone()) details.add(until(stopping));
        if (descent.gradientNorms()) details.add("gradient norms kept");
        details.addAll(tests(plan));
        return details;
    }

    private static String until(EarlyStopping stopping) {
        String better =
                stopping.leastImprovement() > 0
                        ? "not better by %s nats"
                                .formatted(NumberWords.digits(stopping.leastImprovement()))
                        : "no better";
        return stopping.patience() == 1
                ? "or until one is " + better
                : "or until %s in a row are %s"
                        .formatted(NumberWords.count(stopping.patience()), better);
    }

    static List<String> tests(Plan plan) {
        List<String> names = plan.test().stream().map(TestSource::dataset).toList();
        if (names.isEmpty()) return List.of();
        return List.of(
                "also tested on "
                        + (names.size() > FEW
                                ? NumberWords.count(names.size()) + " more datasets"
                                : NumberWords.list(names)));
    }
}
