package org.glyphery.dataset.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.glyphery.Home;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.DatasetName;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.imports.ImportPreview.FittedPicture;
import org.glyphery.dataset.imports.LookState.Recognised;
import org.glyphery.dataset.imports.LookState.Unusable;
import org.glyphery.dataset.reader.ExampleFiles;
import org.glyphery.dataset.reader.ReadingChoices;
import org.glyphery.image.Fitting;
import org.glyphery.image.Glyph;
import org.glyphery.image.PictureShape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is seen of files before they are imported.
class ImportDraftsTest {

    private static final ImportChoices NONE = ImportChoices.none("Mine");

    @TempDir private Path folder;
    private Home home;
    private Datasets datasets;
    private DatasetImports imports;
    private ImportDrafts drafts;

    @BeforeEach
    void open() throws IOException {
        home = Home.open(folder.resolve("home"));
        datasets = new Datasets(home.folder());
        imports = ImportsFixture.imports(home, datasets);
        drafts = ImportsFixture.drafts(home, imports);
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void a_dozen_pictures_of_all_classes_are_seen_as_the_import_will_store_them() throws Exception {
        ImportDraft draft = drafts.add(sent(zip(Map.of("oak", 20, "ash", 1, "elm", 9))));
        RecognisedFiles files = recognised(draft);
        assertThat(files.format()).isEqualTo("folders of pictures");
        assertThat(files.classes()).containsExactly("ash", "elm", "oak");
        assertThat(files.classCounts()).containsExactly(1, 9, 20);
        assertThat(files.sizes().training()).isEqualTo(30);
        assertThat(files.pictureSizes()).isEqualTo("from 20x40 to 39x40");

        ImportPreview preview = draft.preview(NONE).orElseThrow();
        assertThat(preview.shape()).isEqualTo(new PictureShape(32, 32, 3));
        assertThat(preview.pictures())
                .extracting(FittedPicture::className)
                .containsExactly("ash", "elm", "elm", "elm", "elm", "oak", "oak", "oak", "oak");
        Glyph original = preview.pictures().getLast().original().orElseThrow();
        assertThat(original.shape().width()).isEqualTo(40);
        assertThat(original.shape().channels()).isEqualTo(3);

        drafts.begin(draft, new DatasetName("trees"), NONE);
        ImportsFixture.awaitEnd(imports);
        assertThat(imports.failed()).isEmpty();
        Dataset stored = datasets.open(datasets.current("trees").orElseThrow().whole());
        assertThat(preview.pictures()).allMatch(each -> contains(stored.training(), each.stored()));
        assertThat(drafts.all()).isEmpty();
        assertNothingIsLeft();
    }

    private static boolean contains(Examples examples, Glyph wanted) {
        return Stream.iterate(0, index -> index < examples.count(), index -> index + 1)
                .anyMatch(index -> Arrays.equals(examples.glyph(index).pixels(), wanted.pixels()));
    }

    @Test
    void the_dozen_follows_what_a_person_chooses() throws Exception {
        ImportDraft draft = drafts.add(sent(zip(Map.of("oak", 6, "ash", 6))));
        recognised(draft);
        var stretched = draft.preview(choices("20x20x3", Fitting.STRETCHED, 0)).orElseThrow();
        var cropped = draft.preview(choices("20x20x3", Fitting.CROPPED, 0)).orElseThrow();
        var grey = draft.preview(choices("20x10x1", Fitting.WHOLE, 0.25)).orElseThrow();
        assertThat(stretched.pictures()).hasSize(12);
        assertThat(pixels(stretched)).isNotEqualTo(pixels(cropped));
        assertThat(grey.pictures().getFirst().stored().shape())
                .isEqualTo(new PictureShape(20, 10, 1));
        assertThat(grey.sizes().training()).isEqualTo(9);
        assertThat(grey.sizes().test()).isEqualTo(3);
        assertThatThrownBy(() -> draft.preview(choices("20x20x2", Fitting.WHOLE, 0)))
                .hasMessageContaining("1 or 3 channels");
    }

    private static List<Float> pixels(ImportPreview preview) {
        float[] pixels = preview.pictures().getFirst().stored().pixels();
        return Stream.iterate(0, place -> place < pixels.length, place -> place + 1)
                .map(place -> pixels[place])
                .toList();
    }

    @Test
    void a_table_of_pictures_without_a_shape_is_read_once_somebody_says_it() throws Exception {
        String rows = "a,1,2,3,4,5,6\nb,6,5,4,3,2,1\n";
        ImportDraft draft = drafts.add(sent("rows.csv", rows.getBytes(StandardCharsets.UTF_8)));
        assertThat(ImportsFixture.awaitLook(draft)).isInstanceOf(Unusable.class);
        assertThat(draft.preview(NONE)).isEmpty();

        assertThat(draft.lookAnew(choices("3x2", Fitting.WHOLE, 0))).isTrue();
        RecognisedFiles files = recognised(draft);
        assertThat(files.columns())
                .isEqualTo("no row names the columns, the label is in column 1 of 7");
        ImportPreview preview = draft.preview(choices("3x2", Fitting.WHOLE, 0)).orElseThrow();
        assertThat(preview.shape()).isEqualTo(new PictureShape(3, 2, 1));
        assertThat(preview.pictures().getFirst().original()).isEmpty();
    }

    @Test
    void what_is_given_up_leaves_nothing_and_cannot_be_imported_any_more() throws Exception {
        ImportDraft draft = drafts.add(sent(zip(Map.of("oak", 2, "ash", 2))));
        drafts.discard(draft);
        assertThat(drafts.all()).isEmpty();
        assertNothingIsLeft();
        assertThatThrownBy(() -> drafts.begin(draft, new DatasetName("trees"), NONE))
                .hasMessageContaining("not here any more");
    }

    @Test
    void files_that_are_no_dataset_say_why_and_stay_until_they_are_given_up() throws Exception {
        ImportDraft draft =
                drafts.add(sent(ExampleFiles.zip(Map.of("oak/1.png", new byte[] {1, 2, 3}))));
        assertThat(ImportsFixture.awaitLook(draft))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        unusable -> assertThat(unusable.reason()).contains("oak/1.png"));
        assertThat(drafts.all()).containsExactly(draft);
    }

