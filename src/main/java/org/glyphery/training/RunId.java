package org.glyphery.training;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glyphery.Ids;
import org.glyphery.InvalidSetting;

/// What a run is known by: 32 hexadecimal digits, in the order in which runs were made. It stands
/// below the room of the runs, since a plan may name the run that it goes on from.
///
/// @see Parent
public record RunId(String value) implements Comparable<RunId> {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    /// @throws InvalidSetting if it is none
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RunId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidSetting("run", "a run's id", "\"" + value + "\"");
        }
    }

    /// An id that no run has yet.
    public static RunId next() {
        return new RunId(Ids.next());
    }

    /// @param written by whoever asks; absent if it cannot be the id of a run
    public static Optional<RunId> read(String written) {
        return FORM.matcher(written).matches() ? Optional.of(new RunId(written)) : Optional.empty();
    }

    @Override
    public int compareTo(RunId other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
