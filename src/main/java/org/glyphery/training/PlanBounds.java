package org.glyphery.training;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// How large the numbers of a plan may be where a person or a program asks for a run. Beyond these
/// bounds nothing has been tried, and TensorFlow may end the whole process. Stored plans are read
/// whatever they say. Fields that are not named here are bounded by what they mean, as dropout is.
public final class PlanBounds {

    private static final String ARCHITECTURE = "architecture.";
    private static final String LEARNING = "learning.";

    private static final Map<String, Double> LARGEST = new HashMap<>();
    private static final Map<String, Integer> LONGEST =
            Map.of(
                    ARCHITECTURE + "hiddenUnits", 100,
                    ARCHITECTURE + "channels", 20,
                    ARCHITECTURE + "kernel", 20,
                    ARCHITECTURE + "pooledBlocks", 20,
                    ARCHITECTURE + "residualBlocks", 20,
                    ARCHITECTURE + "denseUnits", 20);

    static {
        bound(ARCHITECTURE, 16_384, "hiddenUnits", "denseUnits");
        bound(ARCHITECTURE, 4_096, "units");
        bound(ARCHITECTURE, 2_048, "channels");
        bound(ARCHITECTURE, 100, "stride", "poolingKernel", "poolingStride");
        bound(ARCHITECTURE, 32, "kernel");
        bound(ARCHITECTURE, 20, "pooledBlocks", "residualBlocks");
        bound(ARCHITECTURE, 1_000, "logitsFactor");
        bound(LEARNING, 100_000, "batchSize");
        bound(LEARNING, 10_000, "epochs", "schedule.everyEpochs", "earlyStopping.patience");
        bound(LEARNING, 1e6, "update.l2", "update.clipNorm", "update.optimizer.weightDecay");
        bound(LEARNING, 1, "update.optimizer.epsilon");
        bound(LEARNING, 1e38, "schedule.learningRate", "schedule.last", "schedule.peak");
        bound(LEARNING, 10, "schedule.factor");
        bound(LEARNING, 1_000, "earlyStopping.leastImprovement");
    }

    private PlanBounds() {}

    private static void bound(String part, double largest, String... fields) {
        for (String field : fields) LARGEST.put(part + field, largest);
    }

    /// The largest that each bounded number may be, by its path; of a list of numbers, each of
    /// them.
    static Map<String, Double> largest() {
        return Map.copyOf(LARGEST);
    }

    /// How many numbers each bounded list may have, by its path.
    static Map<String, Integer> longest() {
        return LONGEST;
    }

    /// @param errors gets everything that is too large
    public static void check(Plan plan, FieldErrors errors) {
        check("", PlanJson.tree(plan), errors);
    }

    private static void check(String path, JsonNode value, FieldErrors errors) {
        value.forEachEntry(
                (name, inner) -> check(path.isEmpty() ? name : path + "." + name, inner, errors));
        if (value.isArray()) checkList(path, value, errors);
        if (value.isNumber()) checkNumber(path, value, errors);
    }

    private static void checkList(String path, JsonNode list, FieldErrors errors) {
        int longest = LONGEST.getOrDefault(path, Integer.MAX_VALUE);
        if (list.size() > longest) {
            refuse(
                    path,
                    "a list of at most %,d numbers",
                    longest,
                    "one of %,d",
                    list.size(),
                    errors);
        } else {
            list.valueStream()
                    .filter(JsonNode::isNumber)
                    .max(Comparator.comparingDouble(JsonNode::doubleValue))
                    .ifPresent(most -> checkNumber(path, most, errors));
        }
    }

    private static void checkNumber(String path, JsonNode number, FieldErrors errors) {
        double largest = LARGEST.getOrDefault(path, Double.POSITIVE_INFINITY);
        if (number.doubleValue() <= largest) return;
        if (number.isIntegralNumber()) {
            refuse(path, "at most %,d", (long) largest, "%,d", number.longValue(), errors);
        } else {
            refuse(path, "at most %s", largest, "%s", number.doubleValue(), errors);
        }
    }

    private static void refuse(
            String path,
            String expected,
            Number largest,
            String found,
            Number value,
            FieldErrors errors) {
        String sentence = "The setting \"%s\" must be " + expected + ", but it is " + found + ".";
        errors.add(path, String.format(Locale.ROOT, sentence, path, largest, value));
    }
}
