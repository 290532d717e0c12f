package org.glyphery.dataset.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.glyphery.Home;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.DatasetName;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.catalogue.Catalogue;
import org.glyphery.dataset.catalogue.CatalogueEntry;
import org.glyphery.dataset.catalogue.CatalogueFile;
import org.glyphery.dataset.catalogue.CatalogueSplits;
import org.glyphery.dataset.fetch.DatasetServer;
import org.glyphery.dataset.fetch.Entries;
import org.glyphery.dataset.reader.ExampleFiles;
import org.glyphery.image.PictureShape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the catalogue knows, fetched from a server in the test, and files of a person's own.
class DatasetImportsTest {

    private static final byte[] PICTURES = gzip(ExampleFiles.idxPictures(4, 2, 2, 10));
    private static final byte[] LABELS = gzip(ExampleFiles.idxLabels(0, 9, 1, 5));
    private static final byte[] TEST_PICTURES = gzip(ExampleFiles.idxPictures(2, 2, 2, 100));
    private static final byte[] TEST_LABELS = gzip(ExampleFiles.idxLabels(3, 9));

    private static final Map<String, byte[]> FILES =
            Map.of(
                    "train-images-idx3-ubyte.gz", PICTURES,
                    "train-labels-idx1-ubyte.gz", LABELS,
                    "t10k-images-idx3-ubyte.gz", TEST_PICTURES,
                    "t10k-labels-idx1-ubyte.gz", TEST_LABELS);

    @TempDir private Path folder;
    private final DatasetServer server = new DatasetServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_dataset_of_the_catalogue_is_fetched_and_stored_once_it_is_asked_for() throws Exception {
        FILES.forEach((name, file) -> server.serves("/" + name, request -> request.sends(file)));
        CatalogueEntry entry = entry(new CatalogueSplits(4, 0, 2));
        try (var home = Home.open(folder)) {
            var datasets = new Datasets(folder, Catalogue.of(List.of(entry)));
            var imports = ImportsFixture.imports(home, datasets);
            DatasetFacts before = datasets.current("kmnist").orElseThrow();
            assertThat(before.version()).isEmpty();
            assertThat(datasets.absence(before)).isPresent();

            imports.fetch(entry);
            assertThatThrownBy(() -> imports.fetch(entry)).isInstanceOf(TakenDatasetName.class);
            ImportsFixture.awaitEnd(imports);
            assertThat(imports.failed()).isEmpty();

            DatasetFacts facts = datasets.current("kmnist").orElseThrow();
            assertThat(facts.version()).hasSize(8);
            assertThat(facts.title()).isEqualTo(before.title());
            assertThat(facts.classes()).isEqualTo(before.classes());
            assertThat(datasets.absence(facts)).isEmpty();
            Dataset read = datasets.open(facts.standard());
            assertThat(read.training().count()).isEqualTo(4);
            assertThat(read.training().label(1)).isEqualTo(9);
            assertThat(read.training().glyph(1).at(0, 0, 0)).isEqualTo(14 / 255f);
            assertThat(read.test().glyph(0).at(1, 1, 0)).isEqualTo(103 / 255f);
            assertThat(folder.resolve("work/fetched/kmnist")).doesNotExist();
            assertThatThrownBy(() -> imports.fetch(entry)).hasMessageContaining("is here already");
        }
    }

    @Test
    void one_that_could_not_be_fetched_says_why_and_the_next_try_succeeds() throws Exception {
        CatalogueEntry entry = entry(new CatalogueSplits(4, 0, 2));
        try (var home = Home.open(folder)) {
            var datasets = new Datasets(folder, Catalogue.of(List.of(entry)));
            var imports = ImportsFixture.imports(home, datasets);
            imports.fetch(entry);
            ImportsFixture.awaitEnd(imports);
            assertThat(imports.failed()).hasSize(1);
            assertThat(imports.failed().getFirst().reason()).contains("404");
            assertThat(datasets.absence(datasets.current("kmnist").orElseThrow())).isPresent();

            FILES.forEach(
                    (name, file) -> server.serves("/" + name, request -> request.sends(file)));
            imports.fetch(entry);
            ImportsFixture.awaitEnd(imports);
            assertThat(imports.failed()).isEmpty();
            assertThat(datasets.stored().has(new DatasetName("kmnist"))).isTrue();
        }
    }

    @Test
    void files_that_hold_something_else_than_the_catalogue_says_are_not_stored() throws Exception {
        FILES.forEach((name, file) -> server.serves("/" + name, request -> request.sends(file)));
        CatalogueEntry entry = entry(new CatalogueSplits(5, 0, 2));
        try (var home = Home.open(folder)) {
            var datasets = new Datasets(folder, Catalogue.of(List.of(entry)));
            var imports = ImportsFixture.imports(home, datasets);
            imports.fetch(entry);
            ImportsFixture.awaitEnd(imports);
            assertThat(imports.failed().getFirst().reason()).contains("4 examples", "be 5");
            assertThat(left(folder.resolve("datasets"))).isEmpty();
        }
    }

    @Test
    void a_fetch_that_is_cancelled_ends_without_a_dataset_and_without_a_failure() throws Exception {
        server.serves("/", request -> request.waits());
        CatalogueEntry entry = entry(new CatalogueSplits(4, 0, 2));
        try (var home = Home.open(folder)) {
            var datasets = new Datasets(folder, Catalogue.of(List.of(entry)));
            var imports = ImportsFixture.imports(home, datasets);
            imports.fetch(entry);
            assertThat(imports.cancel("kmnist")).isTrue();
            ImportsFixture.awaitEnd(imports);
            assertThat(imports.failed()).isEmpty();
            assertThat(datasets.stored().has(new DatasetName("kmnist"))).isFalse();
        }
    }

