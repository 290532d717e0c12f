package org.glyphery.network;

/// What a convolution does at the picture's edge.
public enum Padding {
    /// Zeros around the picture, so that stride 1 keeps its size.
    ZERO,
    /// The kernel is applied only where the whole of it lies inside the picture.
    VALID;

    /// Places along one side at which the kernel is applied.
    ///
    /// @param size pixels of that side
    int places(int size, int kernel, int stride) {
        return switch (this) {
            case ZERO -> Math.ceilDiv(size, stride);
            case VALID -> Math.ceilDiv(size - kernel + 1, stride);
        };
    }
}
