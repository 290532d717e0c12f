package org.glyphery.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.SomeExamples;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Initialisation;
import org.glyphery.training.BatchSource.TrainingSet;
import org.glyphery.training.TrainingData.FurtherTest;
import org.junit.jupiter.api.Test;

class SeveralSourcesTest extends TrainingFixture {

    private static final String MNIST = "ba891046";
    private static final List<TrainingSource> SOURCES =
            List.of(
                    new TrainingSource("mnist", MNIST, 0.6, 0),
                    new TrainingSource("kmnist", "1", 0.4, 0));

    @Test
    void batches_have_their_shares_of_each_source_in_each_stretch_of_them() {
        BatchMix mix = BatchMix.of(SOURCES, 10);
        assertThat(mix).isEqualTo(new BatchMix(6, List.of(4)));
        assertThat(mix.places(6)).containsExactly(0, 1, 0, 1, 0, 0, 1, 0, 1, 0);
        assertThat(mix.places(2)).containsExactly(0, 1, 0);
        assertThat(new BatchMix(3, List.of()).places(2)).containsExactly(0, 0);
        var three = new BatchMix(50, List.of(30, 20)).places(50);
        for (int from = 0; from < 100; from += 25) {
            int[] quarter = Arrays.copyOfRange(three, from, from + 25);
            assertThat(Arrays.stream(quarter).filter(source -> source == 1).count())
                    .isBetween(7L, 8L);
        }
    }

    /// Ten examples of the first source, seven of the other: batches have 3 and 2, the last of each
    /// epoch 1 and 1.
    @Test
    void an_epoch_is_one_pass_over_the_first_source_and_the_others_go_on() throws Exception {
        try (var source = source()) {
            assertThat(source.batchesPerEpoch()).isEqualTo(4);
            List<Integer> others = new ArrayList<>();
            for (int epoch = 1; epoch <= 3; epoch++) {
                List<Integer> first = new ArrayList<>();
                for (List<Integer> batch : batches(source, epoch, 0)) {
                    batch.forEach(label -> (label < 100 ? first : others).add(label));
                }
                assertThat(first)
                        .containsExactlyInAnyOrderElementsOf(
                                IntStream.range(0, 10).boxed().toList());
            }
            assertThat(others).hasSize(21);
            List<Integer> all = IntStream.range(100, 107).boxed().toList();
            for (int pass = 0; pass < 3; pass++) {
                assertThat(others.subList(7 * pass, 7 * pass + 7))
                        .containsExactlyInAnyOrderElementsOf(all);
            }
            assertThat(others.subList(0, 7)).isNotEqualTo(others.subList(7, 14));
            assertThat(batches(source, 3, 2)).isEqualTo(batches(source, 3, 0).subList(2, 4));
        }
    }

    @Test
    void a_training_goes_on_bit_for_bit_and_tells_of_each_test_split() throws Exception {
        Plan plan = mixed();
        var digits = Digits.first(90, 20, 30);
        Examples other = Digits.first(70, 0, 50).training();
        Examples tested = Digits.first(0, 0, 50).test();
        var source = new TestSource("kmnist", "1");
        var data =
                new TrainingData(digits, List.of(other), List.of(new FurtherTest(source, tested)));
        run(plan, data, new TrainingStart.Fresh());
        assertThat(steps()).hasSize(2 * 8); // 90 by 12 and the rest
        var whole = epochs().getLast();
        assertThat(whole.further()).hasSize(1);
        assertThat(whole.further().getFirst().scores().examplesSha256()).contains(tested.sha256());
        assertThat(whole.further().getFirst().dataset()).isEqualTo("kmnist");
        Checkpoint first = epochs().getFirst().checkpoint();
        heard.clear();

        run(plan, data, new TrainingStart.Resumed(first, List.of(2.3)));
        assertThat(timeless(epochs().getLast().checkpoint()))
                .isEqualTo(timeless(whole.checkpoint()));
        heard.clear();
        run(
                plan,
                new TrainingData(digits, List.of(digits.validation()), List.of()),
                new TrainingStart.Fresh());
        assertThat(epochs().getLast().checkpoint().weights())
                .isNotEqualTo(whole.checkpoint().weights());
    }

