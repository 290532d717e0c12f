package org.glyphery.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.glyphery.Ids;
import org.glyphery.InvalidSetting;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

class OwnCollectionsTest {

    private static final String CONSENT = "Everybody in this course may see it and train on it.";
    private static final Glyph GLYPH = Glyph.of(Mnist.SHAPE, new float[784]);

    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:" + Ids.next() + ";DB_CLOSE_DELAY=-1");
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final OwnCollections collections;
    private final OwnExamples own;

    OwnCollectionsTest(@TempDir Path home) {
        collections = new OwnCollections(jdbc, new Datasets(home), JsonMapper.shared());
        own = new OwnExamples(new OwnExampleRows(jdbc, JsonMapper.shared()), collections);
    }

    @BeforeEach
    void migrate() {
        Flyway.configure().dataSource(database).load().migrate();
    }

    @Test
    void what_was_kept_before_there_were_collections_lies_in_my_digits() {
        var older = new DriverManagerDataSource("jdbc:h2:mem:" + Ids.next() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(older).target("19").load().migrate();
        JdbcClient.create(older)
                .sql(
                        """
                        insert into own_example (id, class_name, ink, glyph, created_at)
                        values ('a', '7', '{"strokes":[[[1,2,null,30]]]}', ?, current_timestamp)
                        """)
                .param(JsonMapper.shared().writeValueAsString(new float[784]))
                .update();
        Flyway.configure().dataSource(older).load().migrate();

        var rows = new OwnExampleRows(JdbcClient.create(older), JsonMapper.shared());

        assertThat(rows.of(CollectionName.MINE))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.className()).isEqualTo("7");
                    assertThat(kept.gift()).isEqualTo(Gift.MINE);
                    assertThat(kept.ink().strokes()).hasSize(1);
                });
    }

    @Test
    void a_collection_is_named_by_its_title_and_found_again() {
        var begun = collections.begin("Hände der 7b", Mnist.CLASSES, CONSENT, true);
        var second = collections.begin("Hände der 7b", List.of(), "", false);

        assertThat(begun.name().value()).isEqualTo("hande-der-7b");
        assertThat(second.name().value()).isEqualTo("hande-der-7b-2");
        assertThat(collections.require(begun.name())).isEqualTo(begun);
        assertThat(collections.all())
                .extracting(OwnCollection::title)
                .containsExactly("My digits", "Hände der 7b", "Hände der 7b");
        assertThat(collections.begin("MNIST", List.of(), "", false).name().value())
                .isEqualTo("mnist-2");
    }

    @Test
    void a_shared_collection_has_a_sentence_and_its_drawings_have_givers() {
        assertThatThrownBy(() -> collections.begin("Ours", List.of(), " ", true))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("who may see and train");
        var ours = collections.begin("Ours", Mnist.CLASSES, CONSENT, true);

        assertThatThrownBy(() -> keep(new Gift(ours.name(), " "), "7"))
                .hasMessageContaining("so that what is given can be erased again");
        assertThatThrownBy(() -> keep(new Gift(ours.name(), "Ada"), "x"))
                .hasMessageContaining("0, 1, 2, 3");
        assertThat(keep(new Gift(ours.name(), " Ada "), "7").giver()).isEqualTo("Ada");
    }

    @Test
    void collections_stay_apart() {
        var ours = collections.begin("Ours", List.of(), CONSENT, true).name();
        keep(Gift.MINE, "1");
        var theirs = keep(new Gift(ours, "Ada"), "2");

        assertThat(own.all(ours)).containsExactly(theirs);
        assertThat(own.of(CollectionName.MINE, Mnist.CLASSES)).hasSize(1);
        assertThat(own.ids()).hasSize(2);
    }

    @Test
    void what_one_person_gave_is_erased_as_one_and_nothing_else() {
        var ours = collections.begin("Ours", List.of(), CONSENT, true).name();
        var ada = new Gift(ours, "Ada");
        var kept = keep(new Gift(ours, "Alan"), "1");
        keep(ada, "2");
        var removed = own.remove(keep(ada, "3").id()).orElseThrow();
        var other = own.remove(keep(new Gift(ours, "Alan"), "4").id()).orElseThrow();

        own.erase(Erasure.of(ada));
        own.restore(removed);
        own.restore(other);

        assertThat(own.isErased(removed)).isTrue();
        assertThat(own.all(ours)).containsExactly(other.example(), kept);
        assertThat(jdbc.sql("select giver from own_example").query(String.class).list())
                .containsOnly("Alan");
    }

    @Test
    void only_what_is_empty_can_be_ended_and_a_name_is_free_again() {
        var ours = collections.begin("Ours", List.of(), "", false);
        keep(new Gift(ours.name(), ""), "1");
        assertThatThrownBy(() -> collections.end(ours)).isNotNull();
        own.erase(Erasure.ofAll(ours.name()));
        collections.end(ours);

        assertThat(collections.find(ours.name())).isEmpty();
        assertThatThrownBy(() -> keep(new Gift(ours.name(), ""), "1"))
                .isInstanceOf(UnknownCollection.class);
    }

    @Test
    void there_are_bounds_on_all_that_can_be_said() {
        assertThatThrownBy(() -> collections.begin("x".repeat(61), List.of(), "", false))
                .hasMessageContaining("at most 60 characters");
        assertThatThrownBy(() -> collections.begin("x", List.of(), "x".repeat(1_001), false))
                .hasMessageContaining("at most 1000 characters");
        assertThatThrownBy(() -> collections.begin("a\nb", List.of(), "", false))
                .hasMessageContaining("one line");
        assertThatThrownBy(() -> collections.begin("x", List.of("a", "a"), "", false))
                .hasMessageContaining("different");
        assertThatThrownBy(() ->
                        collections.begin(
                                "x",
                                IntStream.range(0, 101).mapToObj(Integer::toString).toList(),
                                "",
                                false))
                .hasMessageContaining("from 2 to 100");
        assertThatThrownBy(() -> new Gift(CollectionName.MINE, "x".repeat(61)))
                .hasMessageContaining("at most 60 characters");
        for (int count = 1; count < OwnCollections.MOST; count++) {
            collections.begin("Many", List.of(), "", false);
        }
        assertThatThrownBy(() -> collections.begin("Many", List.of(), "", false))
                .hasMessageContaining("number of collections");
    }

    @Test
    void a_name_is_what_an_address_can_hold() {
        assertThat(CollectionName.read("hands-of-7b")).isPresent();
        assertThat(CollectionName.read("../x")).isEmpty();
        assertThat(CollectionName.read("x".repeat(61))).isEmpty();
        assertThat(CollectionName.from("漢字").value()).isEqualTo("collection");
        assertThat(CollectionName.from("A".repeat(80)).value()).hasSizeLessThanOrEqualTo(56);
    }

    private OwnExample keep(Gift gift, String name) {
        return own.keep(gift, new Ink(List.of()), GLYPH, name);
    }
}
