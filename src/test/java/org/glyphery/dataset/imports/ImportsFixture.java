package org.glyphery.dataset.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.glyphery.Home;
import org.glyphery.PictureLimits;
import org.glyphery.dataset.DatasetName;
import org.glyphery.dataset.DatasetNews;
import org.glyphery.dataset.Datasets;
import org.springframework.util.unit.DataSize;

/// Imports without a server around them.
public final class ImportsFixture {

    private ImportsFixture() {}

    private static final PictureLimits PICTURES =
            new PictureLimits(
                    1 << 20, 1_000_000, 1_000_000, Duration.ofSeconds(5), Duration.ofSeconds(5));
    private static final ImportSettings SETTINGS =
            new ImportSettings(DataSize.ofMegabytes(10), 1_000, 1_000);

    static DatasetImports imports(Home home, Datasets datasets) {
        return new DatasetImports(home, datasets, new DatasetNews(), PICTURES, SETTINGS);
    }

    static ImportDrafts drafts(Home home, DatasetImports imports) throws IOException {
        return new ImportDrafts(home, imports, new DatasetNews(), PICTURES, SETTINGS);
    }

    /// Waits until it is found out what has arrived.
    static LookState awaitLook(ImportDraft draft) {
        return Awaitility.await("the look")
                .atMost(Duration.ofMinutes(1))
                .until(draft::state, state -> !(state instanceof LookState.Looking));
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
