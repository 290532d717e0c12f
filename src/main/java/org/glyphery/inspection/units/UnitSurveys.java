package org.glyphery.inspection.units;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.glyphery.Threads;
import org.glyphery.dataset.Datasets;
import org.glyphery.inspection.KeptAnswers;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;
import org.glyphery.network.Probe;
import org.glyphery.network.Weights;
import org.glyphery.prediction.LoadedModels;
import org.glyphery.run.EpochScores;
import org.glyphery.run.NoWeights;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.glyphery.training.RunId;
import org.springframework.stereotype.Component;

/// What units gave while a split was read: all layers of an epoch at once, by one thread of its
/// own, when somebody first looks; those looked at last are kept.
@Component
final class UnitSurveys {

    /// Numbers of all surveys that are kept: 64 MiB.
    private static final long MOST_NUMBERS = 16_000_000;

    /// Numbers that layers give for the examples of one question.
    private static final long NUMBERS_AT_ONCE = 8_000_000;

    private final Runs runs;
    private final Datasets datasets;
    private final LoadedModels models;
    private final ExecutorService thread = Threads.started("units", 1);
    private final KeptAnswers<SurveyKey, EpochSurvey> surveys =
            new KeptAnswers<>(thread, MOST_NUMBERS, EpochSurvey::numbers);

    UnitSurveys(Runs runs, Datasets datasets, LoadedModels models) {
        this.runs = runs;
        this.datasets = datasets;
        this.models = models;
    }

    /// @param scores of the epoch: one that is trained again is another
    private record SurveyKey(RunId run, EpochScores scores) {}

    /// @param layers by their names
    record EpochSurvey(SurveyedSplit split, Map<String, UnitSurvey> layers) {

        private long numbers() {
            return layers.values().stream().mapToLong(UnitSurvey::numbers).sum();
        }
    }

    /// The survey of an epoch, which is waited for.
    ///
    /// @throws NoWeights if the epoch is not kept
    EpochSurvey of(Run run, int epoch) {
        var key = new SurveyKey(run.id(), scores(runs, run, epoch));
        return surveys.get(key, () -> surveyed(run, epoch));
    }

    /// What was measured of an epoch.
    ///
    /// @throws NoWeights if there is no such epoch
    static EpochScores scores(Runs runs, Run run, int epoch) {
        return runs.scores(run, epoch).orElseThrow(() -> new NoWeights(run, epoch));
    }

    private EpochSurvey surveyed(Run run, int epoch) {
        Network network = runs.network(run);
        Weights weights = runs.weights(run, epoch).orElseThrow(() -> new NoWeights(run, epoch));
        var split = SurveyedSplit.of(datasets.open(run.plan().dataset()), network);
        List<UnitTally> tallies = new ArrayList<>();
        for (UnitLayer layer : UnitLayer.of(network)) {
            tallies.add(new UnitTally(network, layer, weights));
        }
        long atOnce = Math.max(1, NUMBERS_AT_ONCE / SurveyedSplit.numbers(network));
        int row = 0;
        while (row < split.read().count()) {
            int first = row;
            row +=
                    models.probe(
                            run,
                            epoch,
                            lent -> {
                                int most = (int) Math.min(atOnce, lent.largestBatch());
                                int size = Math.min(most, split.read().count() - first);
                                float[] pictures = split.read().pictures(first, size);
                                add(
                                        tallies,
                                        split,
                                        first,
                                        lent.ask(probe -> probe.activations(pictures, size)));
                                return size;
                            });
        }
        var layers = new LinkedHashMap<String, UnitSurvey>();
        tallies.forEach(tally -> layers.put(tally.layer().name(), tally.survey()));
        return new EpochSurvey(split, layers);
    }

    /// @param first row of the split's that are read
    private static void add(
            List<UnitTally> tallies, SurveyedSplit split, int first, List<NamedArray> given) {
        float[] seen = ExplainedPlace.named(Probe.INPUT, given).values();
        int size = given.getFirst().shape().getFirst();
        for (UnitTally tally : tallies) {
            float[] values = ExplainedPlace.named(tally.layer().activation(), given).values();
            for (int row = 0; row < size; row++) {
                tally.add(split.index(first + row), values, seen, row);
            }
        }
    }

    @PreDestroy
    void close() {
        thread.shutdownNow();
        surveys.close();
    }
}
