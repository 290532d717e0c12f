package org.glyphery.mechanics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The functions and constants that can be typed, by their names.
final class Functions {

    private static final Map<String, Double> CONSTANTS =
            Map.of("pi", Math.PI, "π", Math.PI, "e", Math.E);

    private static final Map<String, Operation> BY_NAME = byName();

    private Functions() {}

    private static Map<String, Operation> byName() {
        Map<String, Operation> named = new TreeMap<>();
        List<Operation> all = new ArrayList<>();
        all.addAll(List.of(Elementwise.values()));
        all.addAll(List.of(Pairwise.values()));
        all.addAll(List.of(Wholesale.values()));
        all.stream()
                .filter(each -> Character.isLetter(each.symbol().charAt(0)))
                .forEach(each -> named.put(each.symbol(), each));
        named.put("ln", Elementwise.LOG);
        named.put("sigma", Elementwise.SIGMOID);
        named.put("σ", Elementwise.SIGMOID);
        named.put("pow", Pairwise.POWER);
        return named;
    }

    static Optional<Operation> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static Optional<Double> constant(String name) {
        return Optional.ofNullable(CONSTANTS.get(name));
    }

    /// Whether a name means something already.
    static boolean isTaken(String name) {
        return BY_NAME.containsKey(name) || CONSTANTS.containsKey(name);
    }

    /// "abs, cos, dot, ...".
    static String list() {
        return String.join(", ", BY_NAME.keySet());
    }
}
