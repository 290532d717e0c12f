package org.glyphery.ui;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.glyphery.run.ModelName;

/// A model as addresses name it: `lstm-64` for its best epoch, `lstm-64@3` for its third.
///
/// @param name the model's name; whether there is such a model is not known here
/// @param epoch that answers; absent for the best
public record ChosenModel(ModelName name, OptionalInt epoch) {

    private static final Pattern WRITTEN = Pattern.compile("(.+)@(\\d{1,6})");

    /// A choice as [#written] has it; absent where it names what cannot be a model.
    public static Optional<ChosenModel> read(String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) return ModelName.read(written).map(ChosenModel::best);
        var epoch = OptionalInt.of(Integer.parseInt(parts.group(2)));
        return ModelName.read(parts.group(1)).map(name -> new ChosenModel(name, epoch));
    }

    /// A model with its best epoch.
    public static ChosenModel best(ModelName name) {
        return new ChosenModel(name, OptionalInt.empty());
    }

    /// The choice as [#read] takes it.
    public String written() {
        return epoch.isPresent() ? name + "@" + epoch.getAsInt() : name.value();
    }
}
