package org.glyphery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BytesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1, 1 byte",
        "1023, 1023 bytes",
        "1024, 1 KiB",
        "65536, 64 KiB",
        "1000000, 976.6 KiB",
        "1048576, 1 MiB",
        "1536000, 1.5 MiB",
        "20971520, 20 MiB",
        "21000000, 20.0 MiB",
        "1610612736, 1.5 GiB",
        "137438953472, 128 GiB",
        "9223372036854775807, '8,388,608.0 TiB'"
    })
    void bytes_are_told_in_the_largest_unit_that_they_fill(long bytes, String words) {
        assertThat(Bytes.words(bytes)).isEqualTo(words);
    }
}
