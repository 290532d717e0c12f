package org.glyphery.inspection;

import java.util.List;

/// A function from pictures to logits whose slope is known.
interface LogitSlopes {

    /// @return `[pictures, classes]`
    float[] logits(List<float[]> pictures);

    /// The gradients of weighted sums of logits by the numbers of each picture.
    ///
    /// @param weights what each logit counts, a row a picture
    List<float[]> gradients(List<float[]> pictures, List<float[]> weights);
}
