package org.glyphery.ui.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.dataset.Fold;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.NormalisedOver;
import org.glyphery.network.Optimizer;
import org.glyphery.network.PoolingKind;
import org.glyphery.network.ResidualCnn;
import org.glyphery.network.StageKernels;
import org.glyphery.network.TrainedLayers;
import org.glyphery.network.UpdateRule;
import org.glyphery.training.EarlyStopping;
import org.glyphery.training.Learning;
import org.glyphery.training.Parent;
import org.glyphery.training.Schedule;
import org.glyphery.ui.DistortionWords;

/// A plan as a person says it.
final class PlanWords {

    private PlanWords() {}

    static String of(Architecture architecture) {
        return switch (architecture) {
            case Architecture.Templates(var form) -> "templates, " + form.title();
            case Architecture.Linear _ -> "softmax regression";
            case Architecture.Mlp mlp when mlp.hiddenUnits().isEmpty() ->
                    "MLP without hidden units";
            case Architecture.Mlp mlp ->
                    joined(
                            "MLP of %s hidden units".formatted(sizes(mlp.hiddenUnits())),
                            hidden(mlp.activation(), mlp.dropout(), mlp.normalisedOver()));
            case Architecture.Cnn cnn ->
                    joined(
                            "CNN of %s kernels of %s"
                                    .formatted(sizes(cnn.channels()), squares(cnn.kernel())),
                            pooling(cnn),
                            cnn.denseUnits().isEmpty()
                                    ? ""
                                    : "%s dense units".formatted(sizes(cnn.denseUnits())),
                            hidden(cnn.activation(), cnn.dropout(), cnn.normalisedOver()));
            case ResidualCnn residual -> of(residual);
            case Architecture.Recurrent recurrent ->
                    joined(
                            recurrent.layers() == 1
                                    ? "%s of %d units"
                                            .formatted(recurrent.title(), recurrent.units())
                                    : "%s of %d layers of %d units"
                                            .formatted(
                                                    recurrent.title(),
                                                    recurrent.layers(),
                                                    recurrent.units()),
                            reading(recurrent),
                            recurrent.denseUnits().isEmpty()
                                    ? ""
                                    : "%s dense units".formatted(sizes(recurrent.denseUnits())),
                            hidden(
                                    Activation.RELU,
                                    recurrent.dropout(),
                                    recurrent.normalisedOver()));
        };
    }

    static String of(Fold fold) {
        return "fold %d of %d held out for validation".formatted(fold.held(), fold.of());
    }

    private static String of(ResidualCnn residual) {
        return joined(
                "residual CNN of blocks of %s kernels of %dx%d"
                        .formatted(
                                sizes(residual.channels()), residual.kernel(), residual.kernel()),
                blocks("max pooling 2x2 in", residual.pooledBlocks()),
                blocks("residual pairs after", residual.residualBlocks()),
                "global %s pooling".formatted(word(residual.globalPooling())),
                residual.logitsFactor() == 1
                        ? ""
                        : "logits times " + NumberWords.digits(residual.logitsFactor()),
                hidden(residual.activation(), residual.dropout(), residual.normalisedOver()),
                residual.mirroredAnswers() ? "answers averaged over the mirror image" : "");
    }

    private static String blocks(String what, List<Integer> numbers) {
        if (numbers.isEmpty()) return "";
        return "%s %s %s".formatted(what, numbers.size() == 1 ? "block" : "blocks", sizes(numbers));
    }

    private static String reading(Architecture.Recurrent recurrent) {
        String order =
                switch (recurrent.reading()) {
                    case ROWS -> "row by row";
                    case COLUMNS -> "column by column";
                    case PIXELS -> "pixel by pixel";
                };
        return joined(
                "reads " + order,
                recurrent.rows() > 0 ? "the first %d rows".formatted(recurrent.rows()) : "",
                recurrent.binarised() ? "binarised" : "");
    }

    /// One of all stages, or one a stage.
    private static String squares(StageKernels kernels) {
        return NumberWords.list(kernels.sides().stream().map("%1$dx%1$d"::formatted).toList());
    }

    private static String pooling(Architecture.Cnn cnn) {
        return "%s pooling %dx%d%s"
                .formatted(
                        word(cnn.pooling()),
                        cnn.poolingKernel(),
                        cnn.poolingKernel(),
                        cnn.poolingRoundedUp() ? " rounded up" : "");
    }

    private static String word(PoolingKind kind) {
        return switch (kind) {
            case MAX -> "max";
            case AVERAGE -> "average";
        };
    }

