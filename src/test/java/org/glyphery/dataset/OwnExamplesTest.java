package org.glyphery.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.glyphery.Ids;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

class OwnExamplesTest {

    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:" + Ids.next() + ";DB_CLOSE_DELAY=-1");
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final OwnExamples own = new OwnExamples(jdbc, JsonMapper.shared());

    @BeforeEach
    void migrate() {
        Flyway.configure().dataSource(database).load().migrate();
    }

    @Test
    void what_was_removed_comes_back_once_in_its_place() {
        var first = keep("1");
        keep("2");
        own.remove(first.id());
        assertThat(names()).containsExactly("2");
        own.restore(first.id());
        own.restore(first.id());
        assertThat(names()).containsExactly("2", "1");
    }

    @Test
    void what_was_erased_is_nowhere_and_nothing_brings_it_back() {
        var removed = keep("1");
        keep("l");
        own.remove(removed.id());
        var heard = new AtomicInteger();
        own.subscribe(heard::incrementAndGet);

        own.eraseAll();

        assertThat(heard).hasValue(1);
        own.restore(removed.id());
        assertThat(own.all()).isEmpty();
        assertThat(own.ids()).isEmpty();
        assertThat(jdbc.sql("select count(*) from own_example").query(Integer.class).single())
                .isZero();
        keep("3");
        assertThat(names()).containsExactly("3");
    }

    @Test
    void when_as_many_are_kept_as_can_be_whoever_keeps_one_more_is_told() {
        var removed = keep("1");
        own.remove(removed.id());
        jdbc.sql(
                        "insert into own_example (id, class_name, ink, glyph, created_at)"
                                + " select cast(x as varchar), '7', '[]', '[]', current_timestamp"
                                + " from system_range(1, ?)")
                .param(OwnExamples.MOST)
                .update();
        assertThatThrownBy(() -> keep("2"))
                .isInstanceOf(TooManyDrawings.class)
                .hasMessageContaining("2,000 drawings are kept here");
        assertThatThrownBy(() -> own.restore(removed.id())).isInstanceOf(TooManyDrawings.class);
        jdbc.sql("delete from own_example where id = '1'").update();
        own.restore(removed.id());
        assertThat(own.ids()).hasSize(OwnExamples.MOST).contains(removed.id());
    }

    private OwnExample keep(String name) {
        return own.keep(new Ink(List.of()), Glyph.of(Mnist.SHAPE, new float[784]), name);
    }

    private List<String> names() {
        return own.all().stream().map(OwnExample::className).toList();
    }
}
