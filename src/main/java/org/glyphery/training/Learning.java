package org.glyphery.training;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;
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
    /// @param parent whose weights are the first ones, in place of the initialisation
    /// @param gradientNorms whether the norm of each layer's gradient is kept with the run, once an
    ///   epoch; nothing is learned differently
    @JsonTypeName("gradient-descent")
    record GradientDescent(
            Initialisation initialisation,
            UpdateRule update,
            Schedule schedule,
            int batchSize,
            int epochs,
            long seed,
            Distortion augmentation,
            EarlyStopping earlyStopping,
            Optional<Parent> parent,
            boolean gradientNorms)
            implements Learning {
        public GradientDescent {
            if (batchSize < 1) {
                throw new InvalidSetting("batch size", "at least 1", batchSize);
            }
            if (epochs < 1) {
                throw new InvalidSetting("epochs", "at least 1", epochs);
            }
        }

        public GradientDescent(
                Initialisation initialisation,
                UpdateRule update,
                Schedule schedule,
                int batchSize,
                int epochs,
                long seed,
                Distortion augmentation,
                EarlyStopping earlyStopping,
                Optional<Parent> parent) {
            this(
                    initialisation,
                    update,
                    schedule,
                    batchSize,
                    epochs,
                    seed,
                    augmentation,
                    earlyStopping,
                    parent,
                    false);
        }

        public GradientDescent(
                Initialisation initialisation,
                UpdateRule update,
                Schedule schedule,
                int batchSize,
                int epochs,
                long seed,
                Distortion augmentation) {
            this(
                    initialisation,
                    update,
                    schedule,
                    batchSize,
                    epochs,
                    seed,
                    augmentation,
                    EarlyStopping.NONE,
                    Optional.empty());
        }

        /// @param smallestBatch fewer examples than these are added to the batch before them
        public int batchesPerEpoch(int examples, int smallestBatch) {
            int whole = examples / batchSize;
            return Math.max(1, examples % batchSize < smallestBatch ? whole : whole + 1);
        }

        /// The same, but with first weights that another run has learned.
        public GradientDescent goingOnFrom(Parent weights) {
            return new GradientDescent(
                    initialisation,
                    update,
                    schedule,
                    batchSize,
                    epochs,
                    seed,
                    augmentation,
                    earlyStopping,
                    Optional.of(weights),
                    gradientNorms);
        }

        /// The same, but for its gradient norms, which are kept.
        public GradientDescent keepingGradientNorms() {
            return new GradientDescent(
                    initialisation,
                    update,
                    schedule,
                    batchSize,
                    epochs,
                    seed,
                    augmentation,
                    earlyStopping,
                    parent,
                    true);
        }
    }
}
