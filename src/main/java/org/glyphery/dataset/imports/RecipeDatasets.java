package org.glyphery.dataset.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.glyphery.Folders;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.DatasetName;
import org.glyphery.dataset.DatasetNews;
import org.glyphery.dataset.DatasetWriter;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Mnist;
import org.glyphery.dataset.Origin;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.SplitSizes;
import org.glyphery.dataset.StoredDatasets;
import org.glyphery.dataset.SyntheticDigits;
import org.glyphery.synthetic.Recipe;
import org.springframework.stereotype.Component;

/// Datasets of synthetic digits that are written by a recipe of a person's own.
@Component
public class RecipeDatasets {

    private static final SplitSizes SIZES = new SplitSizes(20_000, 0, 2_000);

    private final Datasets datasets;
    private final DatasetImports imports;
    private final DatasetNews news;

    RecipeDatasets(Datasets datasets, DatasetImports imports, DatasetNews news) {
        this.datasets = datasets;
        this.imports = imports;
        this.news = news;
    }

    /// Writes 20,000 digits to train on and 2,000 to test, and stores them under a name.
    ///
    /// @throws TakenDatasetName if there is a dataset of that name, or one on its way
    public synchronized DatasetFacts write(DatasetName name, Recipe recipe) {
        imports.requireFree(name);
        StoredDatasets stored = datasets.stored();
        try {
            Path folder = stored.unfinished();
            try (var writer = new DatasetWriter(folder, Mnist.SHAPE)) {
                SyntheticDigits.write(recipe, SIZES.test(), Split.TEST, 0, writer);
                SyntheticDigits.write(
                        recipe, SIZES.training(), Split.TRAINING, SIZES.test(), writer);
                DatasetFacts facts = facts(name, recipe, writer.finish());
                imports.requireFree(name); // somebody may have begun meanwhile
                Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
                stored.publish(folder, facts, new Origin(recipe.words(), "generator", "", now));
                news.tell();
                return facts;
            } finally {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatasetFacts facts(
            DatasetName name, Recipe recipe, Map<String, String> checksums) {
        String version = DatasetFacts.versionOf(new TreeMap<>(checksums).toString());
        return new DatasetFacts(
                name.value(),
                name.value(),
                "Synthetic digits: " + recipe.words() + ".",
                version,
                Mnist.SHAPE,
                Mnist.CLASSES,
                Mnist.CONVENTION,
                SIZES,
                SyntheticDigits.LICENCE,
                SyntheticDigits.CITATION,
                checksums,
                Long.parseUnsignedLong(version, 16),
                Optional.empty());
    }
}