    /// A process that was killed leaves such folders.
    @Test
    void what_was_half_written_is_gone_at_the_next_start_and_nothing_of_it_was_seen()
            throws IOException {
        Path half = folder.resolve("datasets/.partial123");
        Files.createDirectories(half);
        Files.writeString(half.resolve("training.pixels"), "half");
        Files.createDirectories(folder.resolve("work/imports/letters"));
        Files.writeString(folder.resolve("work/imports/letters/blob"), "unpacked");
        try (var home = Home.open(folder)) {
            var datasets = new Datasets(folder);
            assertThat(datasets.stored().has(new DatasetName("letters"))).isFalse();
            ImportsFixture.imports(home, datasets);
            assertThat(half).doesNotExist();
            assertThat(folder.resolve("work/imports")).doesNotExist();
        }
    }

    @Test
    void a_person_s_file_is_read_and_stays_and_a_new_start_finds_the_dataset() throws Exception {
        Path zip = folder.resolve("mine.zip");
        Files.write(
                zip,
                ExampleFiles.zip(
                        Map.of(
                                "images-idx3-ubyte", ExampleFiles.idxPictures(4, 2, 2, 10),
                                "labels-idx1-ubyte", ExampleFiles.idxLabels(1, 2, 1, 2))));
        var name = new DatasetName("mine");
        try (var home = Home.open(folder.resolve("home"))) {
            var datasets = new Datasets(home.folder());
            var imports = ImportsFixture.imports(home, datasets);
            imports.start(
                    name, new ImportSource(zip, "mine.zip", false), ImportChoices.none("Mine"));
            ImportsFixture.awaitEnd(imports);
            assertThat(imports.failed()).isEmpty();
        }
        assertThat(zip).exists();
        DatasetFacts facts = new Datasets(folder.resolve("home")).current("mine").orElseThrow();
        assertThat(facts.title()).isEqualTo("Mine");
        assertThat(facts.classes()).containsExactly("1", "2");
        assertThat(facts.shape()).isEqualTo(new PictureShape(2, 2, 1));
        assertThat(facts.splits().test()).isZero();
    }

    @Test
    void a_dataset_is_deleted_before_or_after_something_comes_to_name_it_and_not_meanwhile()
            throws Exception {
        Path zip = folder.resolve("mine.zip");
        Files.write(
                zip,
                ExampleFiles.zip(
                        Map.of(
                                "images-idx3-ubyte", ExampleFiles.idxPictures(4, 2, 2, 10),
                                "labels-idx1-ubyte", ExampleFiles.idxLabels(1, 2, 1, 2))));
        var name = new DatasetName("mine");
        try (var home = Home.open(folder.resolve("home"))) {
            var datasets = new Datasets(home.folder());
            var from = new ImportSource(zip, "mine.zip", false);
            ImportsFixture.run(home, datasets, name, from, ImportChoices.none("Mine"));
            DatasetFacts facts = datasets.current("mine").orElseThrow();
            List<String> order = new CopyOnWriteArrayList<>();
            var deleting =
                    Thread.ofPlatform()
                            .unstarted(() -> datasets.delete(facts, () -> order.add("asked")));
            datasets.whileKept(() -> {
                deleting.start();
                Awaitility.await().until(() -> deleting.getState() == Thread.State.WAITING);
                return order.add("named");
            });
            deleting.join();
            assertThat(order).containsExactly("named", "asked");
            assertThat(datasets.current("mine")).isEmpty();
        }
    }

    @Test
    void an_archive_of_several_datasets_is_fetched_once_and_kept_until_all_are_here()
            throws Exception {
        FILES.forEach((name, file) -> server.serves("/" + name, request -> request.sends(file)));
        CatalogueEntry one = entry(new CatalogueSplits(4, 0, 2));
        CatalogueEntry other = Entries.called("other", one);
        try (var home = Home.open(folder)) {
            var datasets = new Datasets(folder, Catalogue.of(List.of(one, other)));
            var imports = ImportsFixture.imports(home, datasets);
            assertThat(imports.hasFiles(other)).isFalse();
            imports.fetch(one);
            ImportsFixture.awaitEnd(imports);
            assertThat(imports.hasFiles(other)).isTrue();
            FILES.keySet().forEach(name -> server.stops("/" + name));

            imports.fetch(other);
            ImportsFixture.awaitEnd(imports);
            assertThat(imports.failed()).isEmpty();
            assertThat(datasets.stored().has(new DatasetName("other"))).isTrue();
            assertThat(left(home.cache())).isEmpty();
            assertThat(left(home.work())).isEmpty();
        }
    }

    private static List<Path> left(Path folder) throws IOException {
        if (!Files.exists(folder)) return List.of();
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    /// KMNIST in the catalogue's words, but of 2x2 pixels and from this server.
    private CatalogueEntry entry(CatalogueSplits splits) {
        CatalogueFile[] files =
                FILES.entrySet().stream()
                        .map(file ->
                                Entries.file(
                                        file.getKey(),
                                        file.getValue(),
                                        server.address("/" + file.getKey())))
                        .toArray(CatalogueFile[]::new);
        return Entries.of(new PictureShape(2, 2, 1), splits, files);
    }

    private static byte[] gzip(byte[] content) {
        return ExampleFiles.gzip(content);
    }
}
