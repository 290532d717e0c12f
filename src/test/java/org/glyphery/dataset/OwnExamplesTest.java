package org.glyphery.dataset;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.glyphery.Ids;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

class OwnExamplesTest {

    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:" + Ids.next() + ";DB_CLOSE_DELAY=-1");
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final OwnCollections collections;
    private final OwnExamples own;

    OwnExamplesTest(@TempDir Path home) {
        collections = new OwnCollections(jdbc, new Datasets(home), JsonMapper.shared());
        own = new OwnExamples(rows(), collections);
    }

    private OwnExampleRows rows() {
        return new OwnExampleRows(jdbc, JsonMapper.shared());
    }

    @BeforeEach
    void migrate() {
        Flyway.configure().dataSource(database).load().migrate();
    }

    @Test
    void what_was_removed_comes_back_once_in_its_place() {
        var first = keep("1");
        keep("2");
        var removal = remove(first);
        assertThat(names()).containsExactly("2");
        own.restore(removal);
        own.restore(removal);
        assertThat(names()).containsExactly("2", "1");
        assertThat(own.remove("none")).isEmpty();
    }

    @Test
    void however_many_were_removed_all_of_them_come_back() {
        List<OwnExamples.Removal> removals =
                IntStream.range(0, 60)
                        .mapToObj(digit -> keep(Integer.toString(digit)))
                        .map(this::remove)
                        .toList();
        removals.forEach(own::restore);
        assertThat(own.all(CollectionName.MINE)).hasSize(60);
    }

    @Test
    void what_was_erased_is_nowhere_and_nothing_brings_it_back() {
        var removal = remove(keep("1"));
        keep("l");
        var heard = new AtomicInteger();
        own.subscribe(heard::incrementAndGet);

        own.erase(Erasure.ofAll(CollectionName.MINE));

        assertThat(heard).hasValue(1);
        assertThat(own.isErased(removal)).isTrue();
        own.restore(removal);
        assertThat(heard).hasValue(1);
        assertThat(own.all(CollectionName.MINE)).isEmpty();
        assertThat(own.ids()).isEmpty();
        assertThat(jdbc.sql("select count(*) from own_example").query(Integer.class).single())
                .isZero();
        keep("3");
        assertThat(names()).containsExactly("3");
    }

    @Test
    void what_is_known_is_what_is_stored() {
        var first = keep("1");
        assertThat(own.all(CollectionName.MINE)).containsExactly(first);
        var second = keep("2");
        var removal = remove(first);
        keep("3");
        own.restore(removal);
        remove(second);

        assertThat(own.all(CollectionName.MINE)).isSameAs(own.all(CollectionName.MINE));
        assertThat(new OwnExamples(rows(), collections).all(CollectionName.MINE))
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(own.all(CollectionName.MINE));
        assertThat(names()).containsExactly("3", "1");
    }

    /// Whoever hears of a change may be slow, and waits for others that keep something meanwhile.
    @Test
    void those_who_hear_of_a_change_keep_nobody_from_the_next() {
        var hasHeard = new AtomicBoolean();
        own.subscribe(() -> {
            if (hasHeard.getAndSet(true)) return;
            CompletableFuture.runAsync(() -> keep("2")).orTimeout(9, SECONDS).join();
        });
        keep("1");
        assertThat(names()).containsExactly("2", "1");
    }

    @Test
    void when_as_many_are_kept_as_can_be_whoever_keeps_one_more_is_told() {
        var removal = remove(keep("1"));
        jdbc.sql(
                        "insert into own_example (id, class_name, collection_name, giver, ink,"
                            + " glyph, created_at) select cast(x as varchar), '7', 'my-digits', '',"
                            + " '[]', '[]', current_timestamp from system_range(1, ?)")
                .param(OwnExamples.MOST)
                .update();
        assertThatThrownBy(() -> keep("2"))
                .isInstanceOf(TooManyDrawings.class)
                .hasMessageContaining("2,000 drawings are kept here");
        assertThatThrownBy(() -> own.restore(removal)).isInstanceOf(TooManyDrawings.class);
        jdbc.sql("delete from own_example where id = '1'").update();
        own.restore(removal);
        assertThat(own.ids()).hasSize(OwnExamples.MOST).contains(removal.example().id());
    }

    private OwnExamples.Removal remove(OwnExample example) {
        return own.remove(example.id()).orElseThrow();
    }

    private OwnExample keep(String name) {
        return own.keep(Gift.MINE, new Ink(List.of()), Glyph.of(Mnist.SHAPE, new float[784]), name);
    }

    private List<String> names() {
        return own.all(CollectionName.MINE).stream().map(OwnExample::className).toList();
    }
}
