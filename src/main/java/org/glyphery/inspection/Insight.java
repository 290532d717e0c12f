package org.glyphery.inspection;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.glyphery.Awaited;
import org.glyphery.InvalidSetting;
import org.glyphery.image.Alteration;
import org.glyphery.image.Glyph;
import org.glyphery.network.Architecture;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Softmax;
import org.glyphery.prediction.LoadedModels;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.springframework.stereotype.Service;

/// What goes on in a network while it reads one picture. Any stored epoch can be asked whose
/// weights are kept.
@Service
public class Insight {

    private final Runs runs;
    private final PictureProbes probes;
    private final LoadedModels models;

    Insight(Runs runs, PictureProbes probes, LoadedModels models) {
        this.models = models;
        this.runs = runs;
        this.probes = probes;
    }

    /// What layers give while the picture is read; without examples, `[height, width, channels]`.
    ///
    /// @param layers of which this is asked, told in the network's order; none for all
    /// @throws InvalidSetting if the picture has another shape than the network reads, or there is
    ///   no layer of a name
    /// @throws org.glyphery.run.NoWeights if the epoch is not kept
    public List<NamedArray> activations(
            Run run, int epoch, Glyph picture, Collection<String> layers) {
        return probes.ask(
                run,
                epoch,
                picture,
                probe -> {
                    List<NamedArray> all = probe.ask(each -> each.activations(picture.pixels(), 1));
                    var names = known(all.stream().map(NamedArray::name).toList(), layers);
                    return all.stream()
                            .filter(array -> names.contains(array.name()))
                            .map(Insight::ofOne)
                            .toList();
                });
    }

    /// The probabilities of the classes if the picture ended after each step, `[steps, classes]`.
    ///
    /// @throws InvalidSetting if the network sees the picture at once
    public NamedArray reading(Run run, int epoch, Glyph picture) {
        if (!(runs.network(run).architecture() instanceof Architecture.Recurrent)) {
            throw new InvalidSetting(
                    "run", "one whose network reads step by step, an LSTM or GRU", run.name());
        }
        return probes.ask(
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
                            Softmax.calibrated(logits.values(), classes, probe.temperature()));
                });
    }

    /// What the network says of a picture that is changed more and more in one way.
    ///
    /// @throws InvalidSetting if the picture has another shape than the network reads
    /// @throws Awaited.GivenUp if nobody waits any more for what the calling thread answers
    public AlteredAnswers altered(Run run, int epoch, Glyph picture, Alteration alteration) {
        probes.requireReadable(run, picture);
        Awaited.require();
        float[] pictures = AlteredAnswers.pictures(picture, alteration);
        float[] probabilities =
                models.ask(
                        run, epoch, model -> model.probabilities(pictures, AlteredAnswers.AMOUNTS));
        return AlteredAnswers.of(alteration, picture.shape(), pictures, probabilities);
    }

    private static Collection<String> known(List<String> all, Collection<String> layers) {
        layers.stream()
                .filter(Predicate.not(all::contains))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new InvalidSetting("layers", "among " + String.join(", ", all), unknown);
                });
        return layers.isEmpty() ? all : layers;
    }

    private static NamedArray ofOne(NamedArray array) {
        var shape = array.shape().subList(1, array.shape().size());
        return new NamedArray(array.name(), shape, array.values());
    }
}
