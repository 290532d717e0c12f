package org.glyphery.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.glyphery.Randomness;
import org.glyphery.study.GridImportance.GridShare;
import org.junit.jupiter.api.Test;

class GridImportanceTest {

    private static final String RATE = "learning.schedule.learningRate";
    private static final String BATCH = "learning.batchSize";

    /// 0.8 and 0.9 by the rate, 0.02 more by the batch: variances 0.05^2 and 0.01^2.
    @Test
    void shares_are_those_of_the_variances_and_lie_in_their_intervals() {
        var study = SweepSamples.grid(RATE, "0.001, 0.01", BATCH, "16, 64");
        var shares = shares(study, 0.80, 0.82, 0.90, 0.92);
        assertThat(shares.keySet())
                .containsExactly("learning rate", "batch size", "fields together, or chance");
        // Binomial: each degree of freedom has a quarter of it.
        double chance = (0.16 + 0.1476 + 0.09 + 0.0736) / 4 / 5000 / 4 / 0.0026;
        assertThat(of(shares, "learning rate").share()).isCloseTo(25.0 / 26 - chance, within(1e-9));
        assertThat(of(shares, "batch size").share()).isCloseTo(1.0 / 26 - chance, within(1e-9));
        assertThat(of(shares, "fields together, or chance").share())
                .isCloseTo(2 * chance, within(1e-9));
        assertThat(shares.values())
                .allSatisfy(each ->
                        assertThat(each.share())
                                .isBetween(each.interval().low(), each.interval().high()));
        // What 5,000 examples tell of 10 points is sure; of 2 points it is not.
        assertThat(of(shares, "learning rate").interval().low()).isGreaterThan(0.8);
        assertThat(of(shares, "batch size").interval().high()).isLessThan(0.15);
    }

    @Test
    void differences_as_small_as_chance_makes_leave_wide_intervals() {
        var study = SweepSamples.grid(RATE, "0.001, 0.01", BATCH, "16, 64");
        var shares = shares(study, 0.900, 0.901, 0.902, 0.903);
        var rate = of(shares, "learning rate").interval();
        assertThat(rate.high() - rate.low()).isGreaterThan(0.4);
    }

    @Test
    void it_is_said_where_intervals_are_too_narrow() {
        String few = "Of so few cells without seeds";
        var square = SweepSamples.grid(RATE, "0.001, 0.01", BATCH, "16, 64");
        assertThat(found(square, 0.8, 0.82, 0.9, 0.92).method()).contains(few);
        var wider = SweepSamples.grid(RATE, "0.001, 0.01", BATCH, "16, 64, 128");
        assertThat(found(wider, 0.8, 0.82, 0.81, 0.9, 0.92, 0.91).method()).doesNotContain(few);
    }

    /// Seeds that agree leave no doubt, and seeds that differ as much as levels do leave much.
    @Test
    void where_seeds_repeat_the_cells_intervals_say_what_other_seeds_would_change() {
        var study =
                SweepSamples.grid(RATE, "0.001, 0.01", BATCH, "16, 64", "learning.seed", "7, 8, 9");
        var agreeing = shares(study, of(0.8, 0), of(0.82, 0), of(0.9, 0), of(0.92, 0));
        assertThat(of(agreeing, "learning rate").interval().low())
                .isCloseTo(25.0 / 26, within(1e-9));
        var differing = shares(study, of(0.8, 0.1), of(0.82, 0.1), of(0.9, 0.1), of(0.92, 0.1));
        assertThat(of(differing, "learning rate").interval().low()).isLessThan(0.6);
        assertThat(differing.keySet()).endsWith("fields together", "chance of seeds");
    }

    /// By hand: 0.79, 0.81 and 0.89, 0.91 vary by 0.0002 each, as both together do with two degrees
    /// of freedom; the mean of a cell by a half of that, or by all where it has one run, by 0.00015
    /// on average.
    @Test
    void a_seed_that_is_missing_takes_nothing_from_what_the_others_tell() {
        var study =
                SweepSamples.grid(RATE, "0.001, 0.01", BATCH, "16, 64", "learning.seed", "7, 8");
        StudyResults all =
                SweepSamples.results(study, 0.79, 0.81, 0.82, 0.82, 0.89, 0.91, 0.92, 0.92);
        StudyResults some = SweepSamples.running(all, 3, 7);
        GridImportance found = some.gridImportance().orElseThrow();
        assertThat(found.overSeeds()).isTrue();
        assertThat(found.method())
                .contains("the variance among the seeds of the 2 of 4 cells that have several")
                .doesNotContain("without seeds");
        var scores = GridScores.of(SweepGrid.of(study).orElseThrow(), some.settled());
        assertThat(CellNoise.OfSeeds.of(scores))
                .satisfies(noise -> assertThat(noise.variance()).isCloseTo(0.00015, within(1e-12)))
                .extracting(CellNoise.OfSeeds::degreesOfFreedom)
                .isEqualTo(2);
    }

    /// Five by four cells of three seeds that nothing but chance tells apart: the share of all that
    /// fields explain, alone or together, reaches 0 nearly always, and that of chance 1.
    @Test
    void on_a_grid_of_pure_noise_fields_may_do_nothing_at_all() {
        var study =
                SweepSamples.grid(
                        RATE,
                        "0.001, 0.002, 0.003, 0.004, 0.005",
                        BATCH,
                        "16, 32, 64, 128",
                        "learning.seed",
                        "7, 8, 9");
        int together = 0;
        int alone = 0;
        double sum = 0;
        for (int trial = 0; trial < 20; trial++) {
            var random = new Randomness(Randomness.key(1, trial));
            double[] noise =
                    DoubleStream.generate(() -> 0.9 + 0.01 * random.nextGaussian())
                            .limit(study.plans().size())
                            .toArray();
            var shares = shares(study, noise);
            if (of(shares, "fields together").interval().low() == 0) together++;
            if (of(shares, "learning rate").interval().low() == 0) alone++;
            sum += of(shares, "chance of seeds").share();
        }
        assertThat(together).isGreaterThanOrEqualTo(17);
        assertThat(alone).isGreaterThanOrEqualTo(17);
        assertThat(sum / 20).isGreaterThan(0.75);
    }

