package org.glyphery.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.InvalidSetting;
import org.glyphery.network.Layer.ConstantFactor;
import org.glyphery.network.Layer.Convolution;
import org.glyphery.network.Layer.Dense;
import org.glyphery.network.Layer.GlobalPooling;
import org.glyphery.network.Layer.Pooling;

/// Blocks of convolution, normalisation and activation, some of which are followed by two
/// convolutions whose result is added to what came into them; then one number a channel, and a
/// dense layer to the logits. The form is that of the small networks that learn CIFAR-10 fast: He
/// et al. 2015, arXiv:1512.03385, as shortened in Jordan 2024, arXiv:2404.00498.
///
/// Blocks are numbered from 1. All convolutions have zeros around the picture, and stride 1.
///
/// @param kernel side of every convolution kernel, pixels
/// @param channels of each block
/// @param pooledBlocks numbers of the blocks that halve height and width, by maxima of 2x2 right
///   after their convolution
/// @param residualBlocks numbers of the blocks that a residual pair of convolutions follows
/// @param globalPooling of each feature map after the last block
/// @param logitsFactor what the logits are multiplied by, above 0; a small one keeps the first
///   probabilities even
/// @param dropout probability in [0, 1) before the dense layer
/// @param normalisedOver absent without batch normalisation
/// @param mirroredAnswers whether an answer is the mean of the logits of the picture and of its
///   mirror image; training is the same
@JsonTypeName("residual")
public record ResidualCnn(
        int kernel,
        List<Integer> channels,
        List<Integer> pooledBlocks,
        List<Integer> residualBlocks,
        PoolingKind globalPooling,
        Activation activation,
        double logitsFactor,
        double dropout,
        boolean batchNormalisation,
        @JsonInclude(Include.NON_ABSENT) Optional<NormalisedOver> normalisedOver,
        boolean mirroredAnswers)
        implements Architecture {

    public ResidualCnn {
        channels = List.copyOf(channels);
        pooledBlocks = inOrder(pooledBlocks);
        residualBlocks = inOrder(residualBlocks);
        RequiredSettings.requirePositive("convolution kernel", kernel);
        if (channels.isEmpty()) {
            throw new InvalidSetting("channels", "at least one block", "empty");
        }
        RequiredSettings.requireAllPositive("channels", channels);
        RequiredSettings.requireAllPositive("pooled blocks", pooledBlocks);
        RequiredSettings.requireAllPositive("residual blocks", residualBlocks);
        if (!(logitsFactor > 0 && Double.isFinite(logitsFactor))) {
            throw new InvalidSetting("factor of the logits", "above 0 and finite", logitsFactor);
        }
        RequiredSettings.requireRate(dropout);
        normalisedOver = NormalisedOver.rule(batchNormalisation, normalisedOver);
    }

    private static List<Integer> inOrder(List<Integer> blocks) {
        return blocks.stream().distinct().sorted().toList();
    }

    @Override
    public String title() {
        return "Residual CNN";
    }

    /// @throws InvalidSetting if a block is named that there is not
    @Override
    public List<Layer> layers(int classes) {
        requireThere("pooled blocks", pooledBlocks);
        requireThere("residual blocks", residualBlocks);
        var layers = new ArrayList<Layer>();
        for (int block = 1; block <= channels.size(); block++) layers.addAll(block(block));
        layers.add(new GlobalPooling(globalPooling));
        layers.addAll(HiddenLayers.droppedAt(dropout));
        layers.add(new Dense(classes, true));
        layers.add(new ConstantFactor(logitsFactor));
        return layers;
    }

    private List<Layer> block(int number) {
        List<Layer> convolved = convolved(number);
        var layers = new ArrayList<>(convolved);
        if (pooledBlocks.contains(number)) layers.add(1, new Pooling(PoolingKind.MAX, 2, 2, false));
        if (residualBlocks.contains(number)) {
            var pair = new ArrayList<>(convolved);
            pair.addAll(convolved);
            layers.add(new Residual(pair));
        }
        return layers;
    }

    private List<Layer> convolved(int block) {
        return new HiddenLayers(activation, normalisedOver)
                .after(
                        new Convolution(
                                channels.get(block - 1),
                                kernel,
                                1,
                                Padding.ZERO,
                                !batchNormalisation));
    }

    private void requireThere(String setting, List<Integer> blocks) {
        for (int block : blocks) {
            if (block > channels.size()) {
                throw new InvalidSetting(
                        setting,
                        "at most %d, the number of blocks".formatted(channels.size()),
                        block);
            }
        }
    }
}
