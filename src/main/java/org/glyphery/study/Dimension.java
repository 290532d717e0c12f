package org.glyphery.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.glyphery.InvalidSetting;
import org.glyphery.NumberWords;
import org.glyphery.Randomness;
import org.glyphery.training.InvalidPlan;
import org.glyphery.training.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.DoubleNode;

/// A field of plans and what a sweep tries there.
///
/// @param path of the field, "learning.batchSize"
public record Dimension(String path, Range range) {

    /// What it can be.
    public sealed interface Range {

        /// One of these.
        record Values(List<JsonNode> values) implements Range {
            public Values {
                values = List.copyOf(values);
                if (values.isEmpty()) throw new InvalidSetting("values", "at least one", "none");
            }
        }

        /// Any number between two, evenly, or evenly in its logarithm; a whole one where the field
        /// takes none other.
        ///
        /// @param steps of a grid, both ends included
        record Between(double from, double to, boolean logarithmic, int steps) implements Range {

            static final int STEPS = 5;

            public Between {
                if (!(from < to) || !Double.isFinite(to - from)) {
                    throw new InvalidSetting(
                            "values", "from a smaller to a larger number", from + " to " + to);
                }
                if (logarithmic && from <= 0) {
                    throw new InvalidSetting(
                            "values", "above 0 where they are logarithmic", from + " to " + to);
                }
                if (steps < 2 || steps > Sweep.MOST_RUNS) {
                    throw new InvalidSetting("steps", "2 to " + Sweep.MOST_RUNS, steps);
                }
            }

            /// The number as plans have whole ones.
            private static Number whole(long number) {
                if (number == (int) number) return (int) number;
                return number;
            }

            /// @param place in [0, 1]
            /// @param isWhole whether the field takes whole numbers alone
            private JsonNode at(double place, boolean isWhole) {
                double exact =
                        logarithmic
                                ? Math.exp(Math.log(from) + place * Math.log(to / from))
                                : from + place * (to - from);
                if (isWhole) return JsonMapper.shared().valueToTree(whole(Math.round(exact)));
                return DoubleNode.valueOf(
                        Math.clamp(
                                Double.parseDouble(String.format(Locale.ROOT, "%.4g", exact)),
                                from,
                                to));
            }
        }
    }

    public Dimension {
        if (path.isBlank()) throw new InvalidSetting("field", "a field of plans", "empty");
    }

    /// All that a grid tries.
    ///
    /// @param isWhole whether the field takes whole numbers alone
    List<JsonNode> grid(boolean isWhole) {
        return switch (range) {
            case Range.Values(var values) -> values;
            case Range.Between between -> {
                List<JsonNode> values = new ArrayList<>();
                for (int step = 0; step < between.steps(); step++) {
                    values.add(between.at((double) step / (between.steps() - 1), isWhole));
                }
                yield values.stream().distinct().toList();
            }
        };
    }

    /// How many values a grid tries at most.
    public int count() {
        return switch (range) {
            case Range.Values(var values) -> values.size();
            case Range.Between between -> between.steps();
        };
    }

    /// @param isWhole whether the field takes whole numbers alone
    JsonNode random(Randomness random, boolean isWhole) {
        return switch (range) {
            case Range.Values(var values) -> values.get(random.nextInt(values.size()));
            case Range.Between between -> between.at(random.nextDouble(), isWhole);
        };
    }

    /// What people write, see [WrittenRange].
    ///
    /// @throws org.glyphery.UserError if it is nothing that could be tried
    public static Dimension of(String path, String written) {
        return new Dimension(path, WrittenRange.read(written));
    }

    /// @throws InvalidPlan if a value is listed twice, which would be the same run
    void requireDistinct() {
        if (!(range instanceof Range.Values(var values))) return;
        List<String> written = values.stream().map(Dimension::written).toList();
        written.stream()
                .filter(value -> Collections.frequency(written, value) > 1)
                .findFirst()
                .ifPresent(twice -> {
                    throw InvalidPlan.of(
                            path,
                            "The value %s stands there twice: leave one out.".formatted(twice));
                });
    }

    /// What a study's file has of it.
    public JsonNode tree() {
        return switch (range) {
            case Range.Values(var values) -> JsonMapper.shared().createArrayNode().addAll(values);
            case Range.Between(double from, double to, boolean logarithmic, int steps) -> {
                var tree = JsonMapper.shared().createObjectNode().put("from", from).put("to", to);
                if (logarithmic) tree.put("scale", "log");
                yield tree.put("steps", steps);
            }
        };
    }

    /// The values as [#of(String, String)] reads them.
    public String written() {
        return switch (range) {
            case Range.Values(var values) ->
                    values.stream().map(Dimension::written).collect(Collectors.joining(", "));
            case Range.Between(double from, double to, boolean logarithmic, int steps) ->
                    "%s to %s%s%s"
                            .formatted(
                                    plain(from),
                                    plain(to),
                                    logarithmic ? " log" : "",
                                    steps == Range.Between.STEPS ? "" : " in " + steps + " steps");
        };
    }

    private static String written(JsonNode value) {
        return NumberWords.setting(Yaml.line(List.of(value)));
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : NumberWords.setting(Double.toString(number));
    }
}
