package org.glyphery.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import org.glyphery.Causes;
import org.jspecify.annotations.Nullable;

/// Reads a file by one of ImageIO's readers, which stops in the midst where its time is up.
final class ImageIoDecoding {

    private ImageIoDecoding() {}

    /// Asks a new reader, and disposes of it.
    static <T> T read(ImageReader reader, byte[] file, DecodingQuestion<T> question)
            throws IOException {
        try {
            return ask(reader, file, question);
        } finally {
            reader.dispose();
        }
    }

    /// Asks a reader, which then has no file and no listeners any more.
    static <T> T ask(ImageReader reader, byte[] file, DecodingQuestion<T> question)
            throws IOException {
        var input = ArrayImageInput.of(file);
        reader.setInput(input);
        T answer = asked(reader, question);
        reader.reset();
        input.giveBack();
        return answer;
    }

    /// Some readers wrap whatever ends them; what is not the file's fault comes out as it is.
    private static <T> T asked(ImageReader reader, DecodingQuestion<T> question)
            throws IOException {
        try {
            return question.ask(reader);
        } catch (IIOException wrapped) {
            var timeIsUp = Causes.first(DecodingTime.TimeIsUp.class, wrapped);
            if (timeIsUp.isPresent()) throw timeIsUp.get();
            var noMemory = Causes.first(OutOfMemoryError.class, wrapped);
            if (noMemory.isPresent()) throw noMemory.get();
            throw wrapped;
        }
    }

    /// The first picture of the file, with all its pixels.
    static BufferedImage picture(ImageReader reader, byte[] file, DecodingTime time)
            throws IOException {
        watch(reader, time);
        return read(reader, file, opened -> opened.read(0));
    }

    /// Lets the reader look at the time with every row that it has read.
    static void watch(ImageReader reader, DecodingTime time) {
        reader.addIIOReadProgressListener(new Watch(time));
    }

    @FunctionalInterface
    interface DecodingQuestion<T> {
        T ask(ImageReader reader) throws IOException;
    }

    private record Watch(DecodingTime time) implements IIOReadProgressListener {

        @Override
        public void imageStarted(@Nullable ImageReader reader, int index) {
            time.check();
        }

        @Override
        public void imageProgress(@Nullable ImageReader reader, float percent) {
            time.check();
        }

        @Override
        public void imageComplete(@Nullable ImageReader reader) {}

        @Override
        public void readAborted(@Nullable ImageReader reader) {}

        @Override
        public void sequenceStarted(@Nullable ImageReader reader, int index) {}

        @Override
        public void sequenceComplete(@Nullable ImageReader reader) {}

        @Override
        public void thumbnailStarted(@Nullable ImageReader reader, int index, int thumbnail) {}

        @Override
        public void thumbnailProgress(@Nullable ImageReader reader, float percent) {}

        @Override
        public void thumbnailComplete(@Nullable ImageReader reader) {}
    }
}
