package org.glyphery.dataset.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.glyphery.Bytes;

/// A tar as its reader sees it, who takes names and attributes of any length into memory: it gets
/// no more for one entry's headers than any real one needs.
final class HeaderBound extends FilterInputStream {

    private static final int BLOCK = 512;

    private long left = Long.MAX_VALUE;
    private long zeros;

    HeaderBound(InputStream in) {
        super(in);
    }

    void beginHeader() {
        left = Bytes.MIB;
    }

    void endHeader() {
        left = Long.MAX_VALUE;
    }

    /// Whether the last bytes were an empty block, as a whole tar ends.
    boolean hasEndedInZeros() {
        return zeros >= BLOCK;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int read = super.read(bytes, from, most);
        if (read < 0) return read;
        left -= read;
        if (left < 0) throw new IOException("The headers of an entry are too large");
        int last = from + read - 1;
        while (last >= from && bytes[last] == 0) last--;
        int ending = from + read - 1 - last;
        zeros = ending == read ? zeros + read : ending;
        return read;
    }

    /// Skipping reads, so that zeros are seen.
    @Override
    public long skip(long bytes) throws IOException {
        byte[] piece = new byte[Math.clamp(bytes, 0, 1 << 13)];
        return Math.max(0, read(piece, 0, piece.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
