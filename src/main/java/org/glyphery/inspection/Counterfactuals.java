package org.glyphery.inspection;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.glyphery.Awaited;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.Datasets;
import org.glyphery.image.GaussianBlur;
import org.glyphery.image.Glyph;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Layer;
import org.glyphery.prediction.LoadedModels;
import org.glyphery.prediction.LoadedProbe;
import org.glyphery.run.Run;
import org.springframework.stereotype.Service;

/// What would have to change for a network to read something else: the smallest change of a picture
/// that is found.
@Service
public class Counterfactuals {

    /// How long is searched; what is found by then is the answer.
    private static final Duration TIME = Duration.ofSeconds(10);

    /// The standard deviation by which smooth changes are spread, as a share of the picture's side:
    /// about a pen's.
    private static final double PEN = 1.0 / 28;

    /// Shares of the pixels to which a smooth change is confined, the smallest that does.
    private static final List<Double> SHARES = List.of(1 / 32.0, 1 / 16.0, 1 / 8.0, 1 / 4.0);

    /// Searches at once: they hold a probe for long, and others want one for a moment.
    private final Semaphore searches =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);

    private final Datasets datasets;
    private final PictureProbes probes;
    private final LoadedModels models;

    Counterfactuals(Datasets datasets, PictureProbes probes, LoadedModels models) {
        this.datasets = datasets;
        this.probes = probes;
        this.models = models;
    }

    /// @param target the class that is to be read
    /// @param isSmooth whether the change is to be marks as wide as a pen's, on few places, rather
    ///   than the least of all
    public record CounterfactualQuestion(
            Run run, int epoch, Glyph picture, int target, boolean isSmooth) {}

    /// @throws InvalidSetting if the picture has another shape than the network reads, or is read
    ///   as the target already
    /// @throws org.glyphery.run.NoWeights if the epoch is not kept
    /// @throws Awaited.GivenUp if nobody waits any more for what the calling thread answers
    public Counterfactual find(CounterfactualQuestion question) {
        Awaited.acquire(searches);
        try {
            long end = System.nanoTime() + TIME.toNanos();
            return find(question, () -> System.nanoTime() - end < 0);
        } finally {
            searches.release();
        }
    }

    /// @param mayGoOn asked before each step of the search
    Counterfactual find(CounterfactualQuestion question, BooleanSupplier mayGoOn) {
        probes.requireReadable(question.run(), question.picture());
        float[] before = probabilities(question, question.picture());
        int target = question.target();
        if (label(before) == target) {
            var classes = datasets.facts(question.run().plan().dataset()).classes();
            throw new InvalidSetting(
                    "class", "another one than is read already", classes.get(target));
        }
        var found =
                probes.ask(
                        question.run(),
                        question.epoch(),
                        question.picture(),
                        probe -> searched(question, probe, mayGoOn));
        var changed = Glyph.of(question.picture().shape(), found.picture());
        float[] after = probabilities(question, changed);
        int channels = changed.shape().channels();
        return new Counterfactual(
                label(after) == target,
                changed,
                before,
                after,
                PictureDistance.of(question.picture().pixels(), found.picture(), channels),
                found.steps());
    }

    private float[] probabilities(CounterfactualQuestion question, Glyph picture) {
        Awaited.require();
        return models.ask(
                question.run(),
                question.epoch(),
                model -> model.probabilities(picture.pixels(), 1));
    }

    private static int label(float[] probabilities) {
        return IntStream.range(0, probabilities.length)
                .reduce((one, other) -> probabilities[other] > probabilities[one] ? other : one)
                .orElseThrow();
    }

    private static FoundChange searched(
            CounterfactualQuestion question, LoadedProbe lent, BooleanSupplier mayGoOn) {
        var probe = lent.ask(each -> each);
        var logits = new TargetedLogits(new ProbeBatches(lent, probe), question.target());
        var picture = question.picture();
        UnaryOperator<float[]> spread = spread(picture.shape());
        if (probe.network().binarises()) {
            float[] seen = picture.binarised(Layer.Binarise.THRESHOLD).pixels();
            UnaryOperator<float[]> promise = question.isSmooth() ? spread : float[]::clone;
            var found = new FlipSearch(logits, seen, promise, mayGoOn).find();
            return new FoundChange(
                    unbinarised(picture.pixels(), seen, found.picture()),
                    found.tips(),
                    found.steps());
        }
        return question.isSmooth()
                ? smooth(logits, picture.pixels(), spread, mayGoOn)
                : new CounterfactualSearch(
                                logits, picture.pixels(), UnaryOperator.identity(), mayGoOn)
                        .least();
    }

    private static UnaryOperator<float[]> spread(PictureShape shape) {
        double deviation = PEN * Math.min(shape.height(), shape.width());
        return normal -> GaussianBlur.of(normal, shape, deviation);
    }

    /// First anywhere, then where that changed the most alone: the smallest share of the picture
    /// with which it tips.
    private static FoundChange smooth(
            TargetedLogits logits,
            float[] picture,
            UnaryOperator<float[]> spread,
            BooleanSupplier mayGoOn) {
        var anywhere = new CounterfactualSearch(logits, picture, spread, mayGoOn).first();
        if (!anywhere.tips()) return anywhere;
        int steps = anywhere.steps();
        for (double share : SHARES) {
            boolean[] open = mostChanged(picture, anywhere.picture(), share);
            UnaryOperator<float[]> within =
                    normal -> masked(open, spread.apply(masked(open, normal)));
            var found = new CounterfactualSearch(logits, picture, within, mayGoOn).first();
            steps += found.steps();
            if (found.tips()) return new FoundChange(found.picture(), true, steps);
        }
        return new FoundChange(anywhere.picture(), true, steps);
    }

    /// @return true for the share of the numbers that differ the most
    private static boolean[] mostChanged(float[] one, float[] other, double share) {
        int[] order =
                IntStream.range(0, one.length)
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble(
                                        index -> -Math.abs(other[index] - one[index])))
                        .mapToInt(Integer::intValue)
                        .toArray();
        boolean[] most = new boolean[one.length];
        for (int index : Arrays.copyOf(order, (int) Math.ceil(share * one.length))) {
            most[index] = true;
        }
        return most;
    }

    private static float[] masked(boolean[] open, float[] values) {
        float[] masked = new float[values.length];
        for (int index = 0; index < masked.length; index++) {
            if (open[index]) masked[index] = values[index];
        }
        return masked;
    }

    /// The picture whose pixels are just as dark as they must be to be seen as black or white.
    private static float[] unbinarised(float[] picture, float[] seen, float[] wanted) {
        float[] changed = picture.clone();
        float threshold = (float) Layer.Binarise.THRESHOLD;
        for (int index = 0; index < changed.length; index++) {
            if (wanted[index] == seen[index]) continue;
            changed[index] = wanted[index] == 1 ? threshold : Math.nextDown(threshold);
        }
        return changed;
    }
}
