package org.glyphery.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.glyphery.inspection.BrieflyTrained.BINARISED_GRU;
import static org.glyphery.inspection.BrieflyTrained.CNN;
import static org.glyphery.inspection.BrieflyTrained.LSTM;
import static org.glyphery.inspection.BrieflyTrained.MLP;
import static org.glyphery.inspection.BrieflyTrained.TEMPLATES;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Digits;
import org.glyphery.image.Glyph;
import org.glyphery.image.PictureShape;
import org.glyphery.inspection.Explanations.PictureQuestion;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Probe;
import org.glyphery.network.Softmax;
import org.glyphery.run.Leftovers;
import org.glyphery.run.Run;
import org.glyphery.run.RunQueue;
import org.glyphery.run.Runs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/// Networks that learned for a moment, asked about real digits.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class InsightTest {

    private static final String NAME = "Looked into";

    @Autowired private Insight insight;
    @Autowired private Explanations explanations;
    @Autowired private LearningReach reach;
    @Autowired private Datasets datasets;
    @Autowired private Inspection inspection;
    @Autowired private Runs runs;
    @Autowired private RunQueue queue;

    @AfterEach
    void leave_nothing_behind() {
        Leftovers.delete(runs, queue, List.of(NAME));
    }

    @Test
    void contributions_of_a_linear_model_and_its_bias_add_up_to_the_logit() {
        Run run = trained(TEMPLATES);
        float[] bias = runs.bestWeights(run).get("dense1/bias").values();
        for (int label = 0; label < 10; label++) {
            var reasons = reasons(run, seven(), one(label), Set.of(ReasonMethod.GRADIENT));
            double sum = reasons.found().getFirst().sum();
            assertThat(sum + bias[label]).isCloseTo(reasons.logits()[label], within(1e-4));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TEMPLATES, MLP, CNN, LSTM, BINARISED_GRU})
    void integrated_gradients_add_up_to_within_a_hundredth(String architecture) {
        Run run = trained(architecture);
        for (int index = 0; index < 5; index++) {
            Glyph digit = Digits.mnist().test().glyph(index);
            float[] counted = one(digit(index));
            counted[(digit(index) + 1) % 10] = -1;
            var reason =
                    reasons(run, digit, counted, Set.of(ReasonMethod.INTEGRATED))
                            .found()
                            .getFirst();
            assertThat(reason.map().shape()).containsExactly(28, 28, 1);
            assertThat(reason.incompleteness()).isLessThan(0.01);
        }
    }

    /// Made blank by hand, one square, and asked again.
    @Test
    void occlusion_is_what_the_logit_loses_where_squares_are_blank() {
        Run run = trained(CNN);
        var reasons = reasons(run, seven(), one(7), Set.of(ReasonMethod.OCCLUSION));
        float[] map = reasons.found().getFirst().map().values();
        double whole = reasons.logits()[7];
        float[] covered = seven().pixels();
        for (int y = 0; y < 4; y++) Arrays.fill(covered, y * 28, y * 28 + 4, 0);
        double lost = whole - logit(run, covered);
        assertThat((double) map[0])
                .isCloseTo(lost, within(1e-4)); // one square alone holds the corner
        double most = 0;
        for (float each : map) most = Math.max(most, Math.abs(each));
        assertThat(most).isPositive();
    }

    private double logit(Run run, float[] pixels) {
        var glyph = Glyph.of(PictureShape.MNIST, pixels);
        return reasons(run, glyph, one(7), Set.of()).logits()[7];
    }

    @ParameterizedTest
    @ValueSource(strings = {LSTM, BINARISED_GRU})
    void after_the_last_row_the_probabilities_are_the_answer(String architecture) {
        Run run = trained(architecture);
        NamedArray reading = insight.reading(run, best(run), seven());
        assertThat(reading.shape()).containsExactly(28, 10);
        float[] answer = inspection.probabilities(run, best(run), seven()).orElseThrow();
        assertThat(Arrays.copyOfRange(reading.values(), 270, 280))
                .containsExactly(answer, within(1e-5f));
        assertThat(Arrays.copyOfRange(reading.values(), 0, 10))
                .isNotEqualTo(Arrays.copyOfRange(reading.values(), 270, 280));
    }

    @ParameterizedTest
    @ValueSource(strings = {MLP, CNN, BINARISED_GRU})
    void a_shuffled_layer_changes_the_map_and_nothing_else_of_the_model(String architecture) {
        Run run = trained(architecture);
        var question = new PictureQuestion(run, best(run), seven(), one(7));
        var methods = Set.of(ReasonMethod.GRADIENT);
        var original = explanations.reasons(question, methods);
        for (String layer : Explanations.layersWithKernels(inspection.network(run))) {
            var shuffled = explanations.shuffled(question, methods, layer);
            assertThat(shuffled.found().getFirst().map().values())
                    .isNotEqualTo(original.found().getFirst().map().values());
            assertThat(shuffled.correlations().getFirst()).isBetween(-1.0, 0.99);
            assertThat(explanations.shuffled(question, methods, layer).correlations())
                    .isEqualTo(shuffled.correlations()); // by a seed
        }
        assertThat(explanations.reasons(question, methods).found().getFirst().map())
                .isEqualTo(original.found().getFirst().map());
        assertThatThrownBy(() -> explanations.shuffled(question, methods, "flatten1"))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("dense1");
    }

    /// Curves begin and end at what the model says of the whole picture and of paper.
    @Test
    void pixels_that_a_reason_names_first_matter_more_than_any() {
        Run run = trained(MLP);
        var question = new PictureQuestion(run, best(run), seven(), one(7));
        var trial = explanations.trial(question, 7);
        float whole = inspection.probabilities(run, best(run), seven()).orElseThrow()[7];
        var blank = Glyph.of(PictureShape.MNIST, new float[784]);
        float ofPaper = inspection.probabilities(run, best(run), blank).orElseThrow()[7];
        assertThat(trial.deletion()).hasSize(5);
        for (int map = 0; map < 5; map++) {
            float[] deletion = trial.deletion().get(map);
            float[] insertion = trial.insertion().get(map);
            assertThat(deletion).hasSize(29);
            assertThat(deletion[0]).isCloseTo(whole, within(1e-5f));
            assertThat(deletion[28]).isCloseTo(ofPaper, within(1e-5f));
            assertThat(insertion[0]).isCloseTo(ofPaper, within(1e-5f));
            assertThat(insertion[28]).isCloseTo(whole, within(1e-5f));
        }
        int gradient = 0; // the first of the methods
        assertThat(area(trial.deletion().get(gradient))).isLessThan(area(trial.deletion().get(3)));
        assertThat(area(trial.insertion().get(gradient)))
                .isGreaterThan(area(trial.insertion().get(3)));
    }

    @Test
    void edges_are_found_by_sobels_operator() {
        Run run = trained(TEMPLATES);
        var question = new PictureQuestion(run, best(run), seven(), one(7));
        float[] edges = explanations.trial(question, 7).edges().values();
        float[] pixels = seven().pixels();
        int inside = 10 * 28 + 14;
        double across = 0;
        double down = 0;
        for (int step = -1; step <= 1; step++) {
            int weight = step == 0 ? 2 : 1;
            across += weight * (pixels[inside + 28 * step + 1] - pixels[inside + 28 * step - 1]);
            down += weight * (pixels[inside + 28 + step] - pixels[inside - 28 + step]);
        }
        assertThat((double) edges[inside])
                .isPositive()
                .isCloseTo(Math.sqrt(across * across + down * down), within(1e-5));
        assertThat(edges[0]).isZero();
    }

    private static double area(float[] curve) {
        double sum = 0;
        for (float each : curve) sum += each;
        return sum / curve.length;
    }

    @Test
    void what_cannot_be_asked_is_said() {
        Run run = trained(TEMPLATES);
        assertThatThrownBy(() -> insight.reading(run, 0, seven()))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("step by step");
        assertThatThrownBy(() -> insight.activations(run, 0, seven(), List.of("relu9")))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("input, flatten1, dense1");
        var small = Glyph.of(new PictureShape(2, 2, 1), new float[4]);
        assertThatThrownBy(() -> insight.activations(run, 0, small, List.of()))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("28x28x1");
        var all = insight.activations(run, 0, seven(), List.of());
        assertThat(all).extracting(NamedArray::name).containsExactly("input", "flatten1", "dense1");
        assertThat(all.getFirst().values()).isEqualTo(seven().pixels());
        assertThat(Probe.INPUT).isEqualTo("input");
    }

    private Explanations.Reasons reasons(
            Run run, Glyph picture, float[] counted, Set<ReasonMethod> methods) {
        return explanations.reasons(new PictureQuestion(run, best(run), picture, counted), methods);
    }

    private static int best(Run run) {
        return run.best().orElseThrow().epoch();
    }

    private static float[] one(int label) {
        float[] counted = new float[10];
        counted[label] = 1;
        return counted;
    }

    private static Glyph seven() {
        return Digits.mnist().test().glyph(0);
    }

    private static int digit(int index) {
        return Digits.mnist().test().label(index);
    }

    /// A row's gradient is that of the pixels in it: those of one example after the other, by the
    /// picture.
    @Test
    void learning_reaches_rows_as_gradients_by_their_pixels_say() {
        Run run = trained(LSTM);
        GradientReach found = reach.of(run, 1);
        assertThat(found.byStep())
                .extracting(NamedArray::toString)
                .containsExactly("reading1[28]", "lstm1/h[28]");
        assertThat(found.examples()).isEqualTo(48);
        var examples = datasets.open(run.plan().dataset()).validation().sample(48);
        double[] norms = new double[28];
        try (var probe = new Probe(runs.network(run), runs.bestWeights(run))) {
            for (int index = 0; index < 48; index++) {
                float[] pixels = examples.glyph(index).pixels();
                float[] ofLogits = Softmax.probabilities(probe.logits(pixels, 1), 0, 10);
                ofLogits[examples.label(index)] -= 1;
                float[] gradient =
                        probe.gradients(pixels, 1, ofLogits, List.of(Probe.INPUT))
                                .getFirst()
                                .values();
                for (int row = 0; row < 28; row++) {
                    double squares = 0;
                    for (int column = 0; column < 28; column++) {
                        squares += Math.pow(gradient[28 * row + column], 2);
                    }
                    norms[row] += Math.sqrt(squares) / 48;
                }
            }
        }
        float[] byRow = found.byStep().getFirst().values();
        for (int row = 0; row < 28; row++) {
            assertThat(byRow[row]).isCloseTo((float) norms[row], withinPercentage(0.1));
        }
        assertThat(reach.isMeasurable(run)).isTrue();
        assertThatThrownBy(() -> reach.of(trained(TEMPLATES), 0))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("reads step by step");
    }

    private Run trained(String architecture) {
        return BrieflyTrained.run(runs, NAME, architecture);
    }
}
