package org.glyphery.network;

/// The windows of a pooling layer along one side of the maps that it reads. They begin at every
/// `stride`th pixel, from the first.
///
/// @param size of the side, pixels
/// @param kernel length of a window, pixels; no longer than the side
/// @param roundedUp whether windows may hang over the end, if they begin before it
public record PooledSide(int size, int kernel, int stride, boolean roundedUp) {

    public PooledSide {
        kernel = Math.min(kernel, size);
    }

    int places() {
        if (!roundedUp) return Padding.VALID.places(size, kernel, stride);
        int covering = 1 + Math.ceilDiv(size - kernel, stride);
        return Math.min(covering, Math.ceilDiv(size, stride));
    }

    /// The pixels of a window that there are.
    ///
    /// @param place of the window, from 0
    public int inside(int place) {
        return Math.min(kernel, size - place * stride);
    }

    /// The pixels by which the last window hangs over the end.
    int over() {
        return kernel - inside(places() - 1);
    }

    /// Whether these are the windows that TensorFlow calls "SAME": as many as begin within the
    /// side, with half of what they lack before it, the smaller half.
    boolean isSame() {
        return places() == Math.ceilDiv(size, stride) && over() <= 1;
    }
}
