package org.glyphery.network;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.InvalidSetting;
import org.glyphery.network.LayerShape.Flat;
import org.glyphery.network.LayerShape.Maps;
import org.glyphery.network.Parameter.Role;

/// One step of a network's forward pass. Every architecture comes down to a list of these.
public sealed interface Layer
        permits Layer.Convolution,
                Layer.Pooling,
                Layer.Activate,
                Layer.BatchNormalisation,
                Layer.Dropout,
                Layer.Binarise,
                Layer.Flatten,
                Layer.Dense,
                Layer.GlobalPooling,
                Layer.ConstantFactor,
                Residual,
                SequenceLayer {

    /// One word for it, which also names its parameters.
    String title();

    /// The shape that comes out.
    ///
    /// @throws InvalidSetting if the input is too small
    LayerShape output(LayerShape input);

    /// What it holds, named below the layer's own name.
    default List<Parameter> parameters(String name, LayerShape input) {
        return List.of();
    }

    /// Products of a weight and an input for one example; additions of biases are not counted.
    default long multiplyAdds(LayerShape input) {
        return 0;
    }

    /// Numbers for one example that the backward pass still needs.
    default long numbersKept(LayerShape input) {
        return output(input).size();
    }

    /// Numbers that the backward pass holds besides, whatever the batch: gradients of the weights
    /// before they are added up.
    default long numbersAdded(LayerShape input) {
        return 0;
    }

    /// The number of operations that one tower's training graph has of it, about, forward, backward
    /// and evaluating; counted in finished graphs.
    default long operations(LayerShape input) {
        return 6;
    }

    /// Cross-correlation with `channels` kernels, plus a bias where no batch normalisation follows.
    ///
    /// @param kernel side of the square kernel, pixels
    record Convolution(int channels, int kernel, int stride, Padding padding, boolean bias)
            implements Layer {
        @Override
        public String title() {
            return "convolution";
        }

        @Override
        public Maps output(LayerShape input) {
            Maps maps = input.maps();
            requireFits("convolution kernel", kernel, maps, padding);
            return new Maps(
                    padding.places(maps.height(), kernel, stride),
                    padding.places(maps.width(), kernel, stride),
                    channels);
        }

        @Override
        public List<Parameter> parameters(String name, LayerShape input) {
            int channelsIn = input.maps().channels();
            long window = (long) kernel * kernel;
            var shape = List.of(kernel, kernel, channelsIn, channels);
            var parameters = new ArrayList<Parameter>();
            parameters.add(
                    new Parameter(
                            name + "/kernel",
                            shape,
                            Role.KERNEL,
                            window * channelsIn,
                            window * channels));
            if (bias) {
                parameters.add(Parameter.vector(name + "/bias", Role.BIAS, channels));
            }
            return parameters;
        }

        @Override
        public long multiplyAdds(LayerShape input) {
            return output(input).size() * kernel * kernel * input.maps().channels();
        }
    }

    /// The maximum or the mean of what each window has of the maps.
    ///
    /// @param roundedUp whether windows may hang over the right and lower edge
    record Pooling(PoolingKind kind, int kernel, int stride, boolean roundedUp) implements Layer {
        @Override
        public String title() {
            return "pooling";
        }

        /// Its windows along a side of the maps.
        public PooledSide along(int size) {
            return new PooledSide(size, kernel, stride, roundedUp);
        }

        @Override
        public Maps output(LayerShape input) {
            Maps maps = input.maps();
            if (!roundedUp) requireFits("pooling kernel", kernel, maps, Padding.VALID);
            return new Maps(
                    along(maps.height()).places(), along(maps.width()).places(), maps.channels());
        }

        @Override
        public long numbersKept(LayerShape input) {
            return output(input).size() + Poolings.copied(this, input.maps());
        }

        @Override
        public long operations(LayerShape input) {
            return Poolings.copied(this, input.maps()) > 0 ? 30 : 6;
        }
    }

    /// The maximum or the mean of each feature map: one number a channel.
    record GlobalPooling(PoolingKind kind) implements Layer {
        @Override
        public String title() {
            return "global pooling";
        }

        @Override
        public Flat output(LayerShape input) {
            return new Flat(input.maps().channels());
        }
    }

    /// An activation, element by element.
    record Activate(Activation activation) implements Layer {
        @Override
        public String title() {
            return activation.title();
        }

        @Override
        public LayerShape output(LayerShape input) {
            return input;
        }
    }

    /// Ioffe & Szegedy 2015, arXiv:1502.03167: over batch and places, per channel; epsilon 0.001,
    /// running statistics with momentum 0.99.
    ///
    /// @param over the examples whose mean and variance count while it trains
    record BatchNormalisation(NormalisedOver over) implements Layer {
        public static final double EPSILON = 1e-3;
        public static final double MOMENTUM = 0.99;

        @Override
        public long operations(LayerShape input) {
            return 120;
        }

        @Override
        public String title() {
            return "normalisation";
        }

        @Override
        public LayerShape output(LayerShape input) {
            return input;
        }

        @Override
        public List<Parameter> parameters(String name, LayerShape input) {
            long channels = input instanceof Flat(long units) ? units : input.maps().channels();
            return List.of(
                    Parameter.vector(name + "/scale", Role.SCALE, channels),
                    Parameter.vector(name + "/shift", Role.SHIFT, channels),
                    Parameter.vector(name + "/mean", Role.RUNNING_MEAN, channels),
                    Parameter.vector(name + "/variance", Role.RUNNING_VARIANCE, channels));
        }
    }

    /// Srivastava et al. 2014: while training, each number is zero with this probability and the
    /// rest is scaled up.
    ///
    /// @param rate in [0, 1)
    record Dropout(double rate) implements Layer {
        @Override
        public String title() {
            return "dropout";
        }

        @Override
        public LayerShape output(LayerShape input) {
            return input;
        }
    }

    /// 1 for what is at least 0.5, else 0. Nothing is learned through it.
    record Binarise() implements Layer {
        public static final double THRESHOLD = 0.5;

        @Override
        public String title() {
            return "binarising";
        }

        @Override
        public LayerShape output(LayerShape input) {
            return input;
        }
    }

    /// Feature maps as one vector, row by row, channels last.
    record Flatten() implements Layer {
        @Override
        public String title() {
            return "flatten";
        }

        @Override
        public Flat output(LayerShape input) {
            return new Flat(input.size());
        }
    }

    /// `x W + b`, `W` [inputs, units]; the bias is left out where batch normalisation follows.
    record Dense(int units, boolean bias) implements Layer {
        @Override
        public String title() {
            return "dense";
        }

        @Override
        public Flat output(LayerShape input) {
            return new Flat(units);
        }

        @Override
        public List<Parameter> parameters(String name, LayerShape input) {
            int inputs = Math.toIntExact(input.size());
            var kernel =
                    new Parameter(
                            name + "/kernel", List.of(inputs, units), Role.KERNEL, inputs, units);
            return bias
                    ? List.of(kernel, Parameter.vector(name + "/bias", Role.BIAS, units))
                    : List.of(kernel);
        }

        @Override
        public long multiplyAdds(LayerShape input) {
            return input.size() * units;
        }
    }

    /// Every number times the same, which is not learned.
    record ConstantFactor(double factor) implements Layer {
        @Override
        public String title() {
            return "factor";
        }

        @Override
        public LayerShape output(LayerShape input) {
            return input;
        }
    }

    private static void requireFits(String setting, int kernel, Maps maps, Padding padding) {
        int side = Math.min(maps.height(), maps.width());
        if (padding == Padding.VALID && kernel > side) {
            throw new InvalidSetting(
                    setting, "at most " + side + ", the side of what reaches it", kernel);
        }
    }
}
