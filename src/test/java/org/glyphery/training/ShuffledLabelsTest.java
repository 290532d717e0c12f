package org.glyphery.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Examples;
import org.glyphery.image.Distortion;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.Initialisation;
import org.glyphery.network.TemplateForm;
import org.junit.jupiter.api.Test;

/// Plans whose training labels mean nothing.
class ShuffledLabelsTest extends TrainingFixture {

    private static final Architecture.Mlp LEARNER =
            new Architecture.Mlp(List.of(64), Activation.RELU);

    @Test
    void labels_change_places_and_pictures_stay_where_they_are() {
        Examples first = Digits.first(500, 0, 0).training();
        Examples shuffled = first.withShuffledLabels(3);
        assertThat(labels(shuffled)).containsExactlyInAnyOrderElementsOf(labels(first));
        long same =
                IntStream.range(0, 500)
                        .filter(index -> shuffled.label(index) == first.label(index))
                        .count();
        assertThat(same).isBetween(20L, 100L); // a tenth of them by chance
        for (int index : List.of(0, 1, 499)) {
            assertThat(shuffled.glyph(index)).isEqualTo(first.glyph(index));
        }
        assertThat(labels(first.withShuffledLabels(3))).isEqualTo(labels(shuffled));
        assertThat(labels(first.withShuffledLabels(4))).isNotEqualTo(labels(shuffled));
        // Those that are left out of a part of the data do not come into it.
        Examples nought = first.select(new int[] {1, 21, 34, 37});
        assertThat(labels(nought)).containsOnly(0);
        assertThat(labels(nought.withShuffledLabels(3))).containsOnly(0);
    }

    @Test
    void each_source_has_its_own_order_and_what_choices_are_made_on_stays_true() {
        Dataset dataset = Digits.first(100, 50, 50);
        var data = new TrainingData(dataset, List.of(dataset.training()), List.of());
        TrainingData shuffled = data.withShuffledLabels(7);
        List<Integer> first = labels(shuffled.dataset().training());
        assertThat(first).isNotEqualTo(labels(dataset.training()));
        assertThat(labels(shuffled.alongside().getFirst()))
                .isNotEqualTo(first)
                .containsExactlyInAnyOrderElementsOf(first);
        assertThat(shuffled.dataset().validation()).isSameAs(dataset.validation());
        assertThat(shuffled.dataset().test()).isSameAs(dataset.test());
    }

    @Test
    void what_is_learned_is_learned_by_heart_and_reads_nothing_else() throws Exception {
        Plan plan = plan(LEARNER, Initialisation.HE, 0.01, 50, 60, Distortion.NONE);
        run(plan.withShuffledLabels(60), Digits.first(200, 0, 500), new TrainingStart.Fresh());
        assertThat(accuracy(epochs().getLast().training())).isGreaterThan(0.9);
        assertThat(accuracy(epochs().getLast().test())).isLessThan(0.3);
    }

    private static double accuracy(Evaluation evaluation) {
        return evaluation.scores().orElseThrow().accuracy();
    }

    /// Computed here picture by picture.
    @Test
    void templates_are_the_means_of_what_bears_the_shuffled_labels() throws Exception {
        var plan =
                new Plan(
                        "Templates",
                        CHOICE,
                        new Architecture.Templates(TemplateForm.NEAREST_MEAN),
                        new Learning.ClosedForm());
        Dataset dataset = Digits.first(300, 0, 10);
        run(plan, dataset, new TrainingStart.Fresh());
        run(plan.withShuffledLabels(0), dataset, new TrainingStart.Fresh());
        assertThat(template(0, 5)).containsExactly(mean(dataset.training(), 5), within(1e-5f));
        Examples shuffled =
                new TrainingData(dataset).withShuffledLabels(Training.SEED).dataset().training();
        assertThat(template(1, 5)).containsExactly(mean(shuffled, 5), within(1e-5f));
    }

    /// Of the run that was heard in this place.
    private float[] template(int place, int label) {
        var kernel = epochs().get(place).checkpoint().weights().get("dense1/kernel");
        float[] template = new float[784];
        for (int pixel = 0; pixel < 784; pixel++) {
            template[pixel] = kernel.values()[10 * pixel + label];
        }
        return template;
    }

    private static float[] mean(Examples examples, int label) {
        double[] sum = new double[784];
        int count = 0;
        for (int index = 0; index < examples.count(); index++) {
            if (examples.label(index) != label) continue;
            float[] pixels = examples.glyph(index).pixels();
            for (int pixel = 0; pixel < 784; pixel++) sum[pixel] += pixels[pixel];
            count++;
        }
        float[] mean = new float[784];
        for (int pixel = 0; pixel < 784; pixel++) mean[pixel] = (float) (sum[pixel] / count);
        return mean;
    }

    @Test
    void the_plan_begins_anew_and_stops_no_sooner() {
        var descent =
                ((Learning.GradientDescent)
                                plan(LEARNER, Initialisation.HE, 0.01, 50, 60, SLIGHT).learning())
                        .withEarlyStopping(new EarlyStopping(2, 0))
                        .goingOnFrom(new Parent(new RunId("0".repeat(32)), 1));
        Plan plan = new Plan("A plan", CHOICE.validatedOn(100), LEARNER, descent);
        Plan shuffled = plan.withShuffledLabels(9);
        assertThat(shuffled.shuffledLabels()).isTrue();
        assertThat(shuffled.parent()).isEmpty();
        assertThat(shuffled.learning())
                .isEqualTo(
                        descent.startingAnew().withEarlyStopping(EarlyStopping.NONE).withEpochs(9));
        assertThat(shuffled.learning("Other", descent).shuffledLabels()).isTrue();
    }

    @Test
    void a_plan_with_shuffled_labels_is_another_and_comes_back_from_its_text() {
        Plan plan = plan(LEARNER, Initialisation.HE, 0.01, 50, 60, SLIGHT);
        Plan shuffled = plan.withShuffledLabels(60);
        assertThat(PlanJson.sha256(shuffled)).isNotEqualTo(PlanJson.sha256(plan));
        assertThat(PlanJson.write(plan)).doesNotContain("shuffledLabels");
        assertThat(PlanJson.write(shuffled)).contains("\"shuffledLabels\":true");
        assertThat(PlanTexts.read(PlanJson.write(shuffled))).isEqualTo(shuffled);
        assertThat(PlanTexts.readYaml(PlanJson.writeYaml(shuffled))).isEqualTo(shuffled);
        assertThat(PlanTexts.read(PlanJson.brief(shuffled))).isEqualTo(shuffled);
        assertThat(PlanJson.readStored(PlanJson.write(shuffled))).isEqualTo(shuffled);
        assertThatThrownBy(() ->
                        PlanTexts.readYaml("{architecture: {kind: linear}, shuffledLabels: 1}"))
                .isInstanceOf(InvalidPlan.class)
                .hasMessageContaining("true or false");
    }

    private static List<Integer> labels(Examples examples) {
        return IntStream.range(0, examples.count()).mapToObj(examples::label).toList();
    }
}
