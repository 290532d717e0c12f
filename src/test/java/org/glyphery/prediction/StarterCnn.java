package org.glyphery.prediction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.glyphery.StarterHome;
import org.glyphery.dataset.Mnist;
import org.glyphery.network.Classifier;
import org.glyphery.network.Network;
import org.glyphery.network.Npz;
import org.glyphery.run.StarterSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The CNN of the starter home, with the epoch that is best on validation.
final class StarterCnn {

    private static final String NAME = "cnn-16-32";

    private StarterCnn() {}

    static Classifier open() {
        Path home = StarterHome.copy();
        var network =
                Network.of(StarterSet.cnn().architecture(), Mnist.SHAPE, Mnist.CLASSES.size());
        try (Stream<Path> runs = Files.list(home.resolve("runs"))) {
            Path run = runs.filter(StarterCnn::isWanted).findFirst().orElseThrow();
            try (var weights = Files.newInputStream(best(run).resolve("weights.npz"))) {
                return new Classifier(network, Npz.read(weights));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWanted(Path run) {
        return read(run.resolve("run.json")).path("model").asString().equals(NAME);
    }

    private static Path best(Path run) throws IOException {
        try (Stream<Path> epochs = Files.list(run.resolve("epochs"))) {
            return epochs.filter(epoch -> Files.exists(epoch.resolve("weights.npz")))
                    .max(Comparator.comparingDouble(StarterCnn::accuracy))
                    .orElseThrow();
        }
    }

    private static double accuracy(Path epoch) {
        return read(epoch.resolve("scores.json"))
                .path("scores")
                .path("validation")
                .path("accuracy")
                .asDouble();
    }

    private static JsonNode read(Path file) {
        return JsonMapper.shared().readTree(file);
    }
}
