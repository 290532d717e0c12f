package org.glyphery.dataset.reader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// The examples of an array, one after the other, a piece of the file at a time.
final class ArrayReading implements AutoCloseable {

    private static final int PIECE = 1 << 20;

    private final StoredArray array;
    private final FileChannel channel;
    private final int exampleBytes;
    private final ByteBuffer piece;
    private long index; // of the example that comes next
    private long pieceBegin;
    private long pieceEnd;

    /// @param array whose examples are known not to be too large
    ArrayReading(StoredArray array) throws IOException {
        this.array = array;
        exampleBytes = Math.toIntExact(array.width() * array.element().bytes());
        long most = Math.max(1, PIECE / Math.max(1, exampleBytes));
        piece = ByteBuffer.allocate((int) Math.min(most, array.examples()) * exampleBytes);
        piece.order(array.order());
        channel = array.file().channel();
    }

    /// The bytes of the next example, its elements in C order.
    ByteBuffer next() throws IOException {
        if (index >= pieceEnd) fill();
        int place = (int) (index - pieceBegin) * exampleBytes;
        index++;
        return piece.slice(place, exampleBytes).order(array.order());
    }

    private void fill() throws IOException {
        pieceBegin = index;
        long most = Math.max(1, piece.capacity() / Math.max(1, exampleBytes));
        pieceEnd = Math.min(array.examples(), index + most);
        int count = (int) (pieceEnd - pieceBegin);
        if (array.inFortranOrder()) {
            gather(count);
        } else {
            piece.clear().limit(count * exampleBytes);
            array.file().fill(channel, array.begin() + pieceBegin * exampleBytes, piece);
        }
        piece.clear();
    }

    /// Each element of the examples has a stretch of its own in the file.
    private void gather(int count) throws IOException {
        int bytes = array.element().bytes();
        var stretch = ByteBuffer.allocate(count * bytes);
        int width = Math.toIntExact(array.width());
        for (int element = 0; element < width; element++) {
            long place = (element * array.examples() + pieceBegin) * bytes;
            stretch.clear();
            array.file().fill(channel, array.begin() + place, stretch);
            int target = placeInC(element);
            for (int example = 0; example < count; example++) {
                piece.put(example * exampleBytes + target * bytes, stretch, example * bytes, bytes);
            }
        }
    }

    /// The place within an example, the last dimension changing fastest, of the element that comes
    /// at this place where the first one does.
    private int placeInC(int placeInFortran) {
        long[] sizes = array.sizes();
        long rest = placeInFortran;
        long step = array.width();
        long place = 0;
        for (int dimension = 1; dimension < sizes.length; dimension++) {
            step /= sizes[dimension];
            place += rest % sizes[dimension] * step;
            rest /= sizes[dimension];
        }
        return (int) place;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
