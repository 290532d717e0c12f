package org.glyphery.ui.run;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.glyphery.InkLimits;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Split;
import org.glyphery.inspection.units.SurveyedSplit;
import org.glyphery.inspection.units.UnitLayer;
import org.glyphery.network.Network;
import org.glyphery.network.SequenceLayer;
import org.glyphery.ui.WhyQuestion;

/// What the page asks about the units of a layer, see frontend/unit-question.ts.
///
/// @param steps done by the end of the epoch, which may have been done in part at first
/// @param step what a step reads, "row"; empty where nothing is read step by step
/// @param split by which units are judged
/// @param read how many of its examples are read
/// @param logits the name of their array
/// @param temperature that they are divided by before softmax
/// @param examples at hand, to be seen through the units
record UnitsQuestion(
        String run,
        int epoch,
        long steps,
        List<String> classes,
        int height,
        int width,
        int channels,
        boolean ink,
        String step,
        String split,
        int read,
        String logits,
        double temperature,
        AskedLayer layer,
        List<AskedExample> examples,
        int mostStrokes,
        int mostPoints) {

    /// @param maps the name of the maps that come in as one vector; empty where none do
    /// @param steps from the sums on
    record AskedLayer(
            String name,
            String kind,
            int count,
            String activation,
            String input,
            String maps,
            boolean isLast,
            List<AskedStep> steps,
            List<String> gates,
            boolean pixels) {

        static AskedLayer of(Network network, UnitLayer layer) {
            return new AskedLayer(
                    layer.name(),
                    layer.kind().name().toLowerCase(Locale.ROOT),
                    layer.count(),
                    layer.activation(),
                    layer.input(network),
                    layer.flattenedMaps(network).orElse(""),
                    layer.isLast(network),
                    Stream.concat(Stream.of(layer.sums()), layer.after().stream())
                            .map(placed -> new AskedStep(placed.name(), placed.layer().title()))
                            .toList(),
                    layer.sums().layer() instanceof SequenceLayer.Recur recur
                            ? recur.cell().gateNames()
                            : List.of(),
                    layer.weighsPixels(network));
        }
    }

    /// One layer on the way to a number.
    record AskedStep(String name, String title) {}

    /// @param levels a byte a number, in base64
    record AskedExample(String name, String levels) {}

    static UnitsQuestion of(
            EpochInView view,
            Network network,
            UnitLayer layer,
            Dataset dataset,
            boolean ink,
            InkLimits limits) {
        var shape = network.input();
        return new UnitsQuestion(
                view.run().id().value(),
                view.epoch(),
                view.step(),
                dataset.classes(),
                shape.height(),
                shape.width(),
                shape.channels(),
                ink,
                WhyQuestion.step(network.architecture()),
                Split.unseen(dataset).word(),
                SurveyedSplit.count(dataset, network),
                network.layers().getLast().name(),
                view.temperature(),
                AskedLayer.of(network, layer),
                examples(dataset),
                limits.strokes(),
                limits.points());
    }

    private static List<AskedExample> examples(Dataset dataset) {
        Examples examples = FirstOfEach.shown(dataset);
        List<AskedExample> found = new ArrayList<>();
        for (int index : FirstOfEach.of(examples)) {
            byte[] levels = new byte[examples.shape().pixels()];
            examples.copyBytes(index, levels, 0);
            found.add(
                    new AskedExample(
                            dataset.classes().get(examples.label(index)),
                            Base64.getEncoder().encodeToString(levels)));
        }
        return found;
    }
}
