package org.glyphery.prediction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glyphery.dataset.OwnExample;

/// What one model reads in the drawings of a collection, of those of classes that it knows.
///
/// @param drawings one at least
/// @param readings names of classes, one a drawing
public record ReadDrawings(Model model, List<OwnExample> drawings, List<String> readings) {

    /// A drawing that was read as something else.
    public record MisreadDrawing(OwnExample drawing, String readAs) {}

    public CountedRight accuracy() {
        return accuracy(IntStream.range(0, drawings.size()).boxed().toList()).orElseThrow();
    }

    /// The same for each of these classes of which there is a drawing.
    public Map<String, CountedRight> byClass(List<String> classes) {
        Map<String, CountedRight> byClass = new LinkedHashMap<>();
        for (String name : classes) {
            accuracy(
                            IntStream.range(0, drawings.size())
                                    .filter(place -> drawings.get(place).className().equals(name))
                                    .boxed()
                                    .toList())
                    .ifPresent(accuracy -> byClass.put(name, accuracy));
        }
        return byClass;
    }

    private Optional<CountedRight> accuracy(List<Integer> places) {
        int right = (int) places.stream().filter(this::isRight).count();
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new CountedRight(right, places.size()));
    }

    private boolean isRight(int place) {
        return drawings.get(place).className().equals(readings.get(place));
    }

    /// Those that it misreads, in the order of the drawings.
    public List<MisreadDrawing> misread() {
        return IntStream.range(0, drawings.size())
                .filter(place -> !isRight(place))
                .mapToObj(place -> new MisreadDrawing(drawings.get(place), readings.get(place)))
                .toList();
    }

    /// Whether it was taught drawings of the collection itself, so that reading them says little.
    ///
    /// @param collection its name, which the dataset made of it has too
    public boolean hasLearnedFrom(String collection) {
        return model.run().plan().versions().stream()
                .anyMatch(version -> version.dataset().equals(collection));
    }
}
