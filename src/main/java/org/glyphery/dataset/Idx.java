package org.glyphery.dataset;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.glyphery.image.PictureShape;

/// The IDX format of MNIST: a big-endian header (two zero bytes, type 0x08 for unsigned bytes,
/// number of dimensions, the size of each), then the bytes.
///
/// Format: LeCun, Cortes & Burges, "The MNIST database of handwritten digits".
final class Idx {

    private static final int UNSIGNED_BYTES = 0x08;

    private Idx() {}

    /// @return [count, height, width], row by row, without the header
    static byte[] pictures(String file, byte[] bytes, int count, PictureShape shape) {
        return body(file, bytes, count, shape.height(), shape.width());
    }

    /// @return [count]
    static int[] labels(String file, byte[] bytes, int count, int classes) {
        byte[] body = body(file, bytes, count);
        int[] labels = new int[count];
        for (int index = 0; index < count; index++) {
            labels[index] = body[index] & 0xFF;
            if (labels[index] >= classes) {
                throw new UnusableDataset(
                        file, "labels below " + classes, "the label " + labels[index]);
            }
        }
        return labels;
    }

    private static byte[] body(String file, byte[] bytes, int... sizes) {
        int header = 4 + 4 * sizes.length;
        if (bytes.length < header) {
            throw new UnusableDataset(
                    file, "a header of " + header + " bytes", bytes.length + " bytes in all");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int magic = buffer.getInt();
        if (magic != (UNSIGNED_BYTES << 8 | sizes.length)) {
            throw new UnusableDataset(
                    file,
                    "an IDX file of unsigned bytes in " + sizes.length + " dimensions",
                    "the magic number 0x%08x".formatted(magic));
        }
        int[] found = new int[sizes.length];
        Arrays.setAll(found, _ -> buffer.getInt());
        if (!Arrays.equals(sizes, found)) {
            throw new UnusableDataset(
                    file, "the sizes " + Arrays.toString(sizes), Arrays.toString(found));
        }
        int length = Arrays.stream(sizes).reduce(1, Math::multiplyExact);
        if (buffer.remaining() != length) {
            throw new UnusableDataset(
                    file,
                    length + " bytes after the header",
                    buffer.remaining() + ", so the file is truncated or has grown");
        }
        return Arrays.copyOfRange(bytes, header, bytes.length);
    }
}
