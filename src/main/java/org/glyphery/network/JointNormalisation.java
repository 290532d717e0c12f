package org.glyphery.network;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.network.Layer.BatchNormalisation;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/// Batch normalisation whose statistics are those of the whole batch, though each tower has a share
/// of it: Ioffe & Szegedy 2015, arXiv:1502.03167. Towers add their sums, and gradients flow back
/// through them.
///
/// Sums are taken of what is left once the mean is subtracted, so that little is lost to rounding
/// where the mean is large. Mean and variance do not depend on what was subtracted, and so no
/// gradient flows through it.
///
/// @see "src/docs/decisions/whole-batch-statistics.md"
final class JointNormalisation {

    private final Ops tf;
    private final Operand<TFloat32> count; // scalar, rows of all shares
    private final Operand<TFloat32> subtracted; // [channels]
    private final List<Operand<TFloat32>> rests = new ArrayList<>(); // [rows of a share, channels]
    private final Operand<TFloat32> meanOfRests; // [channels], zero but for rounding
    private final Operand<TFloat32> variance; // [channels]

    /// @param shares one a tower, [rows, channels]
    JointNormalisation(Ops tf, List<Operand<TFloat32>> shares) {
        this.tf = tf;
        var rows = tf.constant(0);
        List<Operand<TFloat32>> counts = new ArrayList<>();
        for (Operand<TFloat32> share : shares) {
            counts.add(tf.dtypes.cast(tf.gather(tf.shape(share), rows, rows), TFloat32.class));
        }
        count = tf.math.addN(counts);
        subtracted = tf.stopGradient(mean(shares));
        shares.forEach(share -> rests.add(tf.math.sub(share, subtracted)));
        meanOfRests = mean(rests);
        List<Operand<TFloat32>> squares = new ArrayList<>();
        rests.forEach(rest -> squares.add(tf.math.square(rest)));
        variance = tf.math.sub(mean(squares), tf.math.square(meanOfRests));
    }

    private Operand<TFloat32> mean(List<Operand<TFloat32>> shares) {
        List<Operand<TFloat32>> sums = new ArrayList<>();
        shares.forEach(share -> sums.add(tf.sum(share, tf.constant(0))));
        return tf.math.div(tf.math.addN(sums), count);
    }

    /// @return one a tower, [rows, channels]
    List<Operand<TFloat32>> normalised(Operand<TFloat32> scale, Operand<TFloat32> shift) {
        var epsilon = tf.constant((float) BatchNormalisation.EPSILON);
        var factor = tf.math.mul(scale, tf.math.rsqrt(tf.math.add(variance, epsilon)));
        var summand = tf.math.sub(shift, tf.math.mul(meanOfRests, factor));
        List<Operand<TFloat32>> normalised = new ArrayList<>();
        rests.forEach(rest -> normalised.add(tf.math.add(tf.math.mul(rest, factor), summand)));
        return normalised;
    }

    /// [channels]
    Operand<TFloat32> mean() {
        return tf.math.add(subtracted, meanOfRests);
    }

    /// The variance with Bessel's correction, as running variances have it; [channels].
    Operand<TFloat32> unbiasedVariance() {
        var one = tf.constant(1f);
        var others = tf.math.maximum(tf.math.sub(count, one), one);
        return tf.math.mul(variance, tf.math.div(count, others));
    }
}
