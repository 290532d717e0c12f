package org.glyphery.ui.studies;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glyphery.NumberWords;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.Initialisation;
import org.glyphery.network.Optimizer;
import org.glyphery.training.PlanDefaults;
import org.glyphery.training.PlanJson;
import org.glyphery.training.Schedule;

/// What is proposed to be tried in a field, from the value that it has.
final class ProposedValues {

    private ProposedValues() {}

    /// @param standing the field's value, as runs are listed with it
    /// @return as people write it
    static String of(String path, String standing) {
        return named(path)
                .orElseGet(() ->
                        switch (standing) {
                            case "true", "false" -> "false, true";
                            default -> numbers(path, standing);
                        });
    }

    /// The kinds and constants of choices.
    private static Optional<String> named(String path) {
        return switch (path) {
            case "architecture.activation" -> Optional.of(constants(Activation.values()));
            case "architecture.cell" -> Optional.of("LSTM, GRU");
            case "learning.update.optimizer.kind" -> Optional.of(kinds(Optimizer.class));
            case "learning.schedule.kind" -> Optional.of(kinds(Schedule.class));
            case "architecture.kind" ->
                    Optional.of(kinds(Architecture.class).replace("templates, ", ""));
            case "learning.initialisation" ->
                    Optional.of(
                            constants(
                                    Stream.of(Initialisation.values())
                                            .filter(each -> each.templates().isEmpty())
                                            .toArray(Initialisation[]::new)));
            default -> Optional.empty();
        };
    }

    private static String constants(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String kinds(Class<?> choice) {
        return PlanDefaults.kinds(choice).stream()
                .map(PlanJson::kind)
                .collect(Collectors.joining(", "));
    }

    private static String numbers(String path, String standing) {
        boolean listed = standing.startsWith("[") && !standing.contains(",");
        String inner = listed ? standing.substring(1, standing.length() - 1) : standing;
        double value;
        try {
            value = Double.parseDouble(inner);
        } catch (NumberFormatException words) {
            return standing;
        }
        boolean isWhole = inner.matches("\\d{1,9}");
        return around(path, value, isWhole).stream()
                .map(each -> isWhole ? Long.toString(Math.round(each)) : rounded(each))
                .map(each -> listed ? "[" + each + "]" : each)
                .collect(Collectors.joining(", "));
    }

    private static List<Double> around(String path, double value, boolean isWhole) {
        if (path.endsWith("seed")) return List.of(value, value + 1, value + 2);
        if (path.equals("dataset.first")) return List.of(1_000.0, 5_000.0, 25_000.0);
        if (value == 0) return isWhole ? List.of(0.0, 1.0, 2.0) : List.of(0.0, 0.1, 0.2);
        if (!isWhole) return List.of(value / 3, value, value * 3);
        return value >= 2 && value % 2 == 0
                ? List.of(value / 2, value, value * 2)
                : List.of(value, value * 2, value * 4);
    }

    /// One digit, as people choose steps: 0.0003, 0.001, 0.003.
    private static String rounded(double value) {
        return NumberWords.setting(
                Double.toString(Double.parseDouble(String.format(Locale.ROOT, "%.0e", value))));
    }
}
