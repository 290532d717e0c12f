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

    /// Zeros before the first pixel of that side: half of what the last place needs, the smaller
    /// half.
    public int before(int size, int kernel, int stride) {
        return switch (this) {
            case ZERO ->
                    Math.max(0, (places(size, kernel, stride) - 1) * stride + kernel - size) / 2;
            case VALID -> 0;
        };
    }
}
