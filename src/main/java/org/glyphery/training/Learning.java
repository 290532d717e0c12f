package org.glyphery.training;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.glyphery.InvalidSetting;
import org.glyphery.image.Distortion;
import org.glyphery.network.Initialisation;
import org.glyphery.network.UpdateRule;

/// How a network comes to its numbers.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Learning {

    /// In one pass over the whole training part, for templates.
    @JsonTypeName("closed-form")
    record ClosedForm() implements Learning {}

    /// Step by step, batch by batch.
    ///
    /// @param seed of order, initialisation, augmentation and dropout
    /// @param augmentation how much pictures are distorted while training
    @JsonTypeName("gradient-descent")
    record GradientDescent(
            Initialisation initialisation,
            UpdateRule update,
            Schedule schedule,
            int batchSize,
            int epochs,
            long seed,
            Distortion augmentation)
            implements Learning {
        public GradientDescent {
            if (batchSize < 1) {
                throw new InvalidSetting("batch size", "at least 1", batchSize);
            }
            if (epochs < 1) {
                throw new InvalidSetting("epochs", "at least 1", epochs);
            }
        }
    }
}
