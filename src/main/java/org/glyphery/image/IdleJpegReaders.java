package org.glyphery.image;

import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/// The JDK's readers of JPEG, each used for one file after the other: what a reader holds outside
/// the heap is remembered until the collector comes to it, and tens of thousands of small pictures
/// would need as many. Tables of the file before stay in it, so that [JpegFile] asks only about
/// files that bring their own.
final class IdleJpegReaders {

    private static final IdlePool<ImageReader> IDLE =
            new IdlePool<>(() -> ImageIO.getImageReadersByFormatName("jpeg").next());

    private IdleJpegReaders() {}

    /// Asks a reader about a file. One that has failed is not used again.
    static <T> T ask(byte[] jpeg, ImageIoDecoding.DecodingQuestion<T> question) throws IOException {
        ImageReader reader = IDLE.take();
        boolean isUsable = false;
        try {
            T answer = ImageIoDecoding.ask(reader, jpeg, question);
            isUsable = true;
            return answer;
        } finally {
            if (!isUsable || !IDLE.keep(reader)) reader.dispose();
        }
    }
}
