package org.glyphery.inspection.projection;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.glyphery.dataset.Examples;

/// Examples of a split as a network sees them: their embeddings, where these lie along their
/// principal components, and which lie near which.
///
/// @param indices of the examples in their split, mixed, so that the first of them are a sample too
/// @param examples in the same order
/// @param coordinates [examples, components]
/// @param neighbours of each example among the others
public record ExampleMap(
        MapQuestion question,
        int[] indices,
        Examples examples,
        Embeddings embeddings,
        PrincipalComponents components,
        float[] coordinates,
        NearestRows neighbours) {

    /// The most components that are found.
    public static final int COMPONENTS = 50;

    /// The neighbours of each example that are found: as many as UMAP looks at, less itself.
    public static final int NEIGHBOURS = 14;

    /// The place of a picture on a map.
    ///
    /// @param embedding of it alone
    /// @param coordinates one a component
    /// @param neighbours its own
    public record PlacedPicture(
            Embeddings embedding, float[] coordinates, NearestRows neighbours) {}

    /// What a map is made of.
    ///
    /// @param indices of the examples in their split
    record MappedExamples(int[] indices, Examples examples) {}

    /// @param isWanted is asked now and then
    /// @param compared hears how many examples were compared with all
    /// @throws java.util.concurrent.CancellationException if it is not wanted any more
    static ExampleMap of(
            MapQuestion question,
            MappedExamples mapped,
            Embeddings embeddings,
            BooleanSupplier isWanted,
            NearestRows.Passed compared) {
        float[] rows = embeddings.rows();
        var components = PrincipalComponents.of(rows, embeddings.width(), COMPONENTS, isWanted);
        return new ExampleMap(
                question,
                mapped.indices(),
                mapped.examples(),
                embeddings,
                components,
                components.coordinates(rows),
                NearestRows.ofAll(rows, embeddings.width(), NEIGHBOURS, compared));
    }

    public int count() {
        return indices.length;
    }

    /// The place of an example of the split on the map; below zero where it is not there.
    public int placeOf(int index) {
        for (int place = 0; place < indices.length; place++) {
            if (indices[place] == index) return place;
        }
        return -1;
    }

    /// The labels of the examples.
    public int[] labels() {
        int[] labels = new int[count()];
        Arrays.setAll(labels, examples::label);
        return labels;
    }

    /// The place of a picture that need not be on the map.
    ///
    /// @param embedding of the picture alone
    /// @param among so many of the examples its neighbours are looked for, the first
    /// @param itself its place, where it is on the map; else below zero
    PlacedPicture place(Embeddings embedding, int among, int wanted, int itself) {
        return new PlacedPicture(
                embedding,
                components.coordinates(embedding.rows()),
                NearestRows.of(embedding.rows(), embeddings.rows(), among, wanted, itself));
    }
}
