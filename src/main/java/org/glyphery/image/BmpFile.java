package org.glyphery.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import javax.imageio.ImageIO;

/// A BMP, from OS/2's core header of 12 bytes to version 5 of Windows' of 124, which the JDK reads.
final class BmpFile {

    private static final int HEADER = 14;
    private static final int CORE_HEADER = 12;
    private static final int COMPRESSION = 30;

    /// None, run lengths of 8 and 4 bits, masks. Others hold a JPEG or PNG with a size of its own.
    private static final Set<Integer> COMPRESSIONS = Set.of(0, 1, 2, 3);

    private BmpFile() {}

    static PictureFormat.Area area(byte[] bmp) throws IOException {
        var file = ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN);
        if (bmp.length < HEADER + CORE_HEADER) throw new IOException("file is cut off");
        if (file.getInt(HEADER) == CORE_HEADER) {
            return new PictureFormat.Area(
                    Short.toUnsignedInt(file.getShort(18)), Short.toUnsignedInt(file.getShort(20)));
        }
        if (bmp.length < COMPRESSION + 4 || !COMPRESSIONS.contains(file.getInt(COMPRESSION))) {
            throw new IOException("compression is not known");
        }
        return new PictureFormat.Area(file.getInt(18), file.getInt(22));
    }

    static BufferedImage decode(byte[] bmp, DecodingTime time) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("bmp").next();
        return opaqueWhereNothingShows(ImageIoDecoding.picture(reader, bmp, time));
    }

    /// Many programs name a mask for alpha and leave it 0 in every pixel; viewers show the colours.
    private static BufferedImage opaqueWhereNothingShows(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) return image;
        var opaque =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int colour = image.getRGB(x, y);
                if (colour >>> 24 != 0) return image;
                opaque.setRGB(x, y, colour);
            }
        }
        return opaque;
    }
}
