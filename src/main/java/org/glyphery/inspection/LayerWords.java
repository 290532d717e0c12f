package org.glyphery.inspection;

import org.glyphery.NumberWords;
import org.glyphery.network.Activation;
import org.glyphery.network.Layer;
import org.glyphery.network.LayerShape;
import org.glyphery.network.PoolingKind;
import org.glyphery.network.ReadingOrder;
import org.glyphery.network.Residual;
import org.glyphery.network.SequenceLayer;

/// What is said of a layer.
///
/// @param title the field's word, "convolution"
/// @param brief as it stands below a drawing, "5 × 5 kernels"
/// @param does a sentence that says all that was chosen of it
public record LayerWords(String title, String brief, String does) {

    static LayerWords picture(LayerShape shape) {
        return new LayerWords(
                "picture", "picture", "The picture as it comes in, %s.".formatted(sized(shape)));
    }

    static LayerWords of(Layer layer, LayerShape input) {
        return new LayerWords(layer.title(), brief(layer, input), does(layer, input));
    }

    private static String brief(Layer layer, LayerShape input) {
        return switch (layer) {
            case Layer.Convolution(_, int kernel, _, _, _) -> square(kernel) + " kernels";
            case Layer.Pooling(var kind, int kernel, _, _) -> word(kind) + " of " + square(kernel);
            case Layer.GlobalPooling(var kind) -> word(kind) + " of each map";
            case Layer.Dropout(double rate) -> "dropout " + NumberWords.digits(rate);
            case Layer.ConstantFactor(double factor) -> "times " + NumberWords.digits(factor);
            case Layer.Dense(int units, _) -> units == 1 ? "dense unit" : "dense units";
            case SequenceLayer.Read(var order, _) -> "%1$s by %1$s".formatted(unit(order));
            case SequenceLayer.Affine _ -> "affine map";
            case SequenceLayer.Recur(var cell, _, _) -> cell.name() + over(input);
            case Residual _ -> "sum";
            case Layer.Activate _, Layer.BatchNormalisation _, Layer.Binarise _, Layer.Flatten _ ->
                    layer.title();
        };
    }

    private static String does(Layer layer, LayerShape input) {
        return switch (layer) {
            case Layer.Convolution convolution -> does(convolution, input);
            case Layer.Pooling pooling -> does(pooling);
            case Layer.GlobalPooling(var kind) ->
                    "The %s of each map: one number a channel.".formatted(word(kind));
            case Layer.Activate(var activation) -> does(activation);
            case Layer.BatchNormalisation _ ->
                    "Each %s is brought to mean 0 and variance 1 over the batch, then scaled and shifted as it learns."
                            .formatted(input instanceof LayerShape.Flat ? "unit" : "channel");
            case Layer.Dropout(double rate) ->
                    "While it trains, each number is zero with probability %s."
                            .formatted(NumberWords.digits(rate));
            case Layer.Binarise _ ->
                    "1 for what is at least %s, else 0."
                            .formatted(NumberWords.digits(Layer.Binarise.THRESHOLD));
            case Layer.Flatten _ ->
                    "All %s in one row; nothing is computed.".formatted(numbers(input.size()));
            case Layer.Dense(int units, boolean bias) ->
                    "%s, each a sum of all %s, every one times a weight of its own%s."
                            .formatted(
                                    units == 1 ? "One unit" : NumberWords.count(units) + " units",
                                    numbers(input.size()),
                                    bias ? ", and a bias" : "");
            case Layer.ConstantFactor(double factor) ->
                    "Every number times %s, which is not learned."
                            .formatted(NumberWords.digits(factor));
            case SequenceLayer sequence -> does(sequence);
            case Residual _ ->
                    "What came into the block is added to what the layers within it have made of"
                            + " it.";
        };
    }

    private static String does(Layer.Convolution convolution, LayerShape input) {
        int channels = input instanceof LayerShape.Maps maps ? maps.channels() : 1;
        String edge =
                switch (convolution.padding()) {
                    case ZERO -> "with zeros around it";
                    case VALID -> "within its edges";
                };
        return "%s of %s%s %s over what comes in, %s, %s at a time."
                .formatted(
                        convolution.channels() == 1
                                ? "One kernel"
                                : NumberWords.count(convolution.channels()) + " kernels",
                        square(convolution.kernel()),
                        channels == 1 ? "" : " × %d channels".formatted(channels),
                        convolution.channels() == 1 ? "slides" : "slide",
                        edge,
                        places(convolution.stride()));
    }

    private static String does(Layer.Pooling pooling) {
        return "The %s of each %s window, %s apart, channel by channel.%s"
                .formatted(
                        word(pooling.kind()),
                        square(pooling.kernel()),
                        places(pooling.stride()),
                        pooling.roundedUp()
                                ? " Windows that hang over the right or lower edge count with what"
                                        + " lies inside."
                                : "");
    }

    private static String does(Activation activation) {
        return switch (activation) {
            case RELU -> "Zero in place of each negative number.";
            case ELU -> "exp(x) − 1 in place of each negative number x.";
            case GELU -> "Each number times the share of a normal distribution that lies below it.";
            case SIGMOID -> "Each number is brought between 0 and 1 by the sigmoid function.";
            case TANH -> "Each number is brought between −1 and 1 by the hyperbolic tangent.";
        };
    }

    private static String does(SequenceLayer layer) {
        return switch (layer) {
            case SequenceLayer.Read(var order, int rows) ->
                    "The picture is read %1$s by %1$s, each of them a step%2$s."
                            .formatted(
                                    unit(order),
                                    rows == 0 ? "" : "; of its rows the first %d".formatted(rows));
            case SequenceLayer.Affine(int units) ->
                    "Each step is mapped to %s, by the same weights for all steps."
                            .formatted(numbers(units));
            case SequenceLayer.Recur(var cell, int units, boolean last) ->
                    "%s %s read step after step, each from what comes in and its output of the step before; %s."
                            .formatted(
                                    NumberWords.count(units),
                                    cell.name() + (units == 1 ? " unit" : " units"),
                                    last
                                            ? "the output after the last step goes on"
                                            : "the output of every step goes on");
        };
    }

    private static String sized(LayerShape shape) {
        return switch (shape) {
            case LayerShape.Maps(int height, int width, int channels) ->
                    "%d pixels high and %d wide%s"
                            .formatted(
                                    height,
                                    width,
                                    channels == 1 ? "" : ", in %d channels".formatted(channels));
            case LayerShape.Flat _, LayerShape.Sequence _ -> numbers(shape.size());
        };
    }

    private static String over(LayerShape input) {
        return input instanceof LayerShape.Sequence(int steps, _) ? ", " + steps(steps) : "";
    }

    private static String square(int side) {
        return "%1$d × %1$d".formatted(side);
    }

    private static String places(int count) {
        return count == 1 ? "one place" : NumberWords.word(count) + " places";
    }

    private static String steps(int count) {
        return count == 1 ? "one step" : NumberWords.count(count) + " steps";
    }

    private static String numbers(long count) {
        return count == 1 ? "one number" : NumberWords.count(count) + " numbers";
    }

    private static String word(PoolingKind kind) {
        return switch (kind) {
            case MAX -> "largest";
            case AVERAGE -> "mean";
        };
    }

    private static String unit(ReadingOrder order) {
        return switch (order) {
            case ROWS -> "row";
            case COLUMNS -> "column";
            case PIXELS -> "pixel";
        };
    }
}