    private static String hidden(
            Activation activation, double dropout, Optional<NormalisedOver> normalisedOver) {
        String normalisation =
                normalisedOver
                        .map(over ->
                                switch (over) {
                                    case BATCH -> "batch normalisation";
                                    case TOWER -> "batch normalisation in each tower alone";
                                })
                        .orElse("");
        return joined(
                activation.title(),
                normalisation,
                dropout > 0 ? "dropout " + NumberWords.digits(dropout) : "");
    }

    /// What is set of how it learns, by its name; nothing for templates.
    static Map<String, String> of(Learning learning) {
        Map<String, String> words = new LinkedHashMap<>();
        switch (learning) {
            case Learning.ClosedForm _ -> words.put("learning", "in closed form, one pass");
            case Learning.GradientDescent descent -> {
                words.put("optimizer", of(descent.update()));
                words.put("learning rate", of(descent.schedule()));
                words.put("batch size", NumberWords.count(descent.batchSize()));
                words.put("epochs", NumberWords.count(descent.epochs()));
                descent.parent()
                        .ifPresentOrElse(
                                parent -> words.put("goes on from", of(parent)),
                                () ->
                                        words.put(
                                                "initialisation",
                                                descent.initialisation().title()));
                if (descent.trainedLayers() != TrainedLayers.ALL) {
                    words.put("layers that learn", descent.trainedLayers().title());
                }
                words.put("early stopping", of(descent.earlyStopping()));
                words.put("augmentation", DistortionWords.of(descent.augmentation()));
                words.put("seed", Long.toString(descent.seed()));
                if (descent.gradientNorms()) words.put("gradient norms", "kept");
            }
        }
        return words;
    }

    private static String of(Parent parent) {
        return "epoch %d of the run %s".formatted(parent.epoch(), parent.run());
    }

    private static String of(EarlyStopping stopping) {
        if (stopping.isNone()) return "none";
        String better =
                stopping.leastImprovement() > 0
                        ? " better by " + NumberWords.digits(stopping.leastImprovement()) + " nats"
                        : " better";
        return "after %d epochs that are not%s".formatted(stopping.patience(), better);
    }

    private static String of(UpdateRule rule) {
        return joined(
                of(rule.optimizer()),
                rule.l2() > 0 ? "L2 " + NumberWords.digits(rule.l2()) : "",
                rule.clipNorm() > 0 ? "clipped at " + NumberWords.digits(rule.clipNorm()) : "",
                rule.labelSmoothing() > 0
                        ? "label smoothing " + NumberWords.digits(rule.labelSmoothing())
                        : "");
    }

    private static String of(Optimizer optimizer) {
        String title = optimizer.title();
        return switch (optimizer) {
            case Optimizer.Sgd(double weightDecay) -> joined(title, decay(weightDecay));
            case Optimizer.Momentum(double momentum, double weightDecay) ->
                    joined(title + " " + NumberWords.digits(momentum), decay(weightDecay));
            case Optimizer.Nesterov(double momentum, double weightDecay) ->
                    joined(title + " " + NumberWords.digits(momentum), decay(weightDecay));
            case Optimizer.Adam adam -> joined(title, betas(adam.beta1(), adam.beta2()));
            case Optimizer.AdamW adam ->
                    joined(
                            title,
                            betas(adam.beta1(), adam.beta2()),
                            "weight decay " + NumberWords.digits(adam.weightDecay()));
            case Optimizer.RmsProp(double decay, _) ->
                    joined(title, "decay " + NumberWords.digits(decay));
        };
    }

    private static String decay(double weightDecay) {
        return weightDecay > 0 ? "weight decay " + NumberWords.digits(weightDecay) : "";
    }

    private static String betas(double beta1, double beta2) {
        return "betas %s and %s".formatted(NumberWords.digits(beta1), NumberWords.digits(beta2));
    }

    private static String of(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Constant(double rate) -> NumberWords.digits(rate) + ", constant";
            case Schedule.StepDecay(double rate, double factor, int every) ->
                    "%s, times %s every %d epochs"
                            .formatted(NumberWords.digits(rate), NumberWords.digits(factor), every);
            case Schedule.Cosine(double rate, double last) ->
                    "%s to %s, cosine"
                            .formatted(NumberWords.digits(rate), NumberWords.digits(last));
            case Schedule.OneCycle(double peak, double warmUp) ->
                    "up to %s, one cycle, %s %% warm-up"
                            .formatted(NumberWords.digits(peak), NumberWords.digits(100 * warmUp));
        };
    }

    private static String sizes(List<Integer> sizes) {
        return NumberWords.list(sizes.stream().map(NumberWords::count).toList());
    }

    private static String joined(String... parts) {
        List<String> said = new ArrayList<>(List.of(parts));
        said.removeIf(String::isEmpty);
        return String.join(", ", said);
    }
}
