package org.glyphery.ui.studies;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

    /// Shares, which networks and optimizers take below 1 alone.
    private static final Set<String> BELOW_ONE =
            Set.of("beta1", "beta2", "momentum", "decay", "dropout", "labelSmoothing", "warmUp");

    /// The least share of which people vary what is left of 1: 0.9, 0.99, 0.999.
    private static final double NEAR_ONE = 0.6;

    private ProposedValues() {}

    /// @param standing the field's value, as runs are listed with it
    /// @return as people write it
    static String of(String path, String standing) {
        return named(path, standing)
                .orElseGet(() ->
                        switch (standing) {
                            case "true", "false" -> "false, true";
                            default -> numbers(path, standing);
                        });
    }

    /// The kinds and constants of choices, and kernels where each stage has its own.
    private static Optional<String> named(String path, String standing) {
        return switch (path) {
            case "architecture.kernel" ->
                    Optional.of(standing)
                            .filter(several -> several.contains(","))
                            .map(several -> "[%s], 3, 5".formatted(several));
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
        return around(path, inner, value).stream()
                .map(each -> listed ? "[" + each + "]" : each)
                .collect(Collectors.joining(", "));
    }

    /// @param standing the value as it is written, which is never rounded
    private static List<String> around(String path, String standing, double value) {
        if (path.equals("dataset.first")) return List.of("1000", "5000", "25000");
        if (standing.matches("\\d{1,9}")) {
            return whole(path, Math.round(value)).stream()
                    .map(each -> Long.toString(each))
                    .toList();
        }
        String same = NumberWords.setting(standing);
        if (value == 0) return List.of(same, "0.1", "0.2");
        if (!BELOW_ONE.contains(path.substring(path.lastIndexOf('.') + 1))) {
            return List.of(rounded(value / 3), same, rounded(value * 3));
        }
        BigDecimal rest = BigDecimal.ONE.subtract(new BigDecimal(standing));
        if (value < NEAR_ONE) return List.of(rounded(value / 2), same, rounded(value * 1.5));
        BigDecimal ten = rest.movePointRight(1);
        return ten.compareTo(BigDecimal.ONE) < 0
                ? List.of(less(ten), same, less(rest.movePointLeft(1)))
                : List.of(same, less(rest.movePointLeft(1)), less(rest.movePointLeft(2)));
    }

    private static List<Long> whole(String path, long value) {
        if (path.endsWith("seed")) return List.of(value, value + 1, value + 2);
        if (value == 0) return List.of(0L, 1L, 2L);
        return value >= 2 && value % 2 == 0
                ? List.of(value / 2, value, value * 2)
                : List.of(value, value * 2, value * 4);
    }

    /// What is left of 1.
    private static String less(BigDecimal rest) {
        return NumberWords.plain(BigDecimal.ONE.subtract(rest));
    }

    /// One digit, as people choose steps: 0.0003, 0.001, 0.003.
    private static String rounded(double value) {
        return NumberWords.setting(
                Double.toString(Double.parseDouble(String.format(Locale.ROOT, "%.0e", value))));
    }
}
