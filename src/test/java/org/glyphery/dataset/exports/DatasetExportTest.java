package org.glyphery.dataset.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.glyphery.Home;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.DatasetName;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.imports.ImportChoices;
import org.glyphery.dataset.imports.ImportSource;
import org.glyphery.dataset.imports.ImportsFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/// What is given away can be read in again, and is the same then.
class DatasetExportTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void what_is_exported_and_read_in_again_is_the_same_version(ExportForm form) throws Exception {
        try (var home = Home.open(folder.resolve("home"))) {
            var datasets = new Datasets(home.folder());
            DatasetFacts first = imported(home, datasets, "first", rows());
            Path files = folder.resolve("files");
            DatasetExport.of(datasets, first, form).write(new ExportedFiles.InFolder(files));
            DatasetFacts second = imported(home, datasets, "second", files);
            assertThat(second.classes()).isEqualTo(first.classes());
            assertThat(second.splits()).isEqualTo(first.splits());
            assertThat(second.shape()).isEqualTo(first.shape());
            assertThat(second.checksums().get("test.pixels"))
                    .isEqualTo(first.checksums().get("test.pixels"));
            assertThat(second.splits().validation()).isEqualTo(3);
        }
    }

    @Test
    void licence_and_citation_go_along() throws IOException {
        var datasets = new Datasets(folder);
        DatasetFacts mnist = datasets.current("mnist").orElseThrow();
        var text = new CroissantFile(mnist, ExportForm.PNG, List.of()).text();
        var croissant = JsonMapper.shared().readTree(text);
        assertThat(croissant.path("license").asString()).isEqualTo("CC BY-SA 3.0");
        assertThat(croissant.path("citeAs").asString()).contains("LeCun");
        assertThat(croissant.path("conformsTo").asString())
                .isEqualTo("http://mlcommons.org/croissant/1.0");
    }

    @Test
    void classes_get_folders_that_every_file_system_takes() {
        assertThat(ClassFolder.names(List.of("T-shirt/top", "..", "a", "A", "é")))
                .containsExactly("T-shirt_top", "1", "a", "A-3", "é");
    }

    private static DatasetFacts imported(Home home, Datasets datasets, String name, Path file) {
        ImportsFixture.run(
                home,
                datasets,
                new DatasetName(name),
                new ImportSource(file, file.getFileName().toString(), false),
                ImportChoices.none(name));
        return datasets.current(name).orElseThrow();
    }

    /// Three splits of pictures of 4x4, the classes 0 to 2.
    private Path rows() throws IOException {
        var random = new Random(3);
        Path files = Files.createDirectory(folder.resolve("rows"));
        for (String split : new String[] {"train", "validation", "test"}) {
            var rows = new StringBuilder();
            int count = split.equals("train") ? 9 : 3;
            for (int row = 0; row < count; row++) {
                rows.append(row % 3);
                for (int pixel = 0; pixel < 16; pixel++) {
                    int value = row == 0 && pixel == 0 ? 255 : random.nextInt(256);
                    rows.append(String.format(Locale.ROOT, ",%d", value));
                }
                rows.append('\n');
            }
            Files.writeString(files.resolve(split + ".csv"), rows);
        }
        return files;
    }
}
