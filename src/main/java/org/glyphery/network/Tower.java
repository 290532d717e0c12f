package org.glyphery.network;

import org.tensorflow.Operand;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/// One copy of the network in the training graph, with its share of each batch.
///
/// @param pixels [share, height, width, channels]
/// @param labels [share]
/// @param loss the share's part of the mean cross-entropy over the whole batch, nats
/// @param logits [share, classes], as when evaluating
/// @see "src/docs/decisions/towers.md"
record Tower(
        Placeholder<TFloat32> pixels,
        Placeholder<TInt32> labels,
        Operand<TFloat32> loss,
        Operand<TFloat32> logits) {}
