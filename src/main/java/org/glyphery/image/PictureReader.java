package org.glyphery.image;

import java.awt.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.glyphery.Bytes;
import org.glyphery.PictureLimits;

/// Reads picture files: PNG, GIF, TIFF and the PNM family through Commons Imaging, JPEG, BMP and
/// some kinds of TIFF through the JDK, WebP through TwelveMonkeys.
///
/// Whatever the file holds, the answer is a picture or an [UnreadablePicture] that says what is
/// wrong. What a file announces is checked before any of its pixels is decoded. One reader is for
/// the files that come at once, as those of one request, and for one thread.
public final class PictureReader {

    /// The lock by which only one of several pictures is decoded at once, so that many large ones
    /// cannot take the memory together.
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock(true);

    private final PictureLimits limits;
    private final BooleanSupplier isAwaited;
    private long pixelsRead;
    private long waitedNanos; // for its turns

    public PictureReader(PictureLimits limits) {
        this(limits, () -> true);
    }

    /// A reader that gives up a picture for which nobody waits any more.
    ///
    /// @param isAwaited asked again and again while a picture is decoded
    public PictureReader(PictureLimits limits, BooleanSupplier isAwaited) {
        this.limits = limits;
        this.isAwaited = isAwaited;
    }

    /// Reads to the end, or until the file turns out to be too large; does not close.
    ///
    /// @param name of the file, for messages
    public Picture read(InputStream file, String name) {
        return read(bytes(file, name), name);
    }

    /// The file's bytes, to the end or one more than it may have; does not close.
    ///
    /// @param name of the file, for messages
    public byte[] bytes(InputStream file, String name) {
        try {
            return file.readNBytes(limits.bytes() + 1);
        } catch (IOException e) {
            throw new UnreadablePicture(
                    "The picture \"%s\" did not arrive whole. Send it again.".formatted(name), e);
        }
    }

    /// Reads a whole file.
    ///
    /// @param name of the file, for messages
    /// @throws UnreadablePicture if it is no picture, broken or too large, or does not get its turn
    public Picture read(byte[] bytes, String name) {
        return read(bytes, name, PictureScan::turned);
    }

    /// Reads a whole file like [#read(byte[], String)], in its colours.
    ///
    /// @param name of the file, for messages
    /// @throws UnreadablePicture if it is no picture, broken or too large, or does not get its turn
    public ColourPicture readColours(byte[] bytes, String name) {
        return read(bytes, name, PictureScan::turnedColours);
    }

    /// Reads a whole file like [#read(byte[], String)], as a sheet of several characters, or of
    /// one.
    ///
    /// @param name of the file, for messages
    /// @throws UnreadablePicture if it is no picture, broken or too large, or does not get its turn
    public TakenSheet readSheet(byte[] bytes, String name) {
        record Scanned(Picture picture, ColourPicture colours) {}
        Scanned scanned =
                read(
                        bytes,
                        name,
                        (scan, orientation) ->
                                new Scanned(
                                        scan.turned(orientation), scan.turnedColours(orientation)));
        return TakenSheet.of(scanned.picture(), scanned.colours());
    }

    /// How large a file says that its picture is, held as it is shown; nothing is decoded.
    ///
    /// @param name of the file, for messages
    /// @throws UnreadablePicture if it says nothing, or too much
    public Dimension announced(byte[] bytes, String name) {
        return examined(
                bytes,
                name,
                (format, area) -> {
                    int height = Math.toIntExact(area.height());
                    int width = Math.toIntExact(area.width());
                    return PictureScan.isOnItsSide(format.orientation(bytes))
                            ? new Dimension(height, width)
                            : new Dimension(width, height);
                });
    }

    private static UnreadablePicture broken(String name, Throwable cause) {
        return new UnreadablePicture(
                "The picture \"%s\" is broken, incomplete or of a rare kind: its beginning is that of a picture, but the rest cannot be read. Save it again, as PNG or JPEG in RGB."
                        .formatted(name),
                cause);
    }

