package org.glyphery.dataset.labelling;

/// What somebody holds a picture to be.
///
/// @param label its class, which counts where it is not left out
public record Stance(int label, boolean isExcluded) {

    boolean agreesWith(Stance other) {
        return isExcluded == other.isExcluded && (isExcluded || label == other.label);
    }
}
