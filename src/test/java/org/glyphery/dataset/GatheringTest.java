package org.glyphery.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.glyphery.Ids;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatheringTest {

    private static final CollectionName OURS = new CollectionName("ours");
    private static final OwnCollection COLLECTION =
            new OwnCollection(OURS, "Ours", Mnist.CLASSES, "All may see it.", true, Instant.EPOCH);

    @TempDir private Path home;

    @Test
    void drawings_become_examples_of_mnists_form_in_the_order_in_which_they_were_given() {
        var datasets = new Datasets(home);
        DatasetFacts facts =
                datasets.stored().store(Gathering.toTrainOn(COLLECTION, drawings()), Instant.EPOCH);

        Dataset dataset = datasets.open(facts.whole());
        assertThat(facts.isLike(Mnist.FACTS)).isTrue();
        assertThat(facts.licence()).isEqualTo("All may see it.");
        assertThat(dataset.training().count()).isEqualTo(4);
        for (int place = 0; place < 4; place++) {
            assertThat(dataset.training().label(place)).isEqualTo(place % 2 == 0 ? 3 : 7);
            assertThat(dataset.training().glyph(place).pixels()[place]).isEqualTo(1);
        }
        assertThat(Gathering.toTrainOn(COLLECTION, drawings()).dataset().training().sha256())
                .isEqualTo(dataset.training().sha256());
    }

    @Test
    void the_same_drawings_are_the_same_version() {
        var datasets = new Datasets(home);
        var drawings = drawings();
        DatasetFacts first = store(datasets, drawings);
        assertThat(store(datasets, drawings)).isEqualTo(first);
        drawings.add(drawing(0, 9, "Ada"));
        assertThat(store(datasets, drawings).version()).isNotEqualTo(first.version());
        assertThat(datasets.versions("ours")).hasSize(2);
    }

    @Test
    void what_one_person_gave_is_gone_from_every_version_and_all_else_stays_in_its_place() {
        var datasets = new Datasets(home);
        DatasetFacts facts = store(datasets, drawings());
        Examples before = datasets.open(facts.whole()).training();
        String hash = before.sha256();

        var gone = datasets.erase(Erasure.of(new Gift(OURS, "Ada")));

        assertThat(gone).containsOnlyKeys(facts.version()).containsValue(2);
        assertThat(datasets.stored().given(facts).orElseThrow().gone()).isEqualTo(2);
        Examples after = datasets.open(facts.whole()).training();
        for (Examples each : List.of(before, after)) { // whoever has it open loses it too
            assertThat(each.glyph(0).pixels()).containsOnly(0);
            assertThat(each.glyph(1).pixels()[1]).isEqualTo(1);
            assertThat(each.glyph(2).pixels()).containsOnly(0);
            assertThat(each.glyph(3).pixels()[3]).isEqualTo(1);
            assertThat(each.label(2)).isEqualTo(3);
        }
        assertThat(after.sha256()).isNotEqualTo(hash);
        assertThat(datasets.erase(Erasure.of(new Gift(OURS, "Ada")))).isEmpty();
        var reopened = new Datasets(home).stored().given(facts).orElseThrow();
        assertThat(reopened.gone()).isEqualTo(2);
        assertThat(reopened.isGone(0)).isTrue();
        assertThat(reopened.isGone(1)).isFalse();
    }

    @Test
    void other_collections_and_other_people_keep_theirs() {
        var datasets = new Datasets(home);
        store(datasets, drawings());
        assertThat(datasets.erase(Erasure.of(new Gift(CollectionName.MINE, "Ada")))).isEmpty();
        assertThat(datasets.erase(Erasure.of(new Gift(OURS, "Grace")))).isEmpty();
        assertThat(datasets.erase(Erasure.ofAll(OURS))).containsValue(4);
    }

    @Test
    void of_any_classes_digits_go_first_and_letters_alone_are_classes_of_their_own() {
        var any = new OwnCollection(OURS, "Any", List.of(), "", false, Instant.EPOCH);
        var letters = List.of(named("b"), named("a"));
        assertThat(Gathering.toTrainOn(any, letters).classes()).containsExactly("a", "b");
        var both = List.of(named("b"), named("7"));
        assertThat(Gathering.toTrainOn(any, both).classes()).isEqualTo(Mnist.CLASSES);
        assertThat(Gathering.toTrainOn(any, both).leftOut()).isEqualTo(1);
        assertThat(Gathering.whole(any, both).classes()).containsExactly("7", "b");
        assertThat(Gathering.whole(any, both).leftOut()).isZero();
    }

    @Test
    void a_damaged_list_of_givers_is_told() throws Exception {
        var datasets = new Datasets(home);
        DatasetFacts facts = store(datasets, drawings());
        Files.writeString(
                home.resolve("datasets/ours").resolve(facts.version()).resolve("givers.json"), "{");
        assertThatThrownBy(() -> datasets.stored().given(facts))
                .isInstanceOf(UnusableDataset.class);
    }

    private static DatasetFacts store(Datasets datasets, List<OwnExample> drawings) {
        return datasets.stored().store(Gathering.toTrainOn(COLLECTION, drawings), Instant.EPOCH);
    }

    /// Newest first, as a collection has them; threes of Ada, sevens of Alan.
    private static List<OwnExample> drawings() {
        List<OwnExample> drawings = new ArrayList<>();
        for (int place = 0; place < 4; place++) {
            drawings.addFirst(
                    drawing(place, place % 2 == 0 ? 3 : 7, place % 2 == 0 ? "Ada" : "Alan"));
        }
        return drawings;
    }

    private static OwnExample drawing(int place, int digit, String giver) {
        float[] pixels = new float[784];
        pixels[place] = 1;
        return example(Integer.toString(digit), giver, pixels);
    }

    private static OwnExample named(String name) {
        return example(name, "", new float[784]);
    }

    private static OwnExample example(String name, String giver, float[] pixels) {
        return new OwnExample(
                Ids.next(),
                name,
                new Gift(OURS, giver),
                new Ink(List.of()),
                Glyph.of(Mnist.SHAPE, pixels),
                Instant.EPOCH);
    }
}
