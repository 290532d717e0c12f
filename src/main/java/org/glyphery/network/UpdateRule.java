package org.glyphery.network;

import org.glyphery.InvalidSetting;

/// Everything between a gradient and the new weights that is fixed for a whole run.
///
/// @param l2 `l2 |kernels|^2 / 2` is added to the loss; 0 for none
/// @param clipNorm the gradient of all parameters together is scaled down to this Euclidean norm; 0
///   for no clipping
public record UpdateRule(Optimizer optimizer, double l2, double clipNorm) {

    public UpdateRule {
        if (!(l2 >= 0)) {
            throw new InvalidSetting("L2", "at least 0", l2);
        }
        if (!(clipNorm >= 0)) {
            throw new InvalidSetting("clipping", "at least 0", clipNorm);
        }
    }
}