    /// Without seeds nothing tells what fields do together from chance, by which they are judged.
    @Test
    void on_a_grid_of_pure_noise_without_seeds_no_field_is_said_to_matter() {
        var study =
                SweepSamples.grid(
                        RATE, "0.001, 0.002, 0.003, 0.004, 0.005", BATCH, "16, 32, 64, 128");
        int reaching = 0;
        for (int trial = 0; trial < 20; trial++) {
            var random = new Randomness(Randomness.key(2, trial));
            double[] noise =
                    DoubleStream.generate(() -> 0.9 + 0.02 * random.nextGaussian())
                            .limit(study.plans().size())
                            .toArray();
            if (of(shares(study, noise), "learning rate").interval().low() == 0) reaching++;
        }
        assertThat(reaching).isGreaterThanOrEqualTo(17);
    }

    @Test
    void one_field_and_a_grid_with_an_empty_cell_have_no_shares() {
        var one = SweepSamples.grid(RATE, "0.001, 0.01, 0.1");
        assertThat(SweepSamples.results(one, 0.8, 0.9, 0.7).gridImportance()).isEmpty();
        var two = SweepSamples.grid(RATE, "0.001, 0.01", BATCH, "16, 64");
        assertThat(SweepSamples.results(two, 0.8, 0.9, 0.7).gridImportance()).isEmpty();
    }

    /// Scores after different epochs tell who was stopped early: ranks after equal epochs stand in.
    @Test
    void a_halved_grid_has_ranks_instead_and_its_map_says_that_cells_were_stopped() {
        var results =
                SweepSamples.results(
                        SweepSamples.halved(RATE, "0.001, 0.01", BATCH, "16, 64"),
                        0.80,
                        0.82,
                        0.90,
                        0.92);
        assertThat(results.gridImportance()).isEmpty();
        assertThat(FieldsPart.importances(results)).hasSize(2);
        assertThat(AnswerSection.map(results))
                .filteredOn(Report.Block.Words.class::isInstance)
                .extracting(block -> ((Report.Block.Words) block).text())
                .anySatisfy(text -> assertThat(text).contains("stops cells at different epochs"));
        var whole = SweepSamples.grid(RATE, "0.001, 0.01", BATCH, "16, 64");
        assertThat(SweepSamples.results(whole, 0.80, 0.82, 0.90, 0.92).mapCaution()).isEmpty();
    }

    @Test
    void figures_of_the_best_of_many_runs_say_that_they_are_not_all() {
        String epochs =
                IntStream.rangeClosed(1, 24)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(", "));
        double[] accuracies = IntStream.range(0, 24).mapToDouble(place -> place / 30.0).toArray();
        var many = SweepSamples.results(SweepSamples.grid("learning.epochs", epochs), accuracies);
        assertThat(FieldsPart.section(many).blocks())
                .contains(new Report.Block.Words("The 20 of 24 runs that are best on validation."));
        assertThat(
                        AnswerSection.picture(
                                AnswerBars.of(SweepSamples.answering(many).comparison())
                                        .orElseThrow()))
                .last()
                .asString()
                .contains("The 12 runs that are best on validation.");
        var few = SweepSamples.results(SweepSamples.grid("learning.epochs", "1, 2"), 0.5, 0.6);
        assertThat(few.comparison().bestInWords()).isEmpty();
    }

    @Test
    void runs_that_still_train_say_nothing_yet() {
        var study =
                SweepSamples.grid(RATE, "0.001, 0.01", BATCH, "16, 64", "learning.seed", "7, 8");
        var whole = SweepSamples.results(study, 0.80, 0.81, 0.82, 0.83, 0.90, 0.91, 0.92, 0.93);
        assertThat(whole.gridImportance()).isPresent();
        assertThat(SweepSamples.running(whole, 7).gridImportance())
                .isNotEqualTo(whole.gridImportance());
        assertThat(SweepSamples.running(whole, 6, 7).gridImportance()).isEmpty();
        assertThat(SweepSamples.running(whole, 6, 7).importances())
                .isNotEqualTo(whole.importances());
    }

    private static GridShare of(Map<String, GridShare> shares, String title) {
        return Objects.requireNonNull(shares.get(title), title);
    }

    /// Three seeds around a mean.
    private static double[] of(double mean, double spread) {
        return new double[] {mean - spread, mean, mean + spread};
    }

    private static double[] flat(double[]... cells) {
        return Arrays.stream(cells).flatMapToDouble(Arrays::stream).toArray();
    }

    private static Map<String, GridShare> shares(Study study, double[]... cells) {
        return shares(study, flat(cells));
    }

    private static Map<String, GridShare> shares(Study study, double... accuracies) {
        return found(study, accuracies).shares().stream()
                .collect(
                        Collectors.toMap(
                                GridShare::title,
                                each -> each,
                                (one, _) -> one,
                                LinkedHashMap::new));
    }

    private static GridImportance found(Study study, double... accuracies) {
        return SweepSamples.results(study, accuracies).gridImportance().orElseThrow();
    }
}
