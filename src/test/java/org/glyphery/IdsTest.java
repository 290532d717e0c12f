package org.glyphery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void ids_sort_by_time_even_within_a_millisecond() {
        List<String> ids = Stream.generate(Ids::next).limit(20_000).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void an_id_is_a_uuid_of_version_7_without_dashes() {
        String id = Ids.next();
        String dashed = id.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");

        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(UUID.fromString(dashed).version()).isEqualTo(7);
        assertThat(UUID.fromString(dashed).variant()).isEqualTo(2);
    }

    /// It is a minute ahead of the clock.
    @Test
    void ids_follow_one_that_was_made_before_the_clock_was_set_back() {
        long later = System.currentTimeMillis() + 60_000;
        String id = HexFormat.of().toHexDigits((later << 16) | 0x7FFF) + "8".repeat(16);
        Ids.follow(id);
        assertThat(Ids.next()).isGreaterThan(id);
    }
}
