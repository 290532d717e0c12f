package org.glyphery.comparison;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.run.search.PlanField;

/// A field of the runs' plans.
///
/// @param categories its values in their order, where not all of them are numbers
public record PlanCoordinate(String path, List<String> categories) implements Coordinate {

    public PlanCoordinate {
        categories = List.copyOf(categories);
    }

    static PlanCoordinate of(String path, List<ComparedRun> runs) {
        List<String> values = runs.stream().flatMap(each -> text(each, path)).distinct().toList();
        boolean numbers = values.stream().allMatch(value -> number(value).isPresent());
        return new PlanCoordinate(path, numbers ? List.of() : values.stream().sorted().toList());
    }

    private static Stream<String> text(ComparedRun run, String path) {
        return Stream.ofNullable(run.fields().get(path));
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
        } catch (NumberFormatException words) {
            return Optional.empty();
        }
    }

    @Override
    public String title() {
        return new PlanField(path).shortTitle();
    }

    @Override
    public Better better() {
        return Better.NEITHER;
    }

    @Override
    public boolean isValidation() {
        return false;
    }

    @Override
    public boolean isShare() {
        return false;
    }

    @Override
    public Optional<Double> of(ComparedRun run) {
        return text(run, path)
                .findFirst()
                .flatMap(text ->
                        categories.isEmpty()
                                ? number(text)
                                : Optional.of((double) categories.indexOf(text)));
    }
}
