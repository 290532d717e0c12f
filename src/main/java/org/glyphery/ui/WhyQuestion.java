package org.glyphery.ui;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.image.Glyph;
import org.glyphery.inspection.Explanations;
import org.glyphery.network.Architecture;
import org.glyphery.network.Layer;
import org.glyphery.network.LayerShape;
import org.glyphery.network.Network;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.network.Residual;
import org.glyphery.prediction.Model;
import org.glyphery.run.Run;

/// What the page asks the server about one picture of one model, see frontend/why-question.ts.
///
/// @param steps done by the end of the epoch, which may have been done in part at first
/// @param sight how its network sees the picture: `sum`, `units`, `maps` or `steps`
/// @param step what a step reads: "row", "column" or "pixel"
/// @param pixels float32 in base64, `[height, width, channels]`
/// @param maps layers that give maps, from the picture on
/// @param kernels layers whose weights can be shuffled
/// @param ink whether the network was taught handwriting, and else pictures
/// @param rows of the picture that are read
/// @param temperature that logits are divided by before softmax
public record WhyQuestion(
        String run,
        int epoch,
        long steps,
        String sight,
        String step,
        List<String> classes,
        int height,
        int width,
        int channels,
        String pixels,
        List<String> maps,
        List<String> kernels,
        boolean ink,
        int rows,
        double temperature) {

    private static final int MOST_LAYERS = 4;

    public static WhyQuestion of(Model model, Glyph seen) {
        return of(
                model.run(),
                model.epoch(),
                model.scores().step(),
                model.scores().temperature(),
                model.network(),
                model.data(),
                seen);
    }

    /// A question about an epoch of a run.
    ///
    /// @param steps done by its end
    /// @param temperature of it
    public static WhyQuestion of(
            Run run,
            int epoch,
            long steps,
            double temperature,
            Network network,
            DatasetFacts data,
            Glyph seen) {
        var shape = seen.shape();
        return new WhyQuestion(
                run.id().value(),
                epoch,
                steps,
                sight(network.architecture()),
                step(network.architecture()),
                data.classes(),
                shape.height(),
                shape.width(),
                shape.channels(),
                base64(seen.pixels()),
                maps(network),
                Explanations.layersWithKernels(network),
                data.isInk(),
                rows(network),
                temperature);
    }

    private static String sight(Architecture architecture) {
        return switch (architecture) {
            case Architecture.Linear _, Architecture.Templates _ -> "sum";
            case Architecture.Mlp _ -> "units";
            case Architecture.Recurrent _ -> "steps";
            case Architecture _ -> "maps";
        };
    }

    /// Whether weights of the network belong to pixels, each of them, so that they are pictures
    /// themselves.
    public static boolean weighsPixels(Network network) {
        return Set.of("sum", "units").contains(sight(network.architecture()));
    }

    /// What a step reads: "row", "column" or "pixel"; empty where nothing is read step by step.
    public static String step(Architecture architecture) {
        if (!(architecture instanceof Architecture.Recurrent recurrent)) return "";
        String word = recurrent.reading().name().toLowerCase(Locale.ROOT);
        return word.substring(0, word.length() - 1); // rows, columns, pixels
    }

    private static int rows(Network network) {
        return network.architecture() instanceof Architecture.Recurrent reader && reader.rows() > 0
                ? reader.rows()
                : network.input().height();
    }

    /// The maps after each activation, and where residual blocks have added theirs.
    private static List<String> maps(Network network) {
        return network.layers().stream()
                .filter(WhyQuestion::isShown)
                .map(PlacedLayer::name)
                .limit(MOST_LAYERS)
                .toList();
    }

    private static boolean isShown(PlacedLayer placed) {
        return placed.output() instanceof LayerShape.Maps
                && (placed.layer() instanceof Layer.Activate || placed.layer() instanceof Residual);
    }

    private static String base64(float[] pixels) {
        var bytes = ByteBuffer.allocate(Float.BYTES * pixels.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(pixels);
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
