package org.glyphery.dataset.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.glyphery.Home;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.DatasetName;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.SplitSizes;
import org.glyphery.dataset.reader.ExampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Examples that are added to a person's own dataset.
class GrowthTest {

    private static final DatasetName TREES = new DatasetName("trees");
    private static final ImportChoices NONE = ImportChoices.none("Trees");

    @TempDir private Path folder;
    private final Random random = new Random(3);

    @Test
    void a_new_version_has_all_that_there_were_in_their_splits_and_the_new_ones() throws Exception {
        try (var home = Home.open(folder.resolve("home"))) {
            var datasets = new Datasets(home.folder());
            ImportsFixture.run(home, datasets, TREES, zip(20, Map.of("oak", 30, "ash", 30)), NONE);
            DatasetFacts before = datasets.current("trees").orElseThrow();
            Dataset old = datasets.open(before.standard());
            assertThat(old.validation().count()).isEqualTo(5);

            DatasetFacts after = grown(home, datasets, zip(35, Map.of("oak", 12, "elm", 24)));
            assertThat(after.version()).isNotEqualTo(before.version());
            assertThat(after.shape()).isEqualTo(before.shape());
            assertThat(after.classes()).containsExactly("ash", "oak", "elm");
            assertThat(after.splits()).isEqualTo(new SplitSizes(55 + 33, 5 + 3, 0));
            Dataset more = datasets.open(after.standard());
            assertThat(pictures(more.validation())).containsAll(pictures(old.validation()));
            assertThat(pictures(more.training())).containsAll(pictures(old.training()));
            assertThat(more.training().labelCounts(3)[1] + more.validation().labelCounts(3)[1])
                    .isEqualTo(42);
            assertThat(datasets.open(before.standard()).training().count()).isEqualTo(55);

            DatasetFacts third = grown(home, datasets, zip(20, Map.of("elm", 12)));
            assertThat(third.splits()).isEqualTo(new SplitSizes(88 + 11, 8 + 1, 0));
            assertThat(pictures(datasets.open(third.standard()).validation()))
                    .containsAll(pictures(more.validation()));
        }
    }

    private static DatasetFacts grown(Home home, Datasets datasets, ImportSource from) {
        var imports = ImportsFixture.imports(home, datasets);
        imports.grow(TREES, from, NONE);
        ImportsFixture.awaitEnd(imports);
        assertThat(imports.failed()).isEmpty();
        return datasets.current("trees").orElseThrow();
    }

    @Test
    void nothing_is_added_to_what_everybody_has_or_nobody() throws Exception {
        try (var home = Home.open(folder.resolve("home"))) {
            var imports = ImportsFixture.imports(home, new Datasets(home.folder()));
            ImportSource from = zip(20, Map.of("oak", 1));
            assertThatThrownBy(() -> imports.grow(new DatasetName("mnist"), from, NONE))
                    .isInstanceOf(UngrowableDataset.class)
                    .hasMessageContaining("MNIST is the same for everybody");
            assertThatThrownBy(() -> imports.grow(TREES, from, NONE))
                    .hasMessageContaining("no dataset \"trees\"");
        }
    }

    private static List<List<Float>> pictures(Examples examples) {
        return IntStream.range(0, examples.count())
                .mapToObj(index -> examples.glyph(index).pixels())
                .map(pixels -> IntStream.range(0, pixels.length).mapToObj(i -> pixels[i]).toList())
                .toList();
    }

    /// A folder of so many pictures for each class, all of noise.
    private ImportSource zip(int side, Map<String, Integer> counts) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (var each : counts.entrySet()) {
            for (int number = 0; number < each.getValue(); number++) {
                files.put("%s/%02d.png".formatted(each.getKey(), number), noise(side));
            }
        }
        Path zip = Files.createTempFile(folder, "trees", ".zip");
        Files.write(zip, ExampleFiles.zip(files));
        return new ImportSource(zip, "trees.zip", false);
    }

    private byte[] noise(int side) throws IOException {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        int[] colours = random.ints((long) side * side).map(each -> each & 0xFFFFFF).toArray();
        image.setRGB(0, 0, side, side, colours, 0, side);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