    @Test
    void lists_come_back_from_their_text_and_one_source_has_one_form() {
        String lists =
                """
                {"dataset": {"name": "mnist"}, "architecture": {"kind": "linear"},
                 "training": [{"dataset": "mnist", "share": 0.75, "first": 500},
                              {"dataset": "fashion-mnist", "share": 0.25}],
                 "test": [{"dataset": "fashion-mnist"}]}
                """;
        Plan plan = PlanTexts.read(lists);
        assertThat(plan.training().getLast().version()).isEqualTo("c59f468a");
        assertThat(plan.test()).containsExactly(new TestSource("fashion-mnist", "c59f468a"));
        assertThat(plan.sources().getFirst()).isEqualTo(plan.dataset().upTo(500));
        assertThat(plan.sources().getLast().validation()).isZero();
        assertThat(PlanTexts.read(PlanJson.write(plan))).isEqualTo(plan);
        assertThat(PlanTexts.readYaml(PlanJson.writeYaml(plan))).isEqualTo(plan);
        assertThat(PlanTexts.read(PlanJson.brief(plan))).isEqualTo(plan);
        assertThat(PlanJson.readStored(PlanJson.write(plan))).isEqualTo(plan);

        Plan alone = PlanTexts.read("{\"architecture\": {\"kind\": \"linear\"}}");
        Plan listed =
                PlanTexts.read(
                        "{\"architecture\": {\"kind\": \"linear\"}, \"training\": [{\"dataset\":"
                                + " \"mnist\"}]}");
        assertThat(listed).isEqualTo(alone);
        assertThat(PlanJson.write(alone)).doesNotContain("training\":[", "test\":[");
        assertThat(PlanJson.sha256(plan)).isNotEqualTo(PlanJson.sha256(alone));
    }

    @Test
    void what_no_list_can_be_is_refused() {
        assertThat(errors("[{dataset: mnist, share: 0.5}, {dataset: kmnist, share: 0.4}]"))
                .anySatisfy(error ->
                        assertThat(error.error())
                                .startsWith(
                                        "The setting \"shares of the training sources\" must be 1"
                                                + " together"));
        assertThat(errors("[{dataset: mnist, share: 0.5}, {dataset: mnist, share: 0.5}]"))
                .anySatisfy(
                        error -> assertThat(error.error()).contains("must be different datasets"));
        assertThat(errors("[{dataset: mnist, share: 0.999}, {dataset: kmnist, share: 0.001}]"))
                .anySatisfy(
                        error -> assertThat(error.error()).contains("at least one example of 128"));
        assertThat(errors("[{dataset: mnist, share: 2}]"))
                .extracting(FieldError::field)
                .containsExactly("training[0].share");
    }

    private static List<FieldError> errors(String training) {
        return catchThrowableOfType(
                        InvalidPlan.class,
                        () ->
                                PlanTexts.readYaml(
                                        "{architecture: {kind: linear}, training: %s}"
                                                .formatted(training)))
                .errors();
    }

    private void run(Plan plan, TrainingData data, TrainingStart from) throws InterruptedException {
        new Training(
                        plan,
                        data,
                        TWO_TOWERS,
                        SELDOM,
                        heard::add,
                        () -> StopRequest.NONE,
                        Onlooker.NOBODY)
                .run(from);
    }

    private static Plan mixed() {
        Plan plan = plan(MLP, Initialisation.HE, 0.01, 20, 2, SLIGHT);
        return new Plan(
                Plan.VERSION,
                plan.name(),
                plan.dataset(),
                SOURCES,
                false,
                List.of(new TestSource("kmnist", "1")),
                plan.architecture(),
                plan.learning(),
                List.of(),
                "");
    }

    private static BatchSource source() {
        var learning = PlanDefaults.descent().withBatchSize(5).withSeed(3);
        return new BatchSource(
                new TrainingSet(numbered(0, 10), List.of(numbered(100, 7))),
                Optional.of(BatchMix.of(SOURCES, 5)),
                learning,
                1);
    }

    /// Examples whose labels are their numbers.
    private static Examples numbered(int from, int count) {
        int[] labels = IntStream.range(from, from + count).toArray();
        return SomeExamples.of(new PictureShape(1, 1, 1), new byte[count], labels);
    }

    /// The labels of each batch.
    private static List<List<Integer>> batches(BatchSource source, int epoch, int first)
            throws InterruptedException {
        List<List<Integer>> batches = new ArrayList<>();
        var coming = source.epoch(epoch, first);
        while (coming.hasNext()) {
            var batch = coming.next();
            batches.add(Arrays.stream(batch.labels()).limit(batch.size()).boxed().toList());
        }
        return batches;
    }
}
