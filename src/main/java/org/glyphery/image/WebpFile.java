package org.glyphery.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A WebP's chunks (RFC 9649).
final class WebpFile {

    /// "RIFF", a size, "WEBP".
    private static final int HEADER = 12;

    /// Type and size.
    private static final int CHUNK_HEADER = 8;

    /// What comes before the chunks of an animation's frame.
    private static final int FRAME_HEADER = 16;

    private static final int SIDE_BITS = 0x3FFF;

    private final ByteBuffer file;

    private WebpFile(byte[] webp) {
        file = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// The largest of what the file and its frames announce, which need not agree.
    static PictureFormat.Area area(byte[] webp) throws IOException {
        var area = new WebpFile(webp).largest(HEADER, webp.length);
        if (area.pixels() == 0) throw new IOException("no size announced");
        return area;
    }

    /// The first frame.
    static BufferedImage decode(byte[] webp, DecodingTime time) throws IOException {
        // Not looked up: whether ImageIO finds it depends on the thread that asks first.
        var reader = new WebPImageReaderSpi().createReaderInstance(null);
        return ImageIoDecoding.picture(reader, webp, time);
    }

    static int orientation(byte[] webp) {
        var whole = new WebpFile(webp);
        for (int at = HEADER; at + CHUNK_HEADER <= webp.length; at = whole.next(at)) {
            if (!whole.type(at).equals("EXIF")) continue;
            int from = at + CHUNK_HEADER;
            byte[] exif = Arrays.copyOfRange(webp, from, Math.min(webp.length, whole.next(at)));
            return TiffFile.orientation(exif);
        }
        return 1;
    }

    private PictureFormat.Area largest(int from, int to) {
        var largest = new PictureFormat.Area(0, 0);
        for (int at = from; at + CHUNK_HEADER + 10 <= to; at = next(at)) {
            int data = at + CHUNK_HEADER;
            largest =
                    largest.orLarger(
                            switch (type(at)) {
                                case "VP8X" -> area(1L + three(data + 4), 1L + three(data + 7));
                                case "VP8 " -> lossy(data);
                                case "VP8L" -> lossless(data);
                                case "ANMF" -> largest(data + FRAME_HEADER, Math.min(to, next(at)));
                                default -> area(0, 0);
                            });
        }
        return largest;
    }

    /// The area behind three bytes of flags and three that mark the start (RFC 6386, 9.1).
    private PictureFormat.Area lossy(int data) {
        return area(file.getShort(data + 6) & SIDE_BITS, file.getShort(data + 8) & SIDE_BITS);
    }

    private PictureFormat.Area lossless(int data) {
        int sides = file.getInt(data + 1);
        return area(1 + (sides & SIDE_BITS), 1 + (sides >>> 14 & SIDE_BITS));
    }

    private static PictureFormat.Area area(long width, long height) {
        return new PictureFormat.Area(width, height);
    }

    private String type(int at) {
        return new String(file.array(), at, 4, StandardCharsets.ISO_8859_1);
    }

    /// The place where the next chunk begins; beyond the end where this one is cut off.
    private int next(int at) {
        long size = file.getInt(at + 4) & 0xFFFF_FFFFL;
        return (int) Math.min(Integer.MAX_VALUE / 2, at + CHUNK_HEADER + size + size % 2);
    }

    private int three(int at) {
        return file.getInt(at - 1) >>> 8;
    }
}
