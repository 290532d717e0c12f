package org.glyphery.network;

import org.glyphery.InvalidSetting;

/// Everything between the answers to a batch and the new weights that is fixed for a whole run.
///
/// @param l2 `l2 |kernels|^2 / 2` is added to the loss; 0 for none
/// @param clipNorm the gradient of all parameters together is scaled down to this Euclidean norm; 0
///   for no clipping
/// @param labelSmoothing share of each target that is spread evenly over all classes, in [0, 1): a
///   label's own class has `1 - labelSmoothing + labelSmoothing / classes`; Szegedy et al. 2016,
///   arXiv:1512.00567
public record UpdateRule(Optimizer optimizer, double l2, double clipNorm, double labelSmoothing) {

    public UpdateRule {
        if (!(l2 >= 0)) {
            throw new InvalidSetting("L2", "at least 0", l2);
        }
        if (!(clipNorm >= 0)) {
            throw new InvalidSetting("clipping", "at least 0", clipNorm);
        }
        if (!(labelSmoothing >= 0 && labelSmoothing < 1)) {
            throw new InvalidSetting("label smoothing", "at least 0 and below 1", labelSmoothing);
        }
    }

    /// One that takes labels as they are.
    public UpdateRule(Optimizer optimizer, double l2, double clipNorm) {
        this(optimizer, l2, clipNorm, 0);
    }
}
