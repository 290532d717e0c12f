package org.glyphery.run.search;

import java.util.List;
import org.glyphery.UserError;

/// Runs have no field of this name, or several.
public final class UnknownField extends UserError {

    private UnknownField(String message) {
        super(message);
    }

    static UnknownField none(String written, List<RunField> near) {
        return new UnknownField(
                "No run has a field \"%s\". Did you mean %s?".formatted(written, list(near, "or")));
    }

    static UnknownField several(String written, List<RunField> candidates) {
        return new UnknownField(
                "\"%s\" may mean %s. Write more of the one that is meant."
                        .formatted(written, list(candidates, "or")));
    }

    private static String list(List<RunField> fields, String last) {
        var paths = fields.stream().map(RunField::path).toList();
        int before = paths.size() - 1;
        return before == 0
                ? paths.getFirst()
                : String.join(", ", paths.subList(0, before)) + " " + last + " " + paths.getLast();
    }
}
