package org.glyphery.dataset.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The classes of a dataset as they are found, and in the order in which they stay: numbers by
/// their value, names by the alphabet.
final class ClassNames {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    private final Map<String, Integer> found = new HashMap<>();

    /// The number under which a name was found first.
    int found(String name) {
        Integer known = found.get(name);
        if (known != null) return known;
        found.put(name, found.size());
        return found.size() - 1;
    }

    int count() {
        return found.size();
    }

    /// Their names, in the order of the labels.
    ///
    /// @param given in the order of the labels, by the file itself; empty where it does not say
    List<String> ordered(List<String> given) {
        var ordered = new ArrayList<>(given);
        var others = new ArrayList<>(found.keySet());
        others.removeAll(given);
        boolean numbers = others.stream().allMatch(name -> NUMBER.matcher(name).matches());
        others.sort(
                numbers
                        ? Comparator.<String>comparingInt(Integer::parseInt)
                                .thenComparing(Comparator.naturalOrder())
                        : String.CASE_INSENSITIVE_ORDER);
        ordered.addAll(others);
        return ordered;
    }

    /// The label that each has in the order of names, by the number under which it was found.
    int[] labels(List<String> ordered) {
        int[] labels = new int[found.size()];
        for (int label = 0; label < ordered.size(); label++) {
            Integer number = found.get(ordered.get(label));
            if (number != null) labels[number] = label;
        }
        return labels;
    }
}
