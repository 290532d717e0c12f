package org.glyphery.run.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.glyphery.EditDistance;

/// The fields that runs have, found by what people write.
public record FieldNames(List<RunField> fields) {

    private static final int MOST_NEAR = 3;
    private static final int NEAR = 2; // letters more than the nearest
    private static final String KIND = ".kind";

    public FieldNames {
        fields = List.copyOf(fields);
    }

    /// The field of this path. Its last parts suffice where no other field ends with them, and the
    /// `kind` at its end may be left out: `optimizer` is `learning.update.optimizer.kind`.
    ///
    /// @throws UnknownField if there is none, or several are meant
    public RunField find(String written) {
        var name = written.toLowerCase(Locale.ROOT);
        var exact = fields.stream().filter(field -> path(field).equals(name)).findFirst();
        if (exact.isPresent()) return exact.get();
        var candidates =
                fields.stream().filter(field -> endings(path(field)).contains(name)).toList();
        return switch (candidates.size()) {
            case 0 -> throw UnknownField.none(written, near(name));
            case 1 -> candidates.getFirst();
            default -> throw UnknownField.several(written, candidates);
        };
    }

    private List<RunField> near(String name) {
        int nearest = fields.stream().mapToInt(field -> distance(field, name)).min().orElseThrow();
        return fields.stream()
                .filter(field -> distance(field, name) <= nearest + NEAR)
                .sorted(Comparator.comparingInt(field -> distance(field, name)))
                .limit(MOST_NEAR)
                .toList();
    }

    private static int distance(RunField field, String name) {
        return endings(path(field)).stream()
                .mapToInt(ending -> EditDistance.between(ending, name))
                .min()
                .orElseThrow();
    }

    private static String path(RunField field) {
        return field.path().toLowerCase(Locale.ROOT);
    }

    /// `a.b.kind`, `b.kind`, `kind`, `a.b`, `b`.
    private static List<String> endings(String path) {
        var endings = new ArrayList<String>();
        addEndings(path, endings);
        if (path.endsWith(KIND)) {
            addEndings(path.substring(0, path.length() - KIND.length()), endings);
        }
        return endings;
    }

    private static void addEndings(String path, List<String> endings) {
        endings.add(path);
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            endings.add(path.substring(dot + 1));
        }
    }
}
