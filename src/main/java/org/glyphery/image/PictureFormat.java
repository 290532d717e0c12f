package org.glyphery.image;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import org.apache.commons.imaging.ImageFormat;
import org.apache.commons.imaging.ImageFormats;
import org.apache.commons.imaging.Imaging;
import org.jspecify.annotations.Nullable;

/// The kinds of picture files that are read. How large a file says that its picture is comes before
/// its pixels, and costs nothing.
enum PictureFormat {
    PNG {
        @Override
        BufferedImage decode(byte[] bytes, DecodingTime time) throws IOException {
            return PngFile.decode(bytes, time);
        }

        @Override
        int orientation(byte[] bytes) throws IOException {
            return PngFile.orientation(bytes);
        }
    },
    GIF {
        @Override
        Area area(byte[] bytes) throws IOException {
            return super.area(bytes).orLarger(GifFile.firstFrame(bytes));
        }

        @Override
        BufferedImage decode(byte[] bytes, DecodingTime time) throws IOException {
            return GifFile.decode(bytes, time);
        }
    },
    TIFF {
        @Override
        Area area(byte[] bytes) throws IOException {
            return TiffFile.area(bytes);
        }

        @Override
        BufferedImage decode(byte[] bytes, DecodingTime time) throws IOException {
            return TiffFile.decode(bytes, time);
        }

        @Override
        int orientation(byte[] bytes) {
            return TiffFile.orientation(bytes);
        }
    },
    JPEG {
        @Override
        Area area(byte[] bytes) throws IOException {
            return JpegFile.area(bytes);
        }

        @Override
        BufferedImage decode(byte[] bytes, DecodingTime time) throws IOException {
            return JpegFile.decode(bytes, time);
        }

        @Override
        int orientation(byte[] bytes) {
            return JpegFile.orientation(bytes);
        }
    },
    WEBP {
        @Override
        Area area(byte[] bytes) throws IOException {
            return WebpFile.area(bytes);
        }

        @Override
        BufferedImage decode(byte[] bytes, DecodingTime time) throws IOException {
            return WebpFile.decode(bytes, time);
        }

        @Override
        int orientation(byte[] bytes) {
            return WebpFile.orientation(bytes);
        }
    },
    BMP {
        @Override
        Area area(byte[] bytes) throws IOException {
            return BmpFile.area(bytes);
        }

        @Override
        BufferedImage decode(byte[] bytes, DecodingTime time) throws IOException {
            return BmpFile.decode(bytes, time);
        }
    },
    PNM;

    private static final Map<ImageFormat, PictureFormat> FORMATS =
            Map.ofEntries(
                    Map.entry(ImageFormats.PNG, PNG),
                    Map.entry(ImageFormats.GIF, GIF),
                    Map.entry(ImageFormats.TIFF, TIFF),
                    Map.entry(ImageFormats.JPEG, JPEG),
                    Map.entry(ImageFormats.BMP, BMP),
                    Map.entry(ImageFormats.PBM, PNM),
                    Map.entry(ImageFormats.PGM, PNM),
                    Map.entry(ImageFormats.PPM, PNM),
                    Map.entry(ImageFormats.PNM, PNM),
                    Map.entry(ImageFormats.PAM, PNM),
                    Map.entry(ImageFormats.WEBP, WEBP));

    /// The format that the first bytes tell, whatever the file's name; null where the content is
    /// none of these.
    static @Nullable PictureFormat of(byte[] bytes) throws IOException {
        return bytes.length < 4 ? null : FORMATS.get(Imaging.guessFormat(bytes));
    }

    /// The area that the file announces.
    Area area(byte[] bytes) throws IOException {
        Dimension size = Imaging.getImageSize(bytes);
        if (size == null) throw new IOException("no size announced");
        return new Area(size.width, size.height);
    }

    /// @param time that a decoder which can be stopped looks at in the midst
    BufferedImage decode(byte[] bytes, DecodingTime time) throws IOException {
        return Imaging.getBufferedImage(bytes);
    }

    /// How the camera was held, as EXIF counts: 1 is upright, 3, 6 and 8 are turned, the even ones
    /// and 5, 7 mirrored.
    int orientation(byte[] bytes) throws IOException {
        return 1;
    }

    /// A BMP whose rows run from top to bottom says so by a negative height.
    record Area(long width, long height) {

        Area {
            width = Math.abs(width);
            height = Math.abs(height);
        }

        Area(int width, int height) {
            this((long) width, (long) height);
        }

        long pixels() {
            return width * height;
        }

        Area orLarger(Area other) {
            return other.pixels() > pixels() ? other : this;
        }
    }
}
