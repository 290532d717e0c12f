package org.glyphery.network;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.List;
import org.glyphery.InvalidSetting;

/// The sides of the convolution kernels of a [Architecture.Cnn], pixels: one for all stages, which
/// plans write as 5, or one a stage, which they write as [5, 3, 3].
public record StageKernels(List<Integer> sides) {

    private static final String KERNEL = "convolution kernel";

    public StageKernels {
        sides = List.copyOf(sides);
        if (sides.isEmpty()) {
            throw new InvalidSetting(KERNEL, "one number, or one for each stage", "empty");
        }
        RequiredSettings.requireAllPositive(KERNEL, sides);
    }

    /// The same where there are as many as stages and they differ; one alone where they do not, so
    /// that the same kernels are written in one way.
    StageKernels of(int stages) {
        boolean isOne = sides.size() == stages && sides.stream().distinct().count() == 1;
        return isOne ? new StageKernels(List.of(sides.getFirst())) : this;
    }

    /// One for each stage.
    ///
    /// @throws InvalidSetting if there are several, but not as many
    List<Integer> each(int stages) {
        if (sides.size() == 1) return Collections.nCopies(stages, sides.getFirst());
        if (sides.size() == stages) return sides;
        throw new InvalidSetting(
                "convolution kernels",
                stages == 1
                        ? "one number, since there is one stage"
                        : "one number, or one for each of the %d stages".formatted(stages),
                sides);
    }

    /// What plans write: a number, or a list of several.
    @JsonValue
    Object written() {
        return sides.size() == 1 ? sides.getFirst() : sides;
    }
}
