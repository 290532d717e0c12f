package org.glyphery.dataset.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The text of a table, which may be larger than memory: UTF-8, or UTF-16 with its mark, as
/// spreadsheets save it. No row may be longer than any real one.
final class TableText extends Reader {

    private static final int LONGEST_ROW = 1 << 22;

    private final BufferedReader text;
    private int row;

    TableText(StoredFile file) throws IOException {
        var in = new PushbackInputStream(file.open(), 3);
        byte[] mark = in.readNBytes(3);
        Charset encoding = encoding(mark);
        int length = encoding.equals(StandardCharsets.UTF_8) ? 3 : 2;
        boolean isMarked = isMarked(mark, encoding);
        in.unread(mark, isMarked ? length : 0, isMarked ? mark.length - length : mark.length);
        text = new BufferedReader(new InputStreamReader(in, decoder(encoding)));
    }

    private static CharsetDecoder decoder(Charset encoding) {
        return encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// The encoding that these first bytes of a text tell.
    static Charset encoding(byte[] mark) {
        if (isMarked(mark, StandardCharsets.UTF_16LE)) return StandardCharsets.UTF_16LE;
        return isMarked(mark, StandardCharsets.UTF_16BE)
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }

    private static boolean isMarked(byte[] begin, Charset encoding) {
        byte[] mark = "\uFEFF".getBytes(encoding);
        return begin.length >= mark.length
                && Arrays.equals(begin, 0, mark.length, mark, 0, mark.length);
    }

    /// A row has been taken; the next one may be as long again.
    void endRow() {
        row = 0;
    }

    @Override
    public int read(char[] signs, int from, int most) throws IOException {
        int read = text.read(signs, from, most);
        if (read > 0) row += read;
        if (row > LONGEST_ROW) throw new IOException("A row of more than 4,194,304 signs");
        return read;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
