package org.glyphery;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Text files that people write, as bytes. They are UTF-8, or what the byte order mark before them
/// says: Windows PowerShell writes UTF-16 with its mark.
public final class TextFile {

    /// A byte order mark and what it stands for.
    private record Mark(byte[] bytes, Charset encoding) {

        boolean begins(byte[] file) {
            if (file.length < bytes.length) return false;
            for (int index = 0; index < bytes.length; index++) {
                if (file[index] != bytes[index]) return false;
            }
            return true;
        }
    }

    /// The longer ones first, since UTF-32's begins as UTF-16's does.
    private static final List<Mark> MARKS =
            List.of(
                    mark(StandardCharsets.UTF_32LE),
                    mark(StandardCharsets.UTF_32BE),
                    mark(StandardCharsets.UTF_8),
                    mark(StandardCharsets.UTF_16LE),
                    mark(StandardCharsets.UTF_16BE));

    private static final Mark NONE = new Mark(new byte[0], StandardCharsets.UTF_8);

    private TextFile() {}

    private static Mark mark(Charset encoding) {
        return new Mark("\uFEFF".getBytes(encoding), encoding);
    }

    /// The text without its mark.
    ///
    /// @throws UnreadableText if the bytes are not of its encoding
    public static String read(byte[] file) {
        Mark mark = MARKS.stream().filter(each -> each.begins(file)).findFirst().orElse(NONE);
        var bytes = ByteBuffer.wrap(file);
        bytes.position(mark.bytes().length);
        var text = CharBuffer.allocate(bytes.remaining());
        var decoder = mark.encoding().newDecoder();
        CoderResult result = decoder.decode(bytes, text, true);
        if (!result.isError()) result = decoder.flush(text);
        if (result.isError()) throw new UnreadableText(mark.encoding(), bytes.position());
        return text.flip().toString();
    }
}
