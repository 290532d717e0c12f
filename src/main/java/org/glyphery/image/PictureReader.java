package org.glyphery.image;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.ReentrantLock;

/// Reads picture files: PNG, BMP, GIF, TIFF and the PNM family through Commons Imaging, JPEG
/// through the JDK.
///
/// Whatever the file holds, the answer is a picture or an [UnreadablePicture] that says what is
/// wrong. What a file announces is checked before any of its pixels is decoded.
public final class PictureReader {

    /// 20 MB.
    public static final int MAXIMUM_BYTES = 20_000_000;

    /// 40 megapixels.
    public static final int MAXIMUM_PIXELS = 40_000_000;

    /// Of several pictures at once only one is decoded, so that many large ones cannot take the
    /// memory together.
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock(true);

    private PictureReader() {}

    /// Reads to the end, or until the file turns out to be too large; does not close.
    ///
    /// @param name of the file, for messages
    public static Picture read(InputStream file, String name) {
        try {
            return read(file.readNBytes(MAXIMUM_BYTES + 1), name);
        } catch (IOException e) {
            throw new UnreadablePicture(
                    "The picture \"%s\" did not arrive whole. Send it again.".formatted(name), e);
        }
    }

    /// Reads a whole file.
    ///
    /// @param name of the file, for messages
    public static Picture read(byte[] bytes, String name) {
        requireSize(bytes, name);
        ONE_AT_A_TIME.lock();
        try {
            var format = PictureFormat.of(bytes);
            if (format == null) throw unknown(name);
            requirePixels(format.area(bytes), name);
            return new PictureScan(format.decode(bytes)).turned(format.orientation(bytes));
        } catch (UnreadablePicture e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Decoders answer broken files with whatever exception they run into.
            throw new UnreadablePicture(
                    "The picture \"%s\" is broken, incomplete or of a rare kind: its beginning is that of a picture, but the rest cannot be read. Save it again, as PNG or JPEG in RGB."
                            .formatted(name),
                    e);
        } catch (OutOfMemoryError e) {
            throw new UnreadablePicture(
                    "The picture \"%s\" needs more memory than there is just now. Make it smaller and try again."
                            .formatted(name),
                    e);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static void requireSize(byte[] bytes, String name) {
        if (bytes.length == 0) {
            throw new UnreadablePicture(
                    "The file \"%s\" is empty. Choose another one.".formatted(name));
        }
        if (bytes.length > MAXIMUM_BYTES) {
            throw new UnreadablePicture(
                    "The file \"%s\" is larger than %d MB. Make the picture smaller and try again."
                            .formatted(name, MAXIMUM_BYTES / 1_000_000));
        }
    }

    private static UnreadablePicture unknown(String name) {
        return new UnreadablePicture(
                "The file \"%s\" is none of the pictures that can be read here, by its content: PNG, JPEG, BMP, GIF, TIFF, PBM, PGM, PPM, PAM. Save the picture as PNG or JPEG and try again."
                        .formatted(name));
    }

    private static void requirePixels(PictureFormat.Area area, String name) {
        if (area.pixels() > MAXIMUM_PIXELS) {
            throw new UnreadablePicture(
                    "The picture \"%s\" has %,d x %,d pixels, more than %d million. Make it smaller and try again."
                            .formatted(
                                    name, area.width(), area.height(), MAXIMUM_PIXELS / 1_000_000));
        }
    }
}
