package org.glyphery.inspection.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Digits;
import org.glyphery.image.Glyph;
import org.glyphery.image.PictureShape;
import org.glyphery.inspection.Insight;
import org.glyphery.network.NamedArray;
import org.glyphery.run.Leftovers;
import org.glyphery.run.NoWeights;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunQueue;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/// A small CNN that learned for a moment, its filters asked about real digits.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class UnitsTest {

    private static final String NAME = "Unit by unit";

    @Autowired private Units units;
    @Autowired private Insight insight;
    @Autowired private Datasets datasets;
    @Autowired private Runs runs;
    @Autowired private RunQueue queue;

    @AfterEach
    void leave_nothing_behind() {
        Leftovers.delete(runs, queue, List.of(NAME));
    }

    @Test
    void a_filter_is_known_by_its_weights_its_influence_and_what_excites_it() {
        Run run = trained();
        var weights = units.weights(run, 1, "convolution2");
        assertThat(weights)
                .extracting(NamedArray::toString)
                .containsExactly("incoming[3, 3, 2, 4]", "bias[4]", "outgoing[4, 10]");
        var survey = units.survey(run, 1, "convolution2");
        assertThat(survey)
                .extracting(NamedArray::name)
                .containsExactly("influence", "mean", "farthest", "alike");
        float[] farthest = RandomNetworks.values("farthest", survey);
        for (int unit = 0; unit < 4; unit++) {
            var found = units.exciting(run, 1, "convolution2", unit);
            float[] rows = found.getFirst().values();
            if (farthest[unit] == 0) {
                assertThat(rows).isEmpty();
                continue;
            }
            assertThat(found.getFirst().shape()).containsExactly(9, 9);
            assertThat(rows[2]).isEqualTo(farthest[unit]); // ReLU gives nothing below zero
            checkFirst(run, unit, rows, found.getLast());
        }
    }

    /// The first of them, read once more by itself.
    private void checkFirst(Run run, int unit, float[] rows, NamedArray pictures) {
        var validation = datasets.open(run.plan().dataset()).validation();
        Glyph picture = validation.glyph((int) rows[0]);
        assertThat(Arrays.copyOf(pictures.values(), 784)).isEqualTo(picture.pixels());
        assertThat((int) rows[1]).isEqualTo(validation.label((int) rows[0]));
        var map = insight.activations(run, 1, picture, List.of("relu2")).getFirst();
        int place = Math.round(14 * rows[3] + rows[4]);
        assertThat(map.values()[place * 4 + unit]).isCloseTo(rows[2], within(1e-4f));
        // three pooled places a side are six of the first map, which see one pixel more around them
        assertThat(rows[5]).isEqualTo(Math.max(0, 2 * rows[3] - 3));
        assertThat(rows[8]).isEqualTo(Math.min(28, 2 * rows[4] + 5));
    }

    @Test
    void what_is_asked_twice_is_read_once() {
        Run run = trained();
        var first = units.survey(run, 1, "convolution1");
        var again = units.survey(run, 1, "convolution1");
        assertThat(again.getFirst().values()).isSameAs(first.getFirst().values());
    }

    @Test
    void what_cannot_be_asked_is_said() {
        Run run = trained();
        var seven = Digits.mnist().test().glyph(0);
        assertThatThrownBy(() -> units.weights(run, 1, "pooling1"))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("convolution1, convolution2");
        assertThatThrownBy(() -> units.exciting(run, 1, "convolution1", 2))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("from 0 to 1");
        assertThatThrownBy(
                        () -> units.place(run, 1, seven, "convolution2", new UnitPlace(0, 14, 0)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("from 0 to 13");
        var small = Glyph.of(new PictureShape(2, 2, 1), new float[4]);
        assertThatThrownBy(() -> units.place(run, 1, small, "convolution2", new UnitPlace(0, 0, 0)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("28x28x1");
        assertThatThrownBy(() -> units.survey(run, 9, "convolution1"))
                .isInstanceOf(NoWeights.class);
    }

    private Run trained() {
        var plan =
                PlanTexts.readYaml(
                        """
                        name: %s
                        dataset: {name: mnist, validation: 500, first: 1000}
                        architecture: {kind: cnn, kernel: 3, channels: [2, 4]}
                        learning: {epochs: 1, batchSize: 100}
                        """
                                .formatted(NAME));
        var id = runs.add(List.of(plan), Priority.PERSON).getFirst().id();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> runs.get(id).status() == RunStatus.FINISHED);
        return runs.get(id);
    }
}
