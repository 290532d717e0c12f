package org.glyphery.run;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glyphery.InvalidSetting;

/// What a stored model is known by: a slug of the name that its run had when it was made. No two
/// models share one, and a model keeps it when its run is renamed.
public record ModelName(String value) implements Comparable<ModelName> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*+");

    /// @throws InvalidSetting if it is none
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ModelName {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidSetting("model", "a model's name", "\"" + value + "\"");
        }
    }

    /// @param written by whoever asks; absent if it cannot be the name of a model
    public static Optional<ModelName> read(String written) {
        return FORM.matcher(written).matches()
                ? Optional.of(new ModelName(written))
                : Optional.empty();
    }

    @Override
    public int compareTo(ModelName other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
