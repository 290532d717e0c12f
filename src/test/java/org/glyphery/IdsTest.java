package org.glyphery;

import static org.assertj.core.api.Assertions.assertThat;

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
}
