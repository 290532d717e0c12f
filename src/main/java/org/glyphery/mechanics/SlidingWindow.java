package org.glyphery.mechanics;

import java.util.OptionalInt;

/// A window that slides along one axis. Dumoulin and Visin 2016, arXiv:1603.07285.
///
/// @param kernel places that it covers, 1 or more
/// @param before zeros before the first number
/// @param after zeros after the last
/// @param stride places that it moves at once, 1 or more
/// @param dilation distance of the places that it covers, 1 or more
public record SlidingWindow(int kernel, int before, int after, int stride, int dilation) {

    /// The largest number of any of its settings.
    public static final int MOST = 1_000;

    public SlidingWindow {
        require("kernel", kernel, 1);
        require("padding", before, 0);
        require("padding", after, 0);
        require("stride", stride, 1);
        require("dilation", dilation, 1);
    }

    private static void require(String what, int number, int least) {
        if (number < least || number > MOST) {
            throw new UnsuitableWindow(
                    "The %s lies from %d to %,d, and %d does not."
                            .formatted(what, least, MOST, number));
        }
    }

    /// The same padding on both sides.
    public static SlidingWindow padded(int kernel, int padding, int stride, int dilation) {
        return new SlidingWindow(kernel, padding, padding, stride, dilation);
    }

    /// No padding: the window stays within what is there.
    public static SlidingWindow valid(int kernel, int stride, int dilation) {
        return padded(kernel, 0, stride, dilation);
    }

    /// The padding that gives one number for each stride, as TensorFlow has it: where it cannot be
    /// halved, one more after the last than before the first.
    ///
    /// @param size of what it slides over
    public static SlidingWindow same(int size, int kernel, int stride, int dilation) {
        int wanted = Math.ceilDiv(size, stride);
        int padding = Math.max(0, (wanted - 1) * stride + dilation * (kernel - 1) + 1 - size);
        return new SlidingWindow(kernel, padding / 2, padding - padding / 2, stride, dilation);
    }

    /// The places from its first to its last.
    public int reach() {
        return dilation * (kernel - 1) + 1;
    }

    /// How many places it has on so many numbers: the whole part of `(size + before + after -
    /// dilation (kernel - 1) - 1) / stride`, and one.
    ///
    /// @throws UnsuitableWindow if it has none
    public int positions(int size) {
        int room = size + before + after - reach();
        if (room < 0) {
            throw new UnsuitableWindow(
                    "The window reaches over %d places, and there are %d with padding: take a smaller one, or more padding."
                            .formatted(reach(), size + before + after));
        }
        return room / stride + 1;
    }

    /// The place of what it covers, which may lie in the padding.
    ///
    /// @param position of the window, from 0
    /// @param each place within it, from 0
    int place(int position, int each) {
        return position * stride - before + each * dilation;
    }

    /// The padding on both sides that keeps the size at a stride of 1; absent where none does.
    public static OptionalInt paddingThatKeepsTheSize(int kernel, int dilation) {
        int both = dilation * (kernel - 1);
        return both % 2 == 0 ? OptionalInt.of(both / 2) : OptionalInt.empty();
    }

    /// The least padding on both sides that gives so many places; absent where none does.
    public static OptionalInt paddingFor(
            int size, int wanted, int kernel, int stride, int dilation) {
        int reach = dilation * (kernel - 1) + 1;
        for (int padding = 0; padding <= MOST; padding++) {
            int room = size + 2 * padding - reach;
            int places = room < 0 ? 0 : room / stride + 1;
            if (places == wanted) return OptionalInt.of(padding);
            if (places > wanted) break;
        }
        return OptionalInt.empty();
    }
}
