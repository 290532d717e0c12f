package org.glyphery.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.Ids;
import org.glyphery.dataset.CollectionName;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Gathering;
import org.glyphery.dataset.Gift;
import org.glyphery.dataset.Mnist;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.dataset.OwnExample;
import org.glyphery.image.Ink;
import org.glyphery.network.Architecture;
import org.glyphery.network.TrainedLayers;
import org.glyphery.training.Learning;
import org.glyphery.training.OtherHands;
import org.glyphery.training.Parent;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanDefaults;
import org.glyphery.training.RunId;
import org.glyphery.training.TrainingSource;
import org.junit.jupiter.api.Test;

/// What copies learn from, and for how long.
class CopyPlanTest {

    private static final Datasets DATASETS = new Datasets(Path.of("target"));
    private static final Parent PARENT = new Parent(new RunId("1".repeat(32)), 12);

    @Test
    void a_copy_learns_eighty_steps_from_own_drawings_and_from_all_that_its_model_had() {
        DatasetFacts own = own(20);
        Plan plan = copy(OtherHands.best(), own);

        assertThat(plan.parent()).contains(PARENT);
        assertThat(plan.name()).isEqualTo("CNN 16-32-64, other hands with My digits");
        assertThat(plan.dataset()).isEqualTo(Mnist.STANDARD);
        assertThat(plan.training())
                .extracting(TrainingSource::dataset)
                .containsExactly("mnist", "synthetic-digits", "my-digits");
        assertThat(plan.training().getLast().version()).isEqualTo(own.version());
        assertThat(plan.training().stream().mapToDouble(TrainingSource::share).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(descent(plan).trainedLayers()).isEqualTo(TrainedLayers.LAST);
        assertThat(steps(plan)).isEqualTo(80);
        assertThat(descent(plan).augmentation())
                .isEqualTo(descent(OtherHands.best()).augmentation());
    }

    @Test
    void a_copy_of_a_copy_has_the_newer_drawings_in_place_of_the_older_and_the_same_name() {
        Plan first = copy(OtherHands.best(), own(20));
        DatasetFacts newer = own(25);
        Plan second = copy(first, newer);

        assertThat(second.name()).isEqualTo(first.name());
        assertThat(second.training())
                .extracting(TrainingSource::dataset)
                .containsExactly("mnist", "synthetic-digits", "my-digits");
        assertThat(second.training().getLast().version()).isEqualTo(newer.version());
        assertThat(second.training().getFirst().share())
                .isCloseTo(first.training().getFirst().share(), within(1e-9));
        assertThat(steps(second)).isEqualTo(80);
    }

    @Test
    void a_model_of_few_examples_sees_them_again_and_again() {
        var few = new DatasetChoice(Mnist.NAME, Mnist.version(), 1_000).upTo(960);
        var architecture = new Architecture.Linear();
        Plan plan = copy(new Plan("Few", few, architecture, PlanDefaults.descent()), own(20));

        assertThat(plan.training().getFirst().first()).isEqualTo(960); // 96 of each batch
        assertThat(descent(plan).epochs()).isEqualTo(8);
    }

    @Test
    void a_long_name_is_cut() {
        Plan named = OtherHands.best().described("x".repeat(Plan.LONGEST_NAME), List.of(), "");
        assertThat(copy(named, own(20)).name())
                .hasSize(Plan.LONGEST_NAME)
                .endsWith(" with My digits");
    }

    @Test
    void what_learned_from_the_collection_alone_has_nothing_more() {
        var alone = new DatasetChoice("my-digits", "0".repeat(16), 2);
        var plan = new Plan("Own", alone, new Architecture.Linear(), PlanDefaults.descent());
        assertThat(CopyPlan.hasMore(plan, "my-digits")).isFalse();
        assertThat(CopyPlan.hasMore(OtherHands.best(), "my-digits")).isTrue();
    }

    private static Plan copy(Plan plan, DatasetFacts own) {
        return CopyPlan.of(TrainedLayers.LAST).plan(plan, PARENT, own, DATASETS);
    }

    private static int steps(Plan plan) {
        int examples = DATASETS.trainingExamples(plan.sources().getFirst());
        return descent(plan).epochs() * plan.batchesPerEpoch(descent(plan), examples, 2);
    }

    private static Learning.GradientDescent descent(Plan plan) {
        return (Learning.GradientDescent) plan.learning();
    }

    private static DatasetFacts own(int count) {
        var collection =
                new OwnCollection(
                        CollectionName.MINE, "My digits", List.of(), "", false, Instant.EPOCH);
        var test = Digits.mnist().test();
        List<OwnExample> kept =
                IntStream.range(0, count)
                        .mapToObj(index ->
                                new OwnExample(
                                        Ids.next(),
                                        Integer.toString(test.label(index)),
                                        Gift.MINE,
                                        new Ink(List.of()),
                                        test.glyph(index),
                                        Instant.EPOCH))
                        .toList();
        return Gathering.of(collection, kept, Mnist.CLASSES).facts();
    }
}
