package org.glyphery.dataset.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.glyphery.Home;
import org.glyphery.PictureLimits;
import org.glyphery.dataset.DatasetName;
import org.glyphery.dataset.Datasets;
import org.springframework.util.unit.DataSize;

/// Imports without a server around them.
public final class ImportsFixture {

    private ImportsFixture() {}

    static DatasetImports imports(Home home, Datasets datasets) {
        var pictures =
                new PictureLimits(
                        1 << 20,
                        1_000_000,
                        1_000_000,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5));
        var settings = new ImportSettings(DataSize.ofMegabytes(10), 1_000, 1_000);
        return new DatasetImports(home, datasets, pictures, settings);
    }

    static void awaitEnd(DatasetImports imports) {
        Awaitility.await("the import")
                .atMost(Duration.ofMinutes(1))
                .until(() -> imports.underWay().isEmpty());
    }

    /// Imports one dataset, and waits until it is there.
    public static void run(
            Home home,
            Datasets datasets,
            DatasetName name,
            ImportSource from,
            ImportChoices choices) {
        var imports = imports(home, datasets);
        imports.start(name, from, choices);
        awaitEnd(imports);
        assertThat(imports.failed()).isEmpty();
    }
}
