package org.glyphery.image;

import java.io.IOException;
import java.util.Arrays;

/// A GIF's blocks (GIF89a specification, 1990).
final class GifFile {

    private static final int SCREEN = 6;
    private static final int BLOCKS = 13;
    private static final int DESCRIPTOR = 10;
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2C;
    private static final byte TRAILER = 0x3B;

    private GifFile() {}

    /// What the first frame announces, which may be more than the screen it is shown on.
    static PictureFormat.Area firstFrame(byte[] gif) throws IOException {
        int frame = startOfFrame(gif);
        return new PictureFormat.Area(two(gif, frame + 5), two(gif, frame + 7));
    }

    /// Up to the end of the first frame: thousands of frames would each be decoded whole.
    static byte[] withoutAnimation(byte[] gif) throws IOException {
        int frame = startOfFrame(gif);
        int pixels = frame + DESCRIPTOR + colours(one(gif, frame + 9)) + 1;
        int end = afterSubBlocks(gif, pixels);
        byte[] still = Arrays.copyOf(gif, end + 1);
        still[end] = TRAILER;
        return still;
    }

    private static int startOfFrame(byte[] gif) throws IOException {
        int at = BLOCKS + colours(one(gif, SCREEN + 4));
        while (one(gif, at) == EXTENSION) at = afterSubBlocks(gif, at + 2);
        if (one(gif, at) != FRAME) throw new IOException("no frame");
        return at;
    }

    private static int afterSubBlocks(byte[] gif, int at) throws IOException {
        while (one(gif, at) != 0) at += 1 + one(gif, at);
        return at + 1;
    }

    /// Bytes of the colour table that the flags announce.
    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static int one(byte[] gif, int at) throws IOException {
        if (at >= gif.length) throw new IOException("file is cut off");
        return gif[at] & 0xFF;
    }

    private static int two(byte[] gif, int at) throws IOException {
        return one(gif, at) + 256 * one(gif, at + 1);
    }
}