    @Test
    void a_folder_on_the_server_is_read_where_it_lies_and_stays() throws Exception {
        Path trees = home.imports().resolve("trees");
        Files.createDirectories(trees.resolve("oak"));
        Files.createDirectories(trees.resolve("ash"));
        Files.write(trees.resolve("oak/1.png"), picture(5));
        Files.write(trees.resolve("ash/1.png"), picture(9));
        assertThat(drafts.serverFiles()).containsExactly("trees");
        assertThatThrownBy(() -> drafts.addFromServer("../runs"))
                .hasMessageContaining("../runs is not here");

        ImportDraft draft = drafts.addFromServer("trees");
        assertThat(recognised(draft).sizes().training()).isEqualTo(2);
        drafts.discard(draft);
        assertNothingIsLeft();
        assertThat(trees.resolve("oak/1.png")).exists();
    }

    private static RecognisedFiles recognised(ImportDraft draft) {
        return ((Recognised) ImportsFixture.awaitLook(draft)).files();
    }

    private static ImportChoices choices(String shape, Fitting fitting, double test) {
        var read = Optional.of(PictureShape.read(shape));
        return new ImportChoices(
                "Mine",
                read,
                fitting,
                test,
                Optional.empty(),
                new ReadingChoices(read, Optional.empty(), false, Optional.empty()),
                "",
                "");
    }

    private void assertNothingIsLeft() {
        Awaitility.await("the end of what was unpacked")
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> {
                    for (String each : List.of("uploads", "looks", "imports")) {
                        Path left = home.work().resolve(each);
                        if (Files.exists(left)) assertThat(left).isEmptyDirectory();
                    }
                });
    }

    private ImportSource sent(byte[] file) throws IOException {
        return sent("trees.zip", file);
    }

    private ImportSource sent(String name, byte[] file) throws IOException {
        Path uploads = Files.createDirectories(home.work().resolve("uploads"));
        Path sent = Files.createTempFile(uploads, "upload", "");
        Files.write(sent, file);
        return new ImportSource(sent, name, true);
    }

    /// A folder of so many pictures for each class.
    private static byte[] zip(Map<String, Integer> counts) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (var each : counts.entrySet()) {
            for (int number = 0; number < each.getValue(); number++) {
                files.put("%s/%02d.png".formatted(each.getKey(), number), picture(number));
            }
        }
        return ExampleFiles.zip(files);
    }

    /// 40 wide and from 20 on high, red with a green corner.
    private static byte[] picture(int number) throws IOException {
        var image = new BufferedImage(40, 20 + number, BufferedImage.TYPE_INT_RGB);
        var drawing = image.createGraphics();
        drawing.setColor(Color.RED);
        drawing.fillRect(0, 0, 40, 60);
        drawing.setColor(Color.GREEN);
        drawing.fillRect(0, 0, 8 + number, 8);
        drawing.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
