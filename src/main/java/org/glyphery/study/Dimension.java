package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.glyphery.InvalidSetting;
import org.glyphery.NumberWords;
import org.glyphery.Randomness;
import org.glyphery.training.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.DoubleNode;

/// A field of plans and what a sweep tries there.
///
/// @param path of the field, "learning.batchSize"
public record Dimension(String path, Range range) {

    /// "0.001 to 0.1", then perhaps "log", then perhaps "in 5 steps".
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "\\s*(\\S+)\\s+to\\s+(\\S+?)(\\s+log)?(?:\\s+in\\s+(\\d{1,4})\\s+steps?)?\\s*");

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

    /// @param isWhole whether the field takes whole numbers alone
    JsonNode random(Randomness random, boolean isWhole) {
        return switch (range) {
            case Range.Values(var values) -> values.get(random.nextInt(values.size()));
            case Range.Between between -> between.at(random.nextDouble(), isWhole);
        };
    }

    /// What people write: values with commas between, or "0.001 to 0.1", "0.0001 to 0.1 log", "32
    /// to 512 log in 5 steps".
    ///
    /// @throws org.glyphery.UserError if it is neither
    public static Dimension of(String path, String written) {
        Matcher between = BETWEEN.matcher(written);
        if (!between.matches()) return new Dimension(path, new Range.Values(values(written)));
        String steps = between.group(4);
        return new Dimension(
                path,
                new Range.Between(
                        number(between.group(1)),
                        number(between.group(2)),
                        between.group(3) != null,
                        steps == null ? Range.Between.STEPS : Integer.parseInt(steps)));
    }

    private static List<JsonNode> values(String written) {
        try {
            return Yaml.list(written);
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting("values", "values with commas between", written);
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException words) {
            throw new InvalidSetting(
                    "values", "numbers with \"to\" between, or values with commas between", text);
        }
    }

    /// The values as [#of(String, String)] reads them.
    public String written() {
        return switch (range) {
            case Range.Values(var values) ->
                    values.stream()
                            .map(value -> NumberWords.setting(Yaml.line(List.of(value))))
                            .collect(Collectors.joining(", "));
            case Range.Between(double from, double to, boolean logarithmic, int steps) ->
                    "%s to %s%s%s"
                            .formatted(
                                    plain(from),
                                    plain(to),
                                    logarithmic ? " log" : "",
                                    steps == Range.Between.STEPS ? "" : " in " + steps + " steps");
        };
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : NumberWords.setting(Double.toString(number));
    }
}
