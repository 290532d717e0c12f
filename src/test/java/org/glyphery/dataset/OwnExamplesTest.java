package org.glyphery.dataset;

import static org.assertj.core.api.Assertions.assertThat;

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

    private OwnExample keep(String name) {
        return own.keep(new Ink(List.of()), Glyph.of(Mnist.SHAPE, new float[784]), name);
    }

    private List<String> names() {
        return own.all().stream().map(OwnExample::className).toList();
    }
}
