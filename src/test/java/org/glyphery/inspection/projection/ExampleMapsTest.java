package org.glyphery.inspection.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Split;
import org.glyphery.image.Glyph;
import org.glyphery.image.PictureShape;
import org.glyphery.inspection.Insight;
import org.glyphery.inspection.Inspection;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Networks that learned for a moment, and the digits of a small validation split as they see them.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ExampleMapsTest {

    private static final String NAME = "Mapped";

    @Autowired private ExampleMaps maps;
    @Autowired private Insight insight;
    @Autowired private Inspection inspection;
    @Autowired private Runs runs;
    @Autowired private RunQueue queue;
    @Autowired private JdbcClient jdbc;

    @AfterEach
    void leave_nothing_behind() {
        Leftovers.delete(runs, queue, List.of(NAME));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{kind: linear} | flatten1 | 784",
                "{kind: mlp, hiddenUnits: [32, 24], dropout: 0.2} | relu2 | 24",
                "{kind: cnn, channels: [4, 8], denseUnits: []} | flatten1 | 392",
                "{kind: residual, channels: [4, 6], pooledBlocks: [1], residualBlocks: [2]} |"
                        + " global-pooling1 | 6",
                "{kind: recurrent, cell: LSTM, units: 16, denseUnits: []} | relu1 | 16",
                "{kind: recurrent, cell: GRU, units: 16, binarised: true, denseUnits: [8]} | relu2"
                        + " | 8"
            })
    void an_embedding_is_what_the_last_dense_layer_gets(
            String architecture, String layer, int width) {
        Run run = trained(architecture);
        var map = maps.awaited(question(run));
        assertThat(map.count()).isEqualTo(300);
        assertThat(map.embeddings().width()).isEqualTo(width);
        for (int place = 0; place < 5; place++) {
            Glyph picture = map.examples().glyph(place);
            var given = insight.activations(run, best(run), picture, List.of(layer)).getFirst();
            assertThat(map.embeddings().row(place)).containsExactly(given.values(), within(1e-4f));
            float[] answer = inspection.probabilities(run, best(run), picture).orElseThrow();
            int read = map.embeddings().predicted()[place];
            assertThat(map.embeddings().confidences()[place])
                    .isCloseTo(answer[read], within(1e-4f));
        }
    }

    @Test
    void an_example_that_is_drawn_lands_on_its_own_point_and_has_its_own_neighbours() {
        Run run = trained("{kind: mlp, hiddenUnits: [32]}");
        var map = maps.awaited(question(run));
        int components = map.components().count();
        for (int place = 0; place < 300; place += 37) {
            Glyph picture = map.examples().glyph(place);
            var drawn = maps.place(map, picture, 300, 10, -1);
            assertThat(drawn.coordinates())
                    .containsExactly(
                            Arrays.copyOfRange(
                                    map.coordinates(),
                                    place * components,
                                    (place + 1) * components),
                            within(1e-3f));
            assertThat(drawn.neighbours().rows()[0]).isEqualTo(place);
            assertThat(drawn.neighbours().distances()[0]).isCloseTo(0, within(1e-3f));
            assertThat(maps.place(map, picture, 300, 10, place).neighbours().rows())
                    .isEqualTo(Arrays.copyOf(map.neighbours().rows(place), 10));
        }
    }

    @Test
    void an_epoch_that_goes_on_after_it_was_scored_has_another_map() {
        Run run = trained("{kind: linear}");
        var map = maps.awaited(question(run));
        assertThat(maps.awaited(question(run))).isSameAs(map);
        jdbc.sql("update epoch set step = step + 1 where run_id = ?")
                .param(run.id().value())
                .update();
        assertThat(maps.awaited(question(run))).isNotSameAs(map);
    }

    @Test
    void examples_are_known_by_their_index_in_the_split_and_as_the_data_comes() {
        Run run = trained("{kind: linear}");
        var map = maps.awaited(question(run));
        assertThat(Arrays.stream(map.indices()).sorted())
                .containsExactly(IntStream.range(0, 300).boxed().toArray(Integer[]::new));
        int[] pictures = maps.pictures(map);
        var training = Digits.mnist().training(); // of which validation examples are drawn
        for (int place = 0; place < 300; place++) {
            assertThat(training.glyph(pictures[place])).isEqualTo(map.examples().glyph(place));
            assertThat(training.label(pictures[place])).isEqualTo(map.labels()[place]);
            assertThat(map.placeOf(map.indices()[place])).isEqualTo(place);
        }
        assertThat(map.placeOf(300)).isNegative();
    }

    @Test
    void a_map_is_kept_and_what_cannot_be_mapped_is_refused() {
        Run run = trained("{kind: linear}");
        var first = maps.awaited(question(run));
        assertThat(maps.of(question(runs.get(run.id()))).map()).containsSame(first);
        assertThatThrownBy(() -> maps.of(MapQuestion.own(run, 99, Split.VALIDATION)))
                .isInstanceOf(NoWeights.class);
        var small = Glyph.of(new PictureShape(8, 8, 1), new float[64]);
        assertThatThrownBy(() -> maps.place(first, small, 300, 10, -1))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("28");
    }

    private static MapQuestion question(Run run) {
        return MapQuestion.own(run, best(run), Split.VALIDATION);
    }

    private static int best(Run run) {
        return run.best().orElseThrow().epoch();
    }

    private Run trained(String architecture) {
        var plan =
                PlanTexts.readYaml(
                        """
                        name: %s
                        dataset: {name: mnist, validation: 300, first: 400}
                        architecture: %s
                        learning: {epochs: 1, batchSize: 100}
                        """
                                .formatted(NAME, architecture));
        var id = runs.add(List.of(plan), Priority.PERSON).getFirst().id();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> runs.get(id).status() == RunStatus.FINISHED);
        return runs.get(id);
    }
}
