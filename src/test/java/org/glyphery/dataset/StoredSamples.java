package org.glyphery.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Datasets that a test stores by itself, as an import would have.
public final class StoredSamples {

    private StoredSamples() {}

    /// @param classes names, as many as there are labels
    public static DatasetChoice store(
            Datasets datasets, String name, List<String> classes, Examples training, Examples test)
            throws IOException {
        return store(datasets, name, classes, training, SomeExamples.none(training.shape()), test);
    }

    /// @param validation its own; none where plans draw theirs from the training examples
    public static DatasetChoice store(
            Datasets datasets,
            String name,
            List<String> classes,
            Examples training,
            Examples validation,
            Examples test)
            throws IOException {
        Path folder = datasets.stored().unfinished();
        Map<String, String> files;
        SplitSizes sizes;
        try (var writer = new DatasetWriter(folder, training.shape())) {
            add(writer, Split.TRAINING, training);
            add(writer, Split.VALIDATION, validation);
            add(writer, Split.TEST, test);
            files = writer.finish();
            sizes = writer.sizes();
        }
        var facts =
                new DatasetFacts(
                                name,
                                name,
                                "",
                                "",
                                training.shape(),
                                classes,
                                Mnist.CONVENTION,
                                sizes,
                                "",
                                "",
                                Map.of(),
                                1,
                                Optional.empty())
                        .stored("0000000a", files);
        datasets.stored().publish(folder, facts, new Origin("made", "test", "", Instant.EPOCH));
        return facts.standard();
    }

    private static void add(DatasetWriter writer, Split split, Examples examples)
            throws IOException {
        byte[] pixels = new byte[examples.shape().pixels()];
        for (int index = 0; index < examples.count(); index++) {
            examples.copyBytes(index, pixels, 0);
            writer.add(split, pixels, examples.label(index));
        }
    }
}
