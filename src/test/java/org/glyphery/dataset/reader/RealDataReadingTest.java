package org.glyphery.dataset.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.glyphery.Bytes;
import org.glyphery.image.PictureShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Data as it is handed around, counted by other means.
class RealDataReadingTest {

    private static final ReaderLimits LIMITS =
            new ReaderLimits(Bytes.GIB, 100_000, 100_000, Bytes.MIB);

    @TempDir private Path workspace;

    /// The four files that ship: 60,000 and 10,000 digits.
    @Test
    void mnist_has_its_digits() throws IOException {
        Map<Part, Long> parts = counts(Path.of("data/mnist"), ReadingChoices.none());
        assertThat(parts)
                .containsOnly(Map.entry(Part.TRAINING, 60_000L), Map.entry(Part.TEST, 10_000L));
    }

    /// A line of the course's files is a letter.
    @Test
    void the_letters_of_the_course_are_read_once_their_shape_is_said() throws IOException {
        Path folder = shared("ocr-letters");
        long training = lines(folder.resolve("largeTrain.csv"));
        long validation = lines(folder.resolve("largeValidation.csv"));
        var choices =
                new ReadingChoices(
                        Optional.of(new PictureShape(16, 8, 1)),
                        Optional.of("first"),
                        false,
                        Optional.of("large"));
        assertThat(counts(folder, choices))
                .containsOnly(
                        Map.entry(Part.TRAINING, training), Map.entry(Part.VALIDATION, validation));
    }

    /// Fifty thousand and ten thousand JPEG files in folders of classes, ten of each.
    @Test
    void sixty_thousand_pictures_in_folders_of_classes_are_read_from_their_archive()
            throws IOException {
        Path archive = shared("cifar-10").resolve("cifar-10-jpeg.tar.gz");
        var classes = new TreeMap<String, Integer>();
        var parts = new EnumMap<Part, Long>(Part.class);
        try (var source =
                ExampleSource.open(
                        archive,
                        "cifar.tar.gz",
                        workspace,
                        ReadingChoices.none(),
                        LIMITS,
                        () -> true)) {
            source.read(example -> {
                classes.merge(example.label(), 1, Integer::sum);
                parts.merge(example.part(), 1L, Long::sum);
            });
        }
        assertThat(classes).hasSize(10).containsKey("airplane");
        assertThat(classes.values()).containsOnly(6_000);
        assertThat(parts)
                .containsOnly(Map.entry(Part.TRAINING, 50_000L), Map.entry(Part.TEST, 10_000L));
    }

    private Map<Part, Long> counts(Path given, ReadingChoices choices) throws IOException {
        var parts = new EnumMap<Part, Long>(Part.class);
        try (var source =
                ExampleSource.open(given, "given", workspace, choices, LIMITS, () -> true)) {
            source.read(example -> parts.merge(example.part(), 1L, Long::sum));
        }
        return parts;
    }

    private static long lines(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.count();
        }
    }

    private static Path shared(String name) {
        Path folder = Path.of("../shared/data", name);
        assumeTrue(Files.isDirectory(folder), "There is no " + folder + " here");
        return folder;
    }
}
