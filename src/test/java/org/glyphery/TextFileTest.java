package org.glyphery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextFileTest {

    private static final String TEXT = "name: Ziffern – 数 🎉\n";

    @Test
    void a_text_is_utf_8_or_what_its_mark_says() {
        assertThat(TextFile.read(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
        List<Charset> marked =
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE,
                        StandardCharsets.UTF_32LE,
                        StandardCharsets.UTF_32BE);
        for (Charset encoding : marked) {
            byte[] file = ("\uFEFF" + TEXT).getBytes(encoding);
            assertThat(TextFile.read(file)).as(encoding.name()).isEqualTo(TEXT);
        }
        assertThat(TextFile.read(new byte[0])).isEmpty();
    }

    @Test
    void bytes_of_another_encoding_are_refused_with_the_first_that_is_wrong() {
        assertThatThrownBy(() -> TextFile.read("für".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(UnreadableText.class)
                .hasMessageContaining("not UTF-8: byte 2");
        assertThatThrownBy(() -> TextFile.read(new byte[] {'a', (byte) 0xE6, (byte) 0x95}))
                .hasMessageContaining("byte 2"); // a sign that is cut off
        assertThatThrownBy(() -> TextFile.read(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'}))
                .hasMessageContaining("not UTF-16LE: byte 3");
    }
}
