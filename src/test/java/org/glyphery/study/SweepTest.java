package org.glyphery.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.UserError;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.Optimizer;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.training.PlanTexts;
import org.glyphery.training.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SweepTest {

    private static final Plan BASE = PlanTexts.read("{\"architecture\": {\"kind\": \"mlp\"}}");

    @Test
    void a_grid_has_every_combination_once_the_last_field_changing_fastest() {
        var plans =
                sweep("learning.batchSize", "32, 64", "architecture.activation", "TANH, RELU")
                        .plans(PlanTexts.KNOWN);
        assertThat(plans)
                .extracting(plan -> descent(plan).batchSize(), plan -> mlp(plan).activation())
                .containsExactly(
                        tuple(32, Activation.TANH),
                        tuple(32, Activation.RELU),
                        tuple(64, Activation.TANH),
                        tuple(64, Activation.RELU));
        assertThat(plans.getFirst().name()).isEqualTo("batch size 32, activation TANH");
    }

    @Test
    void values_can_be_lists_and_kinds_whose_other_fields_get_their_defaults() {
        var units = sweep("architecture.hiddenUnits", "[64], [64, 32]").plans(PlanTexts.KNOWN);
        assertThat(units)
                .extracting(plan -> mlp(plan).hiddenUnits())
                .containsExactly(List.of(64), List.of(64, 32));
        assertThat(sweep("architecture.hiddenUnits", "64, 128").plans(PlanTexts.KNOWN))
                .extracting(plan -> mlp(plan).hiddenUnits())
                .containsExactly(List.of(64), List.of(128));
        var optimizers =
                sweep("learning.update.optimizer.kind", "sgd, momentum, adam")
                        .plans(PlanTexts.KNOWN);
        assertThat(optimizers)
                .extracting(plan -> descent(plan).update().optimizer())
                .containsExactly(
                        new Optimizer.Sgd(), new Optimizer.Momentum(0.9), Optimizer.Adam.DEFAULT);
    }

    @Test
    void another_dataset_comes_in_its_own_version() {
        assertThat(sweep("dataset.name", "mnist, fashion-mnist").plans(PlanTexts.KNOWN))
                .extracting(plan -> plan.dataset().name(), plan -> plan.dataset().version())
                .containsExactly(tuple("mnist", "ba891046"), tuple("fashion-mnist", "c59f468a"));
    }

    /// The base plan mentions neither.
    @Test
    void how_much_of_the_data_is_trained_on_can_be_swept() {
        assertThat(sweep("dataset.first", "500 to 50000 log in 3 steps").plans(PlanTexts.KNOWN))
                .extracting(plan -> plan.dataset().first())
                .containsExactly(500, 5_000, 50_000);
        assertThat(sweep("dataset.classes", "[3, 8], [1, 7]").plans(PlanTexts.KNOWN))
                .extracting(plan -> plan.dataset().classes(), plan -> plan.dataset().validation())
                .containsExactly(tuple(List.of("3", "8"), 5_000), tuple(List.of("1", "7"), 5_000));
    }

    @Test
    void a_grid_of_a_stretch_takes_both_ends_and_even_steps_between() {
        assertThat(values("learning.schedule.learningRate", "0.0001 to 1 log"))
                .containsExactly("0.0001", "0.001", "0.01", "0.1", "1.0");
        assertThat(values("learning.batchSize", "10 to 20 in 4 steps"))
                .containsExactly("10", "13", "17", "20");
        // A field of real numbers stays one, however its ends are written.
        assertThat(values("learning.augmentation.shiftPixels", "0 to 2 in 5 steps"))
                .containsExactly("0.0", "0.5", "1.0", "1.5", "2.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.001 to 0.1, log, 3 steps | 0.001, 0.01, 0.1",
                "0.001..0.1 log in 3 steps | 0.001, 0.01, 0.1",
                "0.1 to 0.3 step 0.1 | 0.1, 0.2, 0.3",
                "0.2 .. 1, step of 0.4 | 0.2, 0.6, 1.0"
            })
    void a_stretch_can_be_written_in_several_ways(String written, String values) {
        assertThat(values("learning.schedule.learningRate", written))
                .containsExactly(values.split(", "));
    }

    @Test
    void steps_of_one_size_end_at_or_before_the_end() {
        assertThat(values("learning.batchSize", "8..64 step 8"))
                .containsExactly("8", "16", "24", "32", "40", "48", "56", "64");
        assertThat(values("learning.batchSize", "10 to 30 step 15")).containsExactly("10", "25");
    }

    /// The values of this field in the plans of a sweep.
    private static List<String> values(String path, String written) {
        return sweep(path, written).plans(PlanTexts.KNOWN).stream()
                .map(plan -> at(PlanJson.tree(plan), path))
                .map(value -> NumberWords.setting(value.asString()))
                .toList();
    }

    private static JsonNode at(JsonNode tree, String path) {
        return tree.at("/" + path.replace('.', '/'));
    }

    @Test
    void a_search_at_random_is_the_same_for_the_same_seed_and_within_its_bounds() {
        var dimensions =
                List.of(
                        Dimension.of("learning.schedule.learningRate", "0.0001 to 0.1 log"),
                        Dimension.of("learning.batchSize", "16 to 512 log"));
        var plans = random(dimensions, 3).plans(PlanTexts.KNOWN);
        assertThat(plans).hasSize(40).isEqualTo(random(dimensions, 3).plans(PlanTexts.KNOWN));
        assertThat(plans).isNotEqualTo(random(dimensions, 4).plans(PlanTexts.KNOWN));
        assertThat(plans)
                .allSatisfy(plan -> {
                    assertThat(descent(plan).batchSize()).isBetween(16, 512);
                    assertThat(rate(plan)).isBetween(0.0001, 0.1);
                });
        // Evenly in the logarithm: about a third of them in each of three decades.
        assertThat(plans.stream().filter(plan -> rate(plan) < 0.001).count()).isBetween(5L, 22L);
        assertThat(plans.stream().map(Plan::name)).doesNotHaveDuplicates();
    }

    @Test
    void a_search_at_random_ends_where_there_is_nothing_new() {
        assertThat(
                        random(List.of(Dimension.of("learning.batchSize", "32, 64, 128")), 7)
                                .plans(PlanTexts.KNOWN))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "learning.batchSize | 32, 64, 0 | batch size",
                "learning.nonsense | 1, 2 | learning.nonsense",
                "learning.batchSize | 512 to 32 | smaller to a larger",
                "learning.schedule.learningRate | 0 to 1 log | above 0",
                "learning.batchSize | a to b | numbers",
                "learning.batchSize | '' | at least one",
                "learning.batchSize | [32 | commas",
                "'' | 1 | a field",
                "learning.batchSize | 1 to 1000 in 60 steps | All combinations of these values are"
                        + " 60 runs",
                "learning.batchSize | 8 to 64 log step 8 | either logarithmic",
                "learning.batchSize | 8 to 64, 5 stairs | as in",
                "learning.batchSize | 8..64 step 0 | above 0",
                "learning.batchSize | 1..100000 step 1 | at most 200",
                "learning.batchSize | 1 to 100000 in 300 steps | steps"
            })
    void what_cannot_be_swept_is_refused_in_a_sentence(String path, String values, String part) {
        assertThatThrownBy(() -> sweep(path, values).plans(PlanTexts.KNOWN))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(part);
    }

    @Test
    void halving_and_a_swept_number_of_epochs_exclude_each_other() {
        assertThatThrownBy(() ->
                        new Sweep(
                                BASE,
                                List.of(Dimension.of("learning.epochs", "1, 2")),
                                new Sweep.Search.GridSearch(),
                                10,
                                Optional.empty(),
                                Optional.of(new SuccessiveHalving(1, 2))))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("halving");
    }

    @Test
    void halving_wants_a_validation_split() {
        var unsplit = PlanTexts.readYaml("{architecture: {kind: mlp}, dataset: {validation: 0}}");
        assertThatThrownBy(() ->
                        new Sweep(
                                unsplit,
                                List.of(Dimension.of("learning.batchSize", "1, 2")),
                                new Sweep.Search.GridSearch(),
                                10,
                                Optional.empty(),
                                Optional.of(new SuccessiveHalving(1, 2))))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("validation split");
    }

    /// A file says nothing of factors: they follow from the plans again.
    @Test
    void every_study_can_be_written_to_a_file_and_read_again() {
        for (Study study : NamedStudies.all(PlanTexts.KNOWN)) {
            assertThat(
                            StudyFile.read(StudyFile.write(study), PlanTexts.KNOWN)
                                    .called(study.name(), study.title()))
                    .isEqualTo(study.varying(List.of()));
        }
        var sweep =
                new Sweep(
                        BASE,
                        List.of(
                                Dimension.of("learning.schedule.learningRate", "0.001 to 0.1 log"),
                                Dimension.of("architecture.hiddenUnits", "[64], [64, 32]")),
                        new Sweep.Search.RandomSearch(3),
                        20,
                        Optional.of(Duration.ofMinutes(5)),
                        Optional.of(new SuccessiveHalving(1, 3)));
        var study =
                new Study(
                        "rates",
                        "Rates",
                        "Which?",
                        sweep,
                        PlanTexts.KNOWN,
                        Optional.of(0.9),
                        List.of());
        assertThat(StudyFile.read(StudyFile.write(study), PlanTexts.KNOWN)).isEqualTo(study);
        for (Dimension each : sweep.dimensions()) {
            assertThat(Dimension.of(each.path(), each.written())).isEqualTo(each);
        }
    }

    private static Sweep sweep(String... pathsAndValues) {
        var dimensions = new ArrayList<Dimension>();
        for (int place = 0; place < pathsAndValues.length; place += 2) {
            String values = pathsAndValues[place + 1];
            dimensions.add(
                    Dimension.of(
                            String.valueOf(pathsAndValues[place]), values == null ? "" : values));
        }
        return new Sweep(
                BASE,
                dimensions,
                new Sweep.Search.GridSearch(),
                50,
                Optional.empty(),
                Optional.empty());
    }

    private static Sweep random(List<Dimension> dimensions, long seed) {
        return new Sweep(
                BASE,
                dimensions,
                new Sweep.Search.RandomSearch(seed),
                40,
                Optional.empty(),
                Optional.empty());
    }

    private static Learning.GradientDescent descent(Plan plan) {
        return (Learning.GradientDescent) plan.learning();
    }

    private static Architecture.Mlp mlp(Plan plan) {
        return (Architecture.Mlp) plan.architecture();
    }

    private static double rate(Plan plan) {
        return ((Schedule.Constant) descent(plan).schedule()).learningRate();
    }
}
