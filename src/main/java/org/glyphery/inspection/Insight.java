package org.glyphery.inspection;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.Datasets;
import org.glyphery.image.Glyph;
import org.glyphery.network.Architecture;
import org.glyphery.network.Layer;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;
import org.glyphery.network.Probe;
import org.glyphery.network.Softmax;
import org.glyphery.prediction.LoadedModels;
import org.glyphery.prediction.LoadedProbe;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.springframework.stereotype.Service;

/// What goes on in a network while it reads one picture, and why it answers as it does. Each
/// question may be answered by any stored epoch whose weights are kept.
@Service
public class Insight {

    private final Runs runs;
    private final Datasets datasets;
    private final LoadedModels models;

    Insight(Runs runs, Datasets datasets, LoadedModels models) {
        this.runs = runs;
        this.datasets = datasets;
        this.models = models;
    }

    /// The reasons for what is counted, one a method.
    ///
    /// @param logits of the classes
    public record Reasons(float[] logits, List<ReasonMap> found) {}

    /// What layers give while the picture is read; without examples, `[height, width, channels]`.
    ///
    /// @param layers of which this is asked; none for all
    /// @throws InvalidSetting if the picture has another shape than the network reads, or there is
    ///   no layer of a name
    /// @throws org.glyphery.run.NoWeights if the epoch is not kept
    public List<NamedArray> activations(
            Run run, int epoch, Glyph picture, Collection<String> layers) {
        return ask(
                run,
                epoch,
                picture,
                probe ->
                        probe.ask(each ->
                                each.activations(picture.pixels(), 1, known(each, layers)).stream()
                                        .map(Insight::ofOne)
                                        .toList()));
    }

    /// The probabilities of the classes if the picture ended after each step, `[steps, classes]`.
    ///
    /// @throws InvalidSetting if the network sees the picture at once
    public NamedArray reading(Run run, int epoch, Glyph picture) {
        if (!readsStepByStep(run)) {
            throw new InvalidSetting(
                    "run", "one whose network reads step by step, an LSTM or GRU", run.name());
        }
        return ask(
                run,
                epoch,
                picture,
                probe -> {
                    NamedArray logits =
                            ofOne(probe.ask(each -> each.logitsByStep(picture.pixels(), 1)));
                    int classes = logits.shape().getLast();
                    return new NamedArray(
                            "probabilities",
                            logits.shape(),
                            Softmax.probabilities(logits.values(), classes));
                });
    }

    /// Whether the run's network reads its picture step by step.
    public boolean readsStepByStep(Run run) {
        return runs.network(run).architecture() instanceof Architecture.Recurrent;
    }

    /// The reasons why the logit of a class is what it is, or why it is above another one's.
    ///
    /// @param counted what each logit counts: 1 for the class, -1 for the other one
    public Reasons reasons(
            Run run, int epoch, Glyph picture, float[] counted, Set<ReasonMethod> methods) {
        boolean ink = datasets.isInk(run.plan().dataset());
        return ask(
                run,
                epoch,
                picture,
                probe -> {
                    float[] seen = seen(probe.ask(Probe::network), picture);
                    float[] blank = blank(seen, ink, picture.shape().channels());
                    var finder = new ReasonFinder(probe, seen, blank, counted);
                    return new Reasons(
                            probe.ask(each -> each.logits(seen, 1)),
                            methods.stream().sorted().map(finder::find).toList());
                });
    }

    private <T> T ask(Run run, int epoch, Glyph picture, Function<LoadedProbe, T> question) {
        var shape = runs.network(run).input();
        if (!picture.shape().equals(shape)) {
            throw new InvalidSetting("picture", "of " + shape, picture.shape());
        }
        return models.probe(run, epoch, question);
    }

    private static List<String> known(Probe probe, Collection<String> layers) {
        layers.stream()
                .filter(Predicate.not(probe.names()::contains))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new InvalidSetting(
                            "layers", "among " + String.join(", ", probe.names()), unknown);
                });
        return layers.isEmpty() ? probe.names() : List.copyOf(layers);
    }

    private static NamedArray ofOne(NamedArray array) {
        var shape = array.shape().subList(1, array.shape().size());
        return new NamedArray(array.name(), shape, array.values());
    }

    private static float[] seen(Network network, Glyph picture) {
        return network.binarises()
                ? picture.binarised(Layer.Binarise.THRESHOLD).pixels()
                : picture.pixels();
    }

    /// Paper; of photographs, a sheet of their mean colour.
    private static float[] blank(float[] seen, boolean ink, int channels) {
        float[] blank = new float[seen.length];
        if (ink) return blank;
        for (int channel = 0; channel < channels; channel++) {
            int own = channel;
            double mean =
                    IntStream.iterate(own, index -> index < seen.length, index -> index + channels)
                            .mapToDouble(index -> seen[index])
                            .average()
                            .orElse(0);
            for (int index = own; index < seen.length; index += channels) {
                blank[index] = (float) mean;
            }
        }
        return blank;
    }
}
