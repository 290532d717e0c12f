package org.glyphery.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.commons.imaging.Imaging;
import org.jspecify.annotations.Nullable;

/// A GIF's blocks (GIF89a specification, 1990).
final class GifFile {

    private static final int SCREEN = 6;
    private static final int BLOCKS = 13;
    private static final int DESCRIPTOR = 10;
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2C;
    private static final byte TRAILER = 0x3B;

    /// Blank frames that are passed over before the picture counts as blank.
    private static final int MOST_BLANK = 50;

    private final byte[] gif;

    private GifFile(byte[] gif) {
        this.gif = gif;
    }

    /// One frame with what the blocks before it say of it.
    ///
    /// @param from where these blocks begin
    /// @param descriptor where the frame itself does
    /// @param to where the next one's blocks begin
    private record Frame(int from, int descriptor, int to) {}

    /// What the first frame announces, which may be more than the screen it is shown on.
    static PictureFormat.Area firstFrame(byte[] gif) throws IOException {
        var file = new GifFile(gif);
        return file.area(file.startOfFrame(file.firstBlock()));
    }

    /// The picture at the first moment at which there is more than one colour: many animations
    /// begin with an empty sheet. The frames after that are not decoded, and there may be
    /// thousands.
    static BufferedImage decode(byte[] gif, DecodingTime time) throws IOException {
        var file = new GifFile(gif);
        Frame frame = file.frame(file.firstBlock());
        BufferedImage first = file.decode(frame);
        if (isOfMoreThanOneColour(first)) return first;
        var sheet = file.sheet();
        file.draw(first, frame, sheet);
        for (int blank = 1; blank < MOST_BLANK; blank++) {
            time.check();
            frame = file.next(frame);
            if (frame == null) return sheet;
            file.draw(file.decode(frame), frame, sheet);
            if (isOfMoreThanOneColour(sheet)) return sheet;
        }
        return sheet;
    }

    private BufferedImage sheet() throws IOException {
        return new BufferedImage(
                Math.max(1, two(SCREEN)),
                Math.max(1, two(SCREEN + 2)),
                BufferedImage.TYPE_INT_ARGB);
    }

    private BufferedImage decode(Frame frame) throws IOException {
        var still = new ByteArrayOutputStream();
        still.write(gif, 0, firstBlock());
        still.write(gif, frame.from, frame.to - frame.from);
        still.write(TRAILER);
        return Imaging.getBufferedImage(still.toByteArray());
    }

    private void draw(BufferedImage image, Frame frame, BufferedImage sheet) throws IOException {
        var graphics = sheet.createGraphics();
        graphics.drawImage(image, two(frame.descriptor + 1), two(frame.descriptor + 3), null);
        graphics.dispose();
    }

    private static boolean isOfMoreThanOneColour(BufferedImage image) {
        int first = image.getRGB(0, 0);
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int colour : row) if (colour != first) return true;
        }
        return false;
    }

    /// The next frame; null after the last one, and before one that is larger than the screen.
    private @Nullable Frame next(Frame frame) throws IOException {
        if (frame.to >= gif.length || one(frame.to) == TRAILER) return null;
        Frame next = frame(frame.to);
        var screen = new PictureFormat.Area(two(SCREEN), two(SCREEN + 2));
        return area(next.descriptor).pixels() > screen.pixels() ? null : next;
    }

    private Frame frame(int from) throws IOException {
        int descriptor = startOfFrame(from);
        int pixels = descriptor + DESCRIPTOR + colours(one(descriptor + 9)) + 1;
        return new Frame(from, descriptor, afterSubBlocks(pixels));
    }

    private PictureFormat.Area area(int descriptor) throws IOException {
        return new PictureFormat.Area(two(descriptor + 5), two(descriptor + 7));
    }

    private int firstBlock() throws IOException {
        return BLOCKS + colours(one(SCREEN + 4));
    }

    private int startOfFrame(int from) throws IOException {
        int at = from;
        while (one(at) == EXTENSION) at = afterSubBlocks(at + 2);
        if (one(at) != FRAME) throw new IOException("no frame");
        return at;
    }

    private int afterSubBlocks(int from) throws IOException {
        int at = from;
        while (one(at) != 0) at += 1 + one(at);
        return at + 1;
    }

    /// Bytes of the colour table that the flags announce.
    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private int one(int at) throws IOException {
        if (at >= gif.length) throw new IOException("file is cut off");
        return gif[at] & 0xFF;
    }

    private int two(int at) throws IOException {
        return one(at) + 256 * one(at + 1);
    }
}
