package org.glyphery.image;

import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStreamImpl;

/// A file's bytes as ImageIO's readers want them, without copies.
///
/// What it inherits has a finalizer, so that each would stay in memory until the collector has seen
/// it twice: those that are done with are used for other files.
final class ArrayImageInput extends ImageInputStreamImpl {

    private static final IdlePool<ArrayImageInput> IDLE = new IdlePool<>(ArrayImageInput::new);

    private byte[] file = {};

    private ArrayImageInput() {}

    static ArrayImageInput of(byte[] file) {
        ArrayImageInput input = IDLE.take();
        input.file = file;
        return input;
    }

    /// Gives it up for another file; no reader has it any more, and none has failed on it.
    void giveBack() {
        file = new byte[0];
        streamPos = 0;
        flushedPos = 0;
        bitOffset = 0;
        byteOrder = ByteOrder.BIG_ENDIAN;
        IDLE.keep(this);
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < file.length ? file[(int) streamPos++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        bitOffset = 0;
        int count = (int) Math.min(length, file.length - streamPos);
        if (count <= 0) return length == 0 ? 0 : -1;
        System.arraycopy(file, (int) streamPos, target, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return file.length;
    }
}
