package org.glyphery.training;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;
import org.glyphery.InvalidSetting;
import org.glyphery.image.Distortion;
import org.glyphery.network.Compute;
import org.glyphery.network.Initialisation;
import org.glyphery.network.TrainedLayers;
import org.glyphery.network.UpdateRule;

/// How a network comes to its numbers.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Learning {

    /// Learning in one pass over the whole training part, for templates.
    @JsonTypeName("closed-form")
    record ClosedForm() implements Learning {}

    /// Step by step, batch by batch.
    ///
    /// @param seed of order, initialisation, augmentation and dropout
    /// @param augmentation how much pictures are distorted while training
    /// @param parent whose weights are the first ones, in place of the initialisation
    /// @param trainedLayers the layers that learn; the others keep their first weights
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
            TrainedLayers trainedLayers,
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

        /// Towers that share a batch, of which none is without an example.
        public int towers(int examples, Compute compute) {
            return Math.min(compute.towers(), Math.min(batchSize, examples));
        }

        /// @param smallestBatch fewer examples than these are added to the batch before them
        public int batchesPerEpoch(int examples, int smallestBatch) {
            int whole = examples / batchSize;
            return Math.max(1, examples % batchSize < smallestBatch ? whole : whole + 1);
        }

        /// The same, but begun otherwise.
        public GradientDescent withInitialisation(Initialisation first) {
            return new GradientDescent(
                    first,
                    update,
                    schedule,
                    batchSize,
                    epochs,
                    seed,
                    augmentation,
                    earlyStopping,
                    parent,
                    trainedLayers,
                    gradientNorms);
        }

        /// The same, but with another optimizer, or with L2 or clipping.
        public GradientDescent withUpdate(UpdateRule other) {
            return new GradientDescent(
                    initialisation,
                    other,
                    schedule,
                    batchSize,
                    epochs,
                    seed,
                    augmentation,
                    earlyStopping,
                    parent,
                    trainedLayers,
                    gradientNorms);
        }

        /// The same, but at another pace.
        public GradientDescent withSchedule(Schedule other) {
            return new GradientDescent(
                    initialisation,
                    update,
                    other,
                    batchSize,
                    epochs,
                    seed,
                    augmentation,
                    earlyStopping,
                    parent,
                    trainedLayers,
                    gradientNorms);
        }

        /// The same, but in other batches.
        public GradientDescent withBatchSize(int examples) {
            return new GradientDescent(
                    initialisation,
                    update,
                    schedule,
                    examples,
                    epochs,
                    seed,
                    augmentation,
                    earlyStopping,
                    parent,
                    trainedLayers,
                    gradientNorms);
        }

        /// The same, but for longer or shorter.
        public GradientDescent withEpochs(int count) {
            return new GradientDescent(
                    initialisation,
                    update,
                    schedule,
                    batchSize,
                    count,
                    seed,
                    augmentation,
                    earlyStopping,
                    parent,
                    trainedLayers,
                    gradientNorms);
        }

        /// The same, but with other chances.
        public GradientDescent withSeed(long other) {
            return new GradientDescent(
                    initialisation,
                    update,
                    schedule,
                    batchSize,
                    epochs,
                    other,
                    augmentation,
                    earlyStopping,
                    parent,
                    trainedLayers,
                    gradientNorms);
        }

        /// The same, but with distorted pictures.
        public GradientDescent withAugmentation(Distortion most) {
            return new GradientDescent(
                    initialisation,
                    update,
                    schedule,
                    batchSize,
                    epochs,
                    seed,
                    most,
                    earlyStopping,
                    parent,
                    trainedLayers,
                    gradientNorms);
        }

        /// The same, but ended where it gets no better.
        public GradientDescent withEarlyStopping(EarlyStopping rule) {
            return new GradientDescent(
                    initialisation,
                    update,
                    schedule,
                    batchSize,
                    epochs,
                    seed,
                    augmentation,
                    rule,
                    parent,
                    trainedLayers,
                    gradientNorms);
        }

        /// Whether the examples of a step differ from those that are stored.
        public boolean isAugmented() {
            return !augmentation.isNone();
        }

        /// The same, but with first weights that another run has learned.
        public GradientDescent goingOnFrom(Parent weights) {
            return from(Optional.of(weights));
        }

        /// The same, but with first weights of its own.
        public GradientDescent startingAnew() {
            return from(Optional.empty());
        }

        private GradientDescent from(Optional<Parent> weights) {
            return new GradientDescent(
                    initialisation,
                    update,
                    schedule,
                    batchSize,
                    epochs,
                    seed,
                    augmentation,
                    earlyStopping,
                    weights,
                    trainedLayers,
                    gradientNorms);
        }

        /// The same, but these layers learn.
        public GradientDescent training(TrainedLayers layers) {
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
                    layers,
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
                    trainedLayers,
                    true);
        }
    }
}
