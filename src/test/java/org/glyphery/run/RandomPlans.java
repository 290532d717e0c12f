package org.glyphery.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.Randomness;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;

/// Plans of which some fields are at their bounds and some far below.
final class RandomPlans {

    private RandomPlans() {}

    static Plan of(Randomness random) {
        var layers = "[%s]".formatted(sizes(random, 100, 16_384));
        var stages = "[%s]".formatted(sizes(random, 20, 2_048));
        String normalised = "batchNormalisation: " + (random.nextInt(2) == 0);
        String architecture =
                switch (random.nextInt(4)) {
                    case 0 -> "{kind: mlp, hiddenUnits: %s, %s}".formatted(layers, normalised);
                    case 1 -> cnn(random, stages, normalised);
                    case 2 -> residual(random, stages, normalised);
                    default ->
                            "{kind: recurrent, cell: %s, layers: %d, units: %d, rows: %d, %s}"
                                    .formatted(
                                            random.nextInt(2) == 0 ? "lstm" : "gru",
                                            upTo(random, 100),
                                            upTo(random, 4_096),
                                            upTo(random, 28),
                                            normalised);
                };
        return PlanTexts.readYaml(
                "{architecture: %s, learning: {batchSize: %d, epochs: %d, gradientNorms: %b}}"
                        .formatted(
                                architecture,
                                upTo(random, 100_000),
                                upTo(random, 10_000),
                                random.nextInt(4) == 0));
    }

    /// Half of them have a kernel of its own in each stage. Where windows may hang over, more
    /// stages fit upon each other.
    private static String cnn(Randomness random, String channels, String normalised) {
        int stages = channels.split(",", -1).length;
        int most = upTo(random, 32);
        String kernel =
                random.nextInt(2) == 0
                        ? "" + most
                        : IntStream.range(0, stages).mapToObj(_ -> upTo(random, most)).toList()
                                + "";
        return """
        {kind: cnn, kernel: %s, stride: %d, padding: %s, pooling: %s, poolingKernel: %d, \
        poolingStride: %d, poolingRoundedUp: %b, channels: %s, %s}\
        """
                .formatted(
                        kernel,
                        upTo(random, 100),
                        random.nextInt(2) == 0 ? "zero" : "valid",
                        random.nextInt(2) == 0 ? "max" : "average",
                        upTo(random, 100),
                        upTo(random, 100),
                        random.nextInt(2) == 0,
                        channels,
                        normalised);
    }

    /// Each of its blocks is pooled one time in five, so that something is left of the picture.
    private static String residual(Randomness random, String channels, String normalised) {
        int blocks = channels.split(",", -1).length;
        return "{kind: residual, kernel: %d, channels: %s, pooledBlocks: %s, residualBlocks: %s, globalPooling: %s, %s}"
                .formatted(
                        upTo(random, 32),
                        channels,
                        some(random, blocks, 5),
                        some(random, blocks, 2),
                        random.nextInt(2) == 0 ? "max" : "average",
                        normalised);
    }

    private static List<Integer> some(Randomness random, int most, int oneIn) {
        return IntStream.rangeClosed(1, most)
                .filter(_ -> random.nextInt(oneIn) == 0)
                .boxed()
                .toList();
    }

    /// The bound itself one time in four, else as often small as large.
    private static int upTo(Randomness random, int bound) {
        return random.nextInt(4) == 0
                ? bound
                : (int) Math.round(Math.pow(bound, random.nextDouble()));
    }

    private static String sizes(Randomness random, int longest, int largest) {
        List<String> sizes = new ArrayList<>();
        int count = upTo(random, longest);
        int most = upTo(random, largest);
        for (int layer = 0; layer < count; layer++) sizes.add("" + upTo(random, most));
        return String.join(", ", sizes);
    }
}