    /// What is taken from a decoded picture, which was held before the camera as EXIF counts.
    @FunctionalInterface
    private interface Taking<T> {
        T from(PictureScan scan, int orientation);
    }

    private <T> T read(byte[] bytes, String name, Taking<T> taking) {
        return examined(bytes, name, (format, _) -> decoded(format, bytes, name, taking));
    }

    /// What is asked of a file whose form is known, and which is not too large.
    @FunctionalInterface
    private interface Asking<T> {
        T of(PictureFormat format, PictureFormat.Area area) throws IOException;
    }

    private <T> T examined(byte[] bytes, String name, Asking<T> asking) {
        requireSize(bytes, name);
        try {
            var format = PictureFormat.of(bytes);
            if (format == null) throw unknown(bytes, name);
            var area = format.area(bytes);
            requirePixels(area, name);
            return asking.of(format, area);
        } catch (UnreadablePicture e) {
            throw e;
        } catch (DecodingTime.TimeIsUp e) {
            throw new UnreadablePicture(
                    "The picture \"%s\" took longer than %d s to decode (glyphery.limits.picture-time), or nobody waits for it any more. Save it again, smaller or as PNG."
                            .formatted(name, limits.time().toSeconds()),
                    e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Decoders answer broken files with whatever exception they run into.
            throw broken(name, e);
        } catch (OutOfMemoryError e) {
            throw new UnreadablePicture(
                    "The picture \"%s\" needs more memory than there is just now. Make it smaller and try again."
                            .formatted(name),
                    e);
        }
    }

    private <T> T decoded(PictureFormat format, byte[] bytes, String name, Taking<T> taking)
            throws IOException {
        takeTurn(name);
        try {
            var time = new DecodingTime(limits.time(), isAwaited);
            var scan = new PictureScan(format.decode(bytes, time));
            return taking.from(scan, format.orientation(bytes));
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private void takeTurn(String name) {
        long started = System.nanoTime();
        try {
            long left = limits.patience().toNanos() - waitedNanos;
            if (ONE_AT_A_TIME.tryLock(left, TimeUnit.NANOSECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waitedNanos += System.nanoTime() - started;
        }
        throw new UnreadablePicture(
                "The picture \"%s\" did not get its turn: those of others were still being decoded (glyphery.limits.picture-patience). Send it again in a moment."
                        .formatted(name));
    }

    private void requireSize(byte[] bytes, String name) {
        if (bytes.length == 0) {
            throw new UnreadablePicture(
                    "The file \"%s\" is empty. Choose another one.".formatted(name));
        }
        if (bytes.length > limits.bytes()) {
            throw new UnreadablePicture(
                    "The file \"%s\" is larger than %s (glyphery.limits.picture-size). Make the picture smaller and try again."
                            .formatted(name, Bytes.words(limits.bytes())));
        }
    }

    private static UnreadablePicture unknown(byte[] bytes, String name) {
        String phone = IsoMediaFile.kind(bytes);
        if (phone != null) {
            return new UnreadablePicture(
                    "The picture \"%s\" is of the kind %s, which is not read here. Save it as PNG or JPEG and try again."
                            .formatted(name, phone));
        }
        return new UnreadablePicture(
                "The file \"%s\" is none of the pictures that can be read here, by its content: PNG, JPEG, WebP, BMP, GIF, TIFF, PBM, PGM, PPM, PAM. Save the picture as PNG or JPEG and try again."
                        .formatted(name));
    }

    private void requirePixels(PictureFormat.Area area, String name) {
        if (area.pixels() > limits.pixels()) {
            throw new UnreadablePicture(
                    "The picture \"%s\" has %,d x %,d pixels, more than %,d together (glyphery.limits.picture-pixels). Make it smaller and try again."
                            .formatted(name, area.width(), area.height(), limits.pixels()));
        }
        if (pixelsRead + area.pixels() > limits.together()) {
            throw new UnreadablePicture(
                    "With the picture \"%s\" those that come at once would have more than %,d pixels together (glyphery.limits.pixels-together). Send it by itself."
                            .formatted(name, limits.together()));
        }
        pixelsRead += area.pixels();
    }
}
