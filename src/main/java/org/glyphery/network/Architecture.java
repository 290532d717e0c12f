package org.glyphery.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.InvalidSetting;
import org.glyphery.network.Layer.Activate;
import org.glyphery.network.Layer.Binarise;
import org.glyphery.network.Layer.Convolution;
import org.glyphery.network.Layer.Dense;
import org.glyphery.network.Layer.Flatten;
import org.glyphery.network.Layer.Pooling;

/// What a network is made of, before any number is learned.
///
/// @see "src/docs/decisions/sealed-choices.md"
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Architecture
        permits Architecture.Templates,
                Architecture.Linear,
                Architecture.Mlp,
                Architecture.Cnn,
                ResidualCnn,
                Architecture.Recurrent {

    /// The name that a page has for this kind, "Softmax regression".
    String title();

    /// What batch normalisation is over; absent where nothing is normalised.
    default Optional<NormalisedOver> normalisedOver() {
        return Optional.empty();
    }

    /// The layers between a picture and one logit per class.
    List<Layer> layers(int classes);

    /// The mean picture of each class as a row of a linear classifier. Closed form: nothing is
    /// trained.
    @JsonTypeName("templates")
    record Templates(TemplateForm form) implements Architecture {
        @Override
        public String title() {
            return "Templates, " + form.title();
        }

        @Override
        public List<Layer> layers(int classes) {
            return List.of(new Flatten(), new Dense(classes, true));
        }
    }

    /// Softmax regression, one picture of weights per class: `softmax(x W + b)`, `W` [pixels,
    /// classes], learned.
    @JsonTypeName("linear")
    record Linear() implements Architecture {
        @Override
        public String title() {
            return "Softmax regression";
        }

        @Override
        public List<Layer> layers(int classes) {
            return List.of(new Flatten(), new Dense(classes, true));
        }
    }

    /// Dense hidden layers, then a dense layer of one logit per class.
    ///
    /// @param dropout probability in [0, 1) after each hidden layer
    /// @param normalisedOver absent without batch normalisation
    @JsonTypeName("mlp")
    record Mlp(
            List<Integer> hiddenUnits,
            Activation activation,
            double dropout,
            boolean batchNormalisation,
            @JsonInclude(Include.NON_ABSENT) Optional<NormalisedOver> normalisedOver)
            implements Architecture {
        public Mlp {
            hiddenUnits = List.copyOf(hiddenUnits);
            RequiredSettings.requireAllPositive("hidden units", hiddenUnits);
            RequiredSettings.requireRate(dropout);
            normalisedOver = NormalisedOver.rule(batchNormalisation, normalisedOver);
        }

        public Mlp(List<Integer> hiddenUnits, Activation activation) {
            this(hiddenUnits, activation, 0, false, Optional.empty());
        }

        /// The same, but with dropout.
        public Mlp withDropout(double rate) {
            return new Mlp(hiddenUnits, activation, rate, batchNormalisation, normalisedOver);
        }

        /// The same, but with batch normalisation.
        public Mlp normalisedOver(NormalisedOver examples) {
            return new Mlp(hiddenUnits, activation, dropout, true, Optional.of(examples));
        }

        @Override
        public String title() {
            return "MLP";
        }

        @Override
        public List<Layer> layers(int classes) {
            var hidden = new HiddenLayers(activation, normalisedOver);
            var layers = new ArrayList<Layer>();
            layers.add(new Flatten());
            for (int units : hiddenUnits) {
                layers.addAll(hidden.of(units));
                layers.addAll(HiddenLayers.droppedAt(dropout));
            }
            layers.add(new Dense(classes, true));
            return layers;
        }
    }

    /// Stages of convolution, activation and pooling, then dense layers.
    ///
    /// @param poolingKernel side of the pooling window, pixels
    /// @param poolingRoundedUp whether windows that hang over the right and lower edge count, with
    ///   what lies inside
    /// @param channels of each stage
    /// @param denseUnits of each dense layer between the last stage and the logits
    /// @param dropout probability in [0, 1) before each dense layer
    /// @param normalisedOver absent without batch normalisation
    @JsonTypeName("cnn")
    record Cnn(
            StageKernels kernel,
            int stride,
            Padding padding,
            PoolingKind pooling,
            int poolingKernel,
            int poolingStride,
            @JsonInclude(Include.NON_DEFAULT) boolean poolingRoundedUp,
            List<Integer> channels,
            List<Integer> denseUnits,
            Activation activation,
            double dropout,
            boolean batchNormalisation,
            @JsonInclude(Include.NON_ABSENT) Optional<NormalisedOver> normalisedOver)
            implements Architecture {
        public Cnn {
            channels = List.copyOf(channels);
            denseUnits = List.copyOf(denseUnits);
            RequiredSettings.requirePositive("convolution stride", stride);
            RequiredSettings.requirePositive("pooling kernel", poolingKernel);
            RequiredSettings.requirePositive("pooling stride", poolingStride);
            if (channels.isEmpty()) {
                throw new InvalidSetting("channels", "at least one stage", "empty");
            }
            RequiredSettings.requireAllPositive("channels", channels);
            kernel = kernel.of(channels.size());
            RequiredSettings.requireAllPositive("dense units", denseUnits);
            RequiredSettings.requireRate(dropout);
            normalisedOver = NormalisedOver.rule(batchNormalisation, normalisedOver);
        }

        @Override
        public String title() {
            return "CNN";
        }

        /// @throws InvalidSetting if there are several kernels, but not one a stage
        @Override
        public List<Layer> layers(int classes) {
            List<Integer> kernels = kernel.each(channels.size());
            var hidden = new HiddenLayers(activation, normalisedOver);
            var layers = new ArrayList<Layer>();
            for (int stage = 0; stage < channels.size(); stage++) {
                var convolution =
                        new Convolution(
                                channels.get(stage),
                                kernels.get(stage),
                                stride,
                                padding,
                                !batchNormalisation);
                layers.addAll(hidden.after(convolution));
                layers.add(new Pooling(pooling, poolingKernel, poolingStride, poolingRoundedUp));
            }
            layers.add(new Flatten());
            layers.addAll(hidden.head(denseUnits, dropout, classes));
            return layers;
        }
    }

    /// Reads the picture as a sequence: an affine map of each step to the layers' size, recurrent
    /// layers, and after the last step's output dense layers with ReLU.
    ///
    /// @param layers recurrent ones, one upon the other; 100 at most
    /// @param units of each of them
    /// @param rows read from the top; 0 for all
    /// @param binarised reads black and white alone
    /// @param denseUnits of each dense layer between the last output and the logits
    /// @param dropout probability in [0, 1) before each dense layer
    /// @param batchNormalisation after each dense layer
    /// @param normalisedOver absent without batch normalisation
    @JsonTypeName("recurrent")
    record Recurrent(
            RecurrentCell cell,
            int layers,
            int units,
            ReadingOrder reading,
            int rows,
            boolean binarised,
            List<Integer> denseUnits,
            double dropout,
            boolean batchNormalisation,
            @JsonInclude(Include.NON_ABSENT) Optional<NormalisedOver> normalisedOver)
            implements Architecture {

        private static final int MOST_LAYERS = 100;

        public Recurrent {
            denseUnits = List.copyOf(denseUnits);
            if (layers < 1 || layers > MOST_LAYERS) {
                throw new InvalidSetting("layers", "from 1 to " + MOST_LAYERS, layers);
            }
            RequiredSettings.requirePositive("units", units);
            if (rows < 0) {
                throw new InvalidSetting("rows read", "at least 0", rows);
            }
            RequiredSettings.requireAllPositive("dense units", denseUnits);
            RequiredSettings.requireRate(dropout);
            normalisedOver = NormalisedOver.rule(batchNormalisation, normalisedOver);
        }

        @Override
        public String title() {
            return cell.name();
        }

        @Override
        public List<Layer> layers(int classes) {
            var all = new ArrayList<Layer>();
            if (binarised) {
                all.add(new Binarise());
            }
            all.add(new SequenceLayer.Read(reading, rows));
            all.add(new SequenceLayer.Affine(units));
            for (int layer = 1; layer <= layers; layer++) {
                all.add(new SequenceLayer.Recur(cell, units, layer == layers));
            }
            all.add(new Activate(Activation.RELU));
            var hidden = new HiddenLayers(Activation.RELU, normalisedOver);
            all.addAll(hidden.head(denseUnits, dropout, classes));
            return all;
        }
    }
}
