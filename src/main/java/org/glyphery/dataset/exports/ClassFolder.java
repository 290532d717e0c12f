package org.glyphery.dataset.exports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// The folders that classes get, by names that every file system takes.
final class ClassFolder {

    private ClassFolder() {}

    /// A folder's name for each class, no two alike, also where case is not told apart.
    static List<String> names(List<String> classes) {
        var taken = new HashSet<String>();
        List<String> names = new ArrayList<>();
        for (int label = 0; label < classes.size(); label++) {
            String plain =
                    classes.get(label)
                            .replaceAll("[^\\p{L}\\p{N} ._-]", "_")
                            .replaceAll("^[ .]+|[ .]+$", "");
            String name = plain.isEmpty() ? Integer.toString(label) : plain;
            names.add(taken.add(name.toLowerCase(Locale.ROOT)) ? name : name + "-" + label);
        }
        return names;
    }
}
