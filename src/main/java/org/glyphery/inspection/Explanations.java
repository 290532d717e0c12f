package org.glyphery.inspection;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.Datasets;
import org.glyphery.image.Glyph;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Layer;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;
import org.glyphery.network.Probe;
import org.glyphery.prediction.LoadedProbe;
import org.glyphery.run.Run;
import org.glyphery.statistics.RankCorrelation;
import org.springframework.stereotype.Service;

/// Why a network answers as it does for one picture, and whether the reason is worth anything.
@Service
public class Explanations {

    /// The seed by which weights are shuffled.
    private static final long SEED = 1;

    private final Datasets datasets;
    private final PictureProbes probes;

    Explanations(Datasets datasets, PictureProbes probes) {
        this.datasets = datasets;
        this.probes = probes;
    }

    /// A question about one picture, to any stored epoch whose weights are kept.
    ///
    /// @param counted what each logit counts: 1 for the class, -1 for one that it is compared with
    public record PictureQuestion(Run run, int epoch, Glyph picture, float[] counted) {}

    /// @param found one a method
    /// @param logits of the classes
    public record Reasons(List<ReasonMap> found, float[] logits) {}

    /// The maps of a network of which something is shuffled: one layer's weights, or the labels
    /// that it learned from.
    ///
    /// @param correlations Spearman's, with the maps of the network as it is, over the pixels that
    ///   are not blank; one a method
    public record ShuffledReasons(List<ReasonMap> found, List<Double> correlations) {}

    /// What becomes of the probability of a class when pixels are blanked or shown in the order of
    /// a map.
    ///
    /// @param random a map that has nothing to do with anything
    /// @param edges a map of which the network knows nothing
    /// @param deletion a curve each for all methods and both of these
    /// @param insertion as many
    public record ReasonTrial(
            NamedArray random, NamedArray edges, List<float[]> deletion, List<float[]> insertion) {}

    /// The reasons why the sum that is counted is what it is.
    ///
    /// @throws InvalidSetting if the picture has another shape than the network reads
    /// @throws org.glyphery.run.NoWeights if the epoch is not kept
    public Reasons reasons(PictureQuestion question, Set<ReasonMethod> methods) {
        return ask(
                question,
                sight -> {
                    var finder = sight.finder(sight.probe(), question.counted());
                    return new Reasons(
                            methods.stream().sorted().map(finder::find).toList(), finder.logits());
                });
    }

    /// The reasons that the same network would have if the numbers of each of one layer's kernels
    /// changed places: Adebayo et al. 2018, arXiv:1810.03292. A map that stays as it is shows
    /// nothing of what was learned there.
    ///
    /// @throws InvalidSetting if there is no such layer, or it has no kernel
    public ShuffledReasons shuffled(
            PictureQuestion question, Set<ReasonMethod> methods, String layer) {
        return ask(
                question,
                sight -> {
                    var network = sight.probe().network();
                    if (!layersWithKernels(network).contains(layer)) {
                        throw new InvalidSetting(
                                "shuffled",
                                "one of " + String.join(", ", layersWithKernels(network)),
                                "\"" + layer + "\"");
                    }
                    var shuffled = sight.lent().ask(probe -> probe.withShuffled(layer, SEED));
                    var original = sight.finder(sight.probe(), question.counted());
                    var other = sight.finder(shuffled, question.counted());
                    var maps = methods.stream().sorted().map(other::find).toList();
                    return new ShuffledReasons(
                            maps,
                            maps.stream()
                                    .map(map -> sight.correlation(original.find(map.method()), map))
                                    .toList());
                });
    }

    /// The reasons that another run's network would have, beside those of this one's.
    ///
    /// @param other of the same architecture and dataset
    /// @param epoch of that run
    /// @throws org.glyphery.run.NoWeights if one of the epochs is not kept
    public ShuffledReasons beside(
            PictureQuestion question, Set<ReasonMethod> methods, Run other, int epoch) {
        var original = reasons(question, methods).found();
        var asked = new PictureQuestion(other, epoch, question.picture(), question.counted());
        return ask(
                asked,
                sight -> {
                    var finder = sight.finder(sight.probe(), asked.counted());
                    var maps = original.stream().map(map -> finder.find(map.method())).toList();
                    return new ShuffledReasons(
                            maps,
                            IntStream.range(0, maps.size())
                                    .mapToObj(place ->
                                            sight.correlation(original.get(place), maps.get(place)))
                                    .toList());
                });
    }

    /// The layers whose weights can be shuffled, in their order.
    public static List<String> layersWithKernels(Network network) {
        return network.plainLayers().stream()
                .filter(placed ->
                        placed.parameters().stream()
                                .anyMatch(each -> each.name().equals(placed.name() + "/kernel")))
                .map(Network.PlacedLayer::name)
                .toList();
    }

    /// How fast the probability of a class goes and comes in the order of each map.
    public ReasonTrial trial(PictureQuestion question, int label) {
        return ask(
                question,
                sight -> {
                    var finder = sight.finder(sight.probe(), question.counted());
                    var controls =
                            new ReasonControls(
                                    finder,
                                    question.picture().shape(),
                                    sight.seen(),
                                    sight.blank());
                    var random = controls.random();
                    var edges = controls.edges();
                    var maps =
                            Stream.concat(
                                            Stream.of(ReasonMethod.values())
                                                    .map(finder::find)
                                                    .map(ReasonMap::map),
                                            Stream.of(random, edges))
                                    .toList();
                    return new ReasonTrial(
                            random,
                            edges,
                            maps.stream().map(map -> controls.deletion(map, label)).toList(),
                            maps.stream().map(map -> controls.insertion(map, label)).toList());
                });
    }

    /// What is looked at, and by whom.
    ///
    /// @param seen the picture as the network's first layer with weights sees it
    /// @param blank what a picture is that shows nothing
    private record Sight(LoadedProbe lent, Probe probe, float[] seen, float[] blank) {

        ReasonFinder finder(Probe by, float[] counted) {
            return new ReasonFinder(lent, by, seen, blank, counted);
        }

        double correlation(ReasonMap one, ReasonMap other) {
            int[] inked =
                    IntStream.range(0, seen.length)
                            .filter(index -> seen[index] != blank[index])
                            .toArray();
            return RankCorrelation.of(at(inked, one.map()), at(inked, other.map()));
        }

        private static double[] at(int[] places, NamedArray map) {
            return IntStream.of(places).mapToDouble(place -> map.values()[place]).toArray();
        }
    }

    private <T> T ask(PictureQuestion question, Function<Sight, T> answer) {
        boolean ink = datasets.isInk(question.run().plan().dataset());
        return probes.ask(
                question.run(),
                question.epoch(),
                question.picture(),
                lent -> {
                    Probe probe = lent.ask(each -> each);
                    float[] seen = seen(probe.network(), question.picture());
                    float[] blank = blank(seen, ink, question.picture().shape());
                    return answer.apply(new Sight(lent, probe, seen, blank));
                });
    }

    private static float[] seen(Network network, Glyph picture) {
        return network.binarises()
                ? picture.binarised(Layer.Binarise.THRESHOLD).pixels()
                : picture.pixels();
    }

    /// Paper; of photographs, a sheet of their mean colour.
    private static float[] blank(float[] seen, boolean ink, PictureShape shape) {
        float[] blank = new float[seen.length];
        if (ink) return blank;
        float[] mean = shape.meanColour(seen, 0);
        for (int index = 0; index < blank.length; index++) blank[index] = mean[index % mean.length];
        return blank;
    }
}
