package org.glyphery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class LimitsTest {

    @Test
    void the_defaults_work_and_leave_threads_for_pages() {
        var limits = LimitsFixture.with();
        assertThat(limits.body()).isEqualTo(DataSize.ofMegabytes(1));
        assertThat(limits.largeBody()).isEqualTo(DataSize.ofMegabytes(32));
        assertThat(limits.strokes()).isEqualTo(200);
        assertThat(limits.points()).isEqualTo(10_000);
        assertThat(limits.threads()).isEqualTo(216);
        assertThat(limits.perAddress()).as("a class of 100, twice").isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "body, 0MB, from 1 KiB to 1 GiB",
        "body, -1MB, from 1 KiB",
        "body, 3GB, from 1 KiB",
        "large-body, 1KB, from 1 MiB to",
        "bodies-together, 1MB, from 32 MiB to",
        "body-time, 0s, from 100ms to 1h",
        "body-time, 2h, from 100ms to 1h",
        "answers-at-once, 0, from 1 to",
        "probes-at-once, 0, from 1 to",
        "picture-pixels, -5, from 1 to",
        "pixels-together, 1000, from 40,000,000 to",
        "picture-patience, 0s, from 100ms to 1h",
        "strokes, 0, from 1 to",
        "streams, 0, from 1 to",
        "sessions, 0, from 1 to",
        "per-address, 0, from 1 to",
        "json-depth, 4, from 8 to 500",
        "json-digits, 5, from 32 to"
    })
    void a_limit_that_cannot_work_stops_the_start_with_a_sentence(
            String name, String value, String expected) {
        var failure = catchThrowable(() -> LimitsFixture.with(name + "=" + value));
        assertThat(StartFailures.sentence(failure).orElseThrow())
                .contains(Limits.PREFIX + name, expected);
    }

    @ParameterizedTest
    @CsvSource({"body, large", "body-time, soon", "strokes, many", "points, 99999999999"})
    void a_limit_that_cannot_be_read_stops_the_start_with_a_sentence(String name, String value) {
        var failure = catchThrowable(() -> LimitsFixture.with(name + "=" + value));
        assertThat(StartFailures.sentence(failure).orElseThrow())
                .contains(Limits.PREFIX + name, "\"" + value + "\"");
    }
}
