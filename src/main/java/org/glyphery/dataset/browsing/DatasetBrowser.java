package org.glyphery.dataset.browsing;

import jakarta.annotation.PreDestroy;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import org.glyphery.Threads;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.DatasetNews;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.browsing.DatasetSurvey.RepeatsOnDemand;
import org.glyphery.dataset.statistics.MeasureColumn;
import org.glyphery.dataset.statistics.Repeats;
import org.glyphery.dataset.statistics.SplitOverview;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Opens datasets to be looked at, each split whole: validation examples that plans draw from the
/// training split stay in it. What is computed of all pictures is computed once, by one thread of
/// its own, and kept.
@Service
public class DatasetBrowser {

    private final Datasets datasets;
    private final Map<DatasetChoice, DatasetSurvey> surveys = new ConcurrentHashMap<>();
    private final ExecutorService thread = Threads.started("survey", 1);

    DatasetBrowser(Datasets datasets, DatasetNews news) {
        this.datasets = datasets;
        news.listen(this::forgetAbsent);
    }

    /// Lets go of what was computed of datasets that have been deleted.
    private void forgetAbsent() {
        surveys.keySet()
                .removeIf(choice ->
                        datasets.find(choice)
                                .filter(facts -> datasets.absence(facts).isEmpty())
                                .isEmpty());
    }

    /// Lets go of what was computed of a dataset some of whose pictures are gone.
    public void forget(String name) {
        surveys.keySet().removeIf(choice -> choice.name().equals(name));
    }

    /// What is known of a dataset, whether or not its files are here; absent where there is none of
    /// that name.
    public Optional<DatasetFacts> find(String name) {
        return datasets.current(name);
    }

    /// One version of it; the one that [#find(String)] finds where none is named.
    public Optional<DatasetFacts> find(String name, Optional<String> version) {
        return version.isEmpty() ? find(name) : datasets.version(name, version.get());
    }

    /// @throws org.glyphery.dataset.AbsentDataset if its files are not here
    /// @throws org.glyphery.dataset.UnusableDataset if its files are damaged
    public Dataset open(DatasetFacts facts) {
        return datasets.open(facts.whole());
    }

    /// The splits that have examples.
    ///
    /// @throws org.glyphery.dataset.AbsentDataset if its files are not here
    public Map<Split, Examples> splits(DatasetFacts facts) {
        return each(facts, Function.identity());
    }

    /// What is said of all pictures; begins to be computed when it is asked for first.
    public DatasetSurvey survey(DatasetFacts facts) {
        return surveys.compute(
                facts.whole(),
                (_, known) -> known == null || known.hasFailed() ? begin(facts) : known);
    }

    private DatasetSurvey begin(DatasetFacts facts) {
        int classes = facts.classes().size();
        return new DatasetSurvey(
                soon(() -> each(facts, examples -> SplitOverview.of(examples, classes))),
                soon(() -> each(facts, examples -> MeasureColumn.of(examples, facts.convention()))),
                new OnceSearched(facts));
    }

    private <T> CompletableFuture<T> soon(Supplier<T> computed) {
        return CompletableFuture.supplyAsync(computed, thread);
    }

    private <T> Map<Split, T> each(DatasetFacts facts, Function<Examples, T> computed) {
        Dataset dataset = open(facts);
        Map<Split, T> each = new EnumMap<>(Split.class);
        Arrays.stream(Split.values())
                .filter(split -> split.of(dataset).count() > 0)
                .forEach(split -> each.put(split, computed.apply(split.of(dataset))));
        return each;
    }

    @PreDestroy
    void close() {
        thread.shutdownNow();
    }

    /// The search for repeated pictures, once for all who ask.
    private final class OnceSearched implements RepeatsOnDemand {

        private final DatasetFacts facts;
        private @Nullable CompletableFuture<Repeats> search;

        OnceSearched(DatasetFacts facts) {
            this.facts = facts;
        }

        @Override
        public synchronized CompletableFuture<Repeats> search() {
            if (search == null) search = soon(() -> Repeats.of(open(facts)));
            return search;
        }
    }
}
