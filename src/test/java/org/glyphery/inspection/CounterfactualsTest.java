package org.glyphery.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.glyphery.inspection.BrieflyTrained.BINARISED_GRU;
import static org.glyphery.inspection.BrieflyTrained.CNN;
import static org.glyphery.inspection.BrieflyTrained.LSTM;
import static org.glyphery.inspection.BrieflyTrained.MLP;
import static org.glyphery.inspection.BrieflyTrained.TEMPLATES;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.Digits;
import org.glyphery.image.Glyph;
import org.glyphery.image.PictureShape;
import org.glyphery.inspection.Counterfactuals.CounterfactualQuestion;
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

/// What would have to change, of networks that learned for a moment and real digits.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CounterfactualsTest {

    private static final String NAME = "Asked what would have to change";

    @Autowired private Counterfactuals counterfactuals;
    @Autowired private Inspection inspection;
    @Autowired private Runs runs;
    @Autowired private RunQueue queue;

    @AfterEach
    void leave_nothing_behind() {
        Leftovers.delete(runs, queue, List.of(NAME));
    }

    /// The picture is grey, so that nothing of the box is in the way; of all other classes the one
    /// counts whose plane is reached last.
    @Test
    void of_templates_it_is_the_closed_form() {
        Run run = trained(TEMPLATES);
        var weights = runs.bestWeights(run);
        float[] kernel = weights.get("dense1/kernel").values();
        float[] bias = weights.get("dense1/bias").values();
        float[] grey = new float[784];
        Arrays.fill(grey, 0.5f);
        var picture = Glyph.of(PictureShape.MNIST, grey);
        int[] ranked = ranked(probabilities(run, picture));
        int read = ranked[0];
        int target = ranked[1];
        double ahead = bias[read] - (double) bias[target];
        double squares = 0;
        for (int pixel = 0; pixel < 784; pixel++) {
            double slope = kernel[10 * pixel + target] - (double) kernel[10 * pixel + read];
            ahead -= slope * grey[pixel];
            squares += slope * slope;
        }
        double expected = (ahead + TargetedLogits.TIPS) / Math.sqrt(squares);
        var found = find(run, picture, target, false);
        assertThat(found.isFound()).isTrue();
        assertThat(found.distance().euclidean()).isCloseTo(expected, within(0.01 * expected));
        for (int pixel = 0; pixel < 784; pixel++) {
            double slope = kernel[10 * pixel + target] - (double) kernel[10 * pixel + read];
            assertThat(found.picture().pixels()[pixel])
                    .isCloseTo(
                            (float) (0.5 + expected * slope / Math.sqrt(squares)), within(2e-3f));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TEMPLATES, MLP, CNN, LSTM, BINARISED_GRU})
    void the_answer_tips_to_the_class_that_was_asked_for(String architecture) {
        Run run = trained(architecture);
        int target = ranked(probabilities(run, seven()))[1];
        for (boolean smooth : new boolean[] {false, true}) {
            var found = find(run, seven(), target, smooth);
            assertThat(found.isFound()).isTrue();
            assertThat(found.before()).isEqualTo(probabilities(run, seven()));
            float[] after = probabilities(run, found.picture());
            assertThat(found.after()).containsExactly(after, within(1e-6f));
            assertThat(ranked(after)[0]).isEqualTo(target);
            assertThat(found.distance().euclidean()).isBetween(0.01, 12.0);
            assertThat(found.distance().meanChange()).isPositive();
            assertThat(found.steps()).isBetween(1, 200);
        }
    }

    /// A tenth less far it is not read so yet, or it would not be the least.
    @ParameterizedTest
    @ValueSource(strings = {MLP, CNN})
    void a_smaller_change_of_the_same_kind_does_not_tip_it(String architecture) {
        Run run = trained(architecture);
        int target = ranked(probabilities(run, seven()))[1];
        var found = find(run, seven(), target, false);
        float[] nearer = seven().pixels();
        float[] changed = found.picture().pixels();
        for (int pixel = 0; pixel < 784; pixel++) {
            nearer[pixel] += (float) (0.9 * (changed[pixel] - nearer[pixel]));
        }
        assertThat(ranked(probabilities(run, Glyph.of(PictureShape.MNIST, nearer)))[0])
                .isNotEqualTo(target);
        var smooth = find(run, seven(), target, true);
        assertThat(found.distance().euclidean()).isLessThan(smooth.distance().euclidean());
    }

    @Test
    void what_cannot_be_asked_is_said_and_what_takes_too_long_is_ended() {
        Run run = trained(TEMPLATES);
        var question = new CounterfactualQuestion(run, 0, seven(), 4, false);
        var ended = counterfactuals.find(question, () -> false);
        assertThat(ended.isFound()).isFalse();
        assertThat(ended.picture()).isEqualTo(seven());
        assertThat(ended.steps()).isZero();
        assertThatThrownBy(() -> find(run, seven(), 7, false))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("class")
                .hasMessageContaining("7");
    }

    private Counterfactual find(Run run, Glyph picture, int target, boolean smooth) {
        int epoch = run.best().orElseThrow().epoch();
        return counterfactuals.find(
                new CounterfactualQuestion(run, epoch, picture, target, smooth));
    }

    private float[] probabilities(Run run, Glyph picture) {
        int epoch = run.best().orElseThrow().epoch();
        return inspection.probabilities(run, epoch, picture).orElseThrow();
    }

    private static int[] ranked(float[] probabilities) {
        return IntStream.range(0, probabilities.length)
                .boxed()
                .sorted((one, other) -> Float.compare(probabilities[other], probabilities[one]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Glyph seven() {
        return Digits.mnist().test().glyph(0);
    }

    private Run trained(String architecture) {
        return BrieflyTrained.run(runs, NAME, architecture);
    }
}
