package org.glyphery.inspection;

import org.glyphery.network.Layer;
import org.glyphery.network.Residual;
import org.glyphery.network.SequenceLayer;

/// How a layer is drawn.
public enum LayerKind {
    /// The picture that comes in.
    PICTURE,
    CONVOLUTION,
    POOLING,
    GLOBAL_POOLING,
    RESIDUAL,
    DENSE,
    READING,
    AFFINE,
    RECURRENT,

    /// A layer that changes each number by itself, or their arrangement alone; it is told beside
    /// the layer before it.
    MARK;

    static LayerKind of(Layer layer) {
        return switch (layer) {
            case Layer.Convolution _ -> CONVOLUTION;
            case Layer.Pooling _ -> POOLING;
            case Layer.GlobalPooling _ -> GLOBAL_POOLING;
            case Residual _ -> RESIDUAL;
            case Layer.Dense _ -> DENSE;
            case SequenceLayer.Read _ -> READING;
            case SequenceLayer.Affine _ -> AFFINE;
            case SequenceLayer.Recur _ -> RECURRENT;
            case Layer.Activate _,
                    Layer.BatchNormalisation _,
                    Layer.Dropout _,
                    Layer.Binarise _,
                    Layer.Flatten _,
                    Layer.ConstantFactor _ ->
                    MARK;
        };
    }
}
