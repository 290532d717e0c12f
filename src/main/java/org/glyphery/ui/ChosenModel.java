package org.glyphery.ui;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/// A model as addresses name it: `lstm-64` for its best epoch, `lstm-64@3` for its third.
///
/// @param name the model's name; whether there is such a model is not known here
/// @param epoch that answers; absent for the best
public record ChosenModel(String name, OptionalInt epoch) {

    private static final Pattern WRITTEN = Pattern.compile("(.+)@(\\d{1,6})");

    /// What is not written so is the name of a model.
    public static ChosenModel read(String written) {
        var parts = WRITTEN.matcher(written);
        return parts.matches()
                ? new ChosenModel(parts.group(1), OptionalInt.of(Integer.parseInt(parts.group(2))))
                : best(written);
    }

    /// A model with its best epoch.
    public static ChosenModel best(String name) {
        return new ChosenModel(name, OptionalInt.empty());
    }

    /// As [#read] takes it.
    public String written() {
        return epoch.isPresent() ? name + "@" + epoch.getAsInt() : name;
    }
}
