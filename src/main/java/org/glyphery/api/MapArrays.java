package org.glyphery.api;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.glyphery.image.Glyph;
import org.glyphery.image.PictureShape;
import org.glyphery.inspection.projection.ExampleMap;
import org.glyphery.inspection.projection.ExampleMap.PlacedPicture;
import org.glyphery.network.NamedArray;

/// Maps of examples as arrays with names.
final class MapArrays {

    private MapArrays() {}

    /// A picture that somebody drew and kept.
    ///
    /// @param label of the class that it was meant to be
    /// @param seen by the network
    record MappedDrawing(int label, Glyph seen, PlacedPicture placed) {}

    /// @param pictures the index of each example among the pictures of its dataset
    static List<NamedArray> of(ExampleMap map, int[] pictures) {
        var examples = List.of(map.count());
        var embeddings = map.embeddings();
        var components = map.components();
        var near = List.of(map.count(), map.neighbours().count());
        return List.of(
                NamedArray.of("indices", examples, map.indices()),
                NamedArray.of("pictures", examples, pictures),
                NamedArray.of("labels", examples, map.labels()),
                NamedArray.of("predicted", examples, embeddings.predicted()),
                new NamedArray("confidences", examples, embeddings.confidences()),
                new NamedArray(
                        "coordinates", List.of(map.count(), components.count()), map.coordinates()),
                new NamedArray("explained", List.of(components.count()), components.shares()),
                NamedArray.of("neighbours", near, map.neighbours().rows()),
                new NamedArray("distances", near, map.neighbours().distances()));
    }

    static List<NamedArray> embeddings(ExampleMap map) {
        return List.of(
                NamedArray.of("indices", List.of(map.count()), map.indices()),
                NamedArray.of("labels", List.of(map.count()), map.labels()),
                new NamedArray(
                        "embeddings",
                        List.of(map.count(), map.embeddings().width()),
                        map.embeddings().rows()));
    }

    static List<NamedArray> of(ExampleMap map, PlacedPicture placed) {
        var neighbours = placed.neighbours();
        var near = List.of(neighbours.count());
        int[] indices = Arrays.stream(neighbours.rows()).map(row -> map.indices()[row]).toArray();
        return List.of(
                new NamedArray(
                        "embedding", List.of(map.embeddings().width()), placed.embedding().rows()),
                new NamedArray(
                        "coordinates", List.of(map.components().count()), placed.coordinates()),
                NamedArray.of("predicted", List.of(1), placed.embedding().predicted()),
                new NamedArray("confidences", List.of(1), placed.embedding().confidences()),
                NamedArray.of("rows", near, neighbours.rows()),
                NamedArray.of("indices", near, indices),
                new NamedArray("distances", near, neighbours.distances()));
    }

    /// @param near neighbours that each drawing has
    static List<NamedArray> of(
            ExampleMap map, PictureShape shape, List<MappedDrawing> drawings, int near) {
        int count = drawings.size();
        int components = map.components().count();
        return List.of(
                numbers("labels", List.of(count), drawings, MappedDrawing::label),
                numbers(
                        "predicted",
                        List.of(count),
                        drawings,
                        each -> each.placed().embedding().predicted()[0]),
                joined(
                        "pixels",
                        List.of(count, shape.height(), shape.width(), shape.channels()),
                        drawings,
                        each -> each.seen().pixels()),
                joined(
                        "coordinates",
                        List.of(count, components),
                        drawings,
                        each -> each.placed().coordinates()),
                NamedArray.of(
                        "rows",
                        List.of(count, near),
                        drawings.stream()
                                .map(each -> each.placed().neighbours().rows())
                                .flatMapToInt(Arrays::stream)
                                .toArray()),
                joined(
                        "distances",
                        List.of(count, near),
                        drawings,
                        each -> each.placed().neighbours().distances()));
    }

    private static NamedArray numbers(
            String name,
            List<Integer> shape,
            List<MappedDrawing> drawings,
            ToIntFunction<MappedDrawing> number) {
        return NamedArray.of(name, shape, drawings.stream().mapToInt(number).toArray());
    }

    private static NamedArray joined(
            String name,
            List<Integer> shape,
            List<MappedDrawing> drawings,
            Function<MappedDrawing, float[]> part) {
        if (drawings.isEmpty()) return new NamedArray(name, shape, new float[0]);
        var rows = NamedArray.stacked(name, drawings.stream().map(part).toList());
        return new NamedArray(name, shape, rows.values());
    }
}
