package org.glyphery.study.labels;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.glyphery.Threads;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Fold;
import org.glyphery.dataset.Split;
import org.glyphery.inspection.Inspection;
import org.glyphery.run.Run;
import org.glyphery.study.StudyState;
import org.springframework.stereotype.Service;

/// What runs say of whole splits, computed by one thread of its own when it is first asked for, and
/// kept: of those asked last, as many as have a few million examples together.
@Service
public class SplitReadings {

    /// Examples of all readings that are kept; each takes about ten bytes, twenty where its label
    /// is doubted.
    private static final long MOST_EXAMPLES = 3_000_000;

    /// A reading is asked for at least as long as its page is open, some times a minute.
    private final Map<ReadingKey, ReadingTask> tasks = new LinkedHashMap<>(16, 0.75f, true);

    private final Datasets datasets;
    private final Inspection inspection;
    private final ExecutorService thread = Threads.started("reading", 1);

    SplitReadings(Datasets datasets, Inspection inspection) {
        this.datasets = datasets;
        this.inspection = inspection;
    }

    /// @param epochs of each run, since a run that trains may get a better one
    private record ReadingKey(DatasetChoice whole, Split split, List<String> epochs) {}

    /// How far the reading of a split is, which begins when it is asked for first.
    ///
    /// @param split one that has examples
    /// @throws UnsuitableReader if that reader cannot read it
    /// @throws org.glyphery.dataset.AbsentDataset if its files are not here
    public ReadingState of(DatasetFacts facts, Split split, SplitReader reader) {
        return switch (reader) {
            case SplitReader.Single(Run run) -> {
                require(run, facts);
                yield state(facts, split, List.of(run), () -> alone(facts, split, run));
            }
            case SplitReader.AllFolds(StudyState state) -> {
                Optional<String> waiting = FoldStudies.waiting(state);
                if (waiting.isPresent()) yield ReadingState.waiting(waiting.get());
                List<Run> runs = state.runs().stream().flatMap(Optional::stream).toList();
                yield state(facts, split, runs, () -> together(facts, split, runs));
            }
        };
    }

    /// Whether a run has learned from labels of a split, and so hardly doubts them.
    static boolean hasLearned(Run run, DatasetFacts facts, Split split) {
        return split == Split.TRAINING
                && run.plan().sources().stream()
                        .anyMatch(source -> source.name().equals(facts.name()));
    }

    private void require(Run run, DatasetFacts facts) {
        if (!datasets.facts(run.plan().dataset()).isLike(facts)) {
            throw UnsuitableReader.ofOthers(run, facts);
        }
        if (run.best().isEmpty()) throw UnsuitableReader.untrained(run);
    }

    private ReadingTask alone(DatasetFacts facts, Split split, Run run) {
        Examples examples = split.of(datasets.open(facts.whole()));
        var parts = List.of(new ReadingTask.ReadPart(run, all(examples), 1));
        boolean isLearned = hasLearned(run, facts, split);
        return new ReadingTask(examples, facts.classes().size(), parts, isLearned);
    }

    /// Each fold of the training split is read by the run that had it held out, any other split by
    /// all of them.
    private ReadingTask together(DatasetFacts facts, Split split, List<Run> runs) {
        Examples examples = split.of(datasets.open(facts.whole()));
        List<ReadingTask.ReadPart> parts = new ArrayList<>();
        for (Run run : runs) {
            Fold fold = run.plan().dataset().fold().orElseThrow();
            boolean isHeld = split == Split.TRAINING;
            int[] places = isHeld ? held(facts, fold) : all(examples);
            parts.add(new ReadingTask.ReadPart(run, places, isHeld ? 1 : 1f / runs.size()));
        }
        return new ReadingTask(examples, facts.classes().size(), parts, false);
    }

    private static int[] all(Examples examples) {
        return IntStream.range(0, examples.count()).toArray();
    }

    /// The places of a fold's examples in the training split as the data comes.
    int[] held(DatasetFacts facts, Fold fold) {
        Examples training = datasets.open(facts.whole()).training();
        Examples held = datasets.open(facts.whole().holding(fold)).validation();
        return IntStream.range(0, held.count())
                .map(index -> training.indexOf(held.place(index)))
                .toArray();
    }

    /// @param begun what is to be read, where nobody has asked for it yet
    private synchronized ReadingState state(
            DatasetFacts facts, Split split, List<Run> runs, Supplier<ReadingTask> begun) {
        var epochs =
                runs.stream()
                        .map(run -> run.id() + " " + run.best().orElseThrow().epoch())
                        .toList();
        var key = new ReadingKey(facts.whole(), split, epochs);
        ReadingTask known = tasks.get(key);
        if (known != null) {
            if (known.hasFailed()) tasks.remove(key); // the next who asks has it read anew
            return known.state();
        }
        ReadingTask task = begun.get();
        tasks.put(key, task);
        forgetOldest();
        thread.execute(() -> task.run(inspection));
        return task.state();
    }

    private void forgetOldest() {
        long kept = tasks.values().stream().mapToLong(ReadingTask::count).sum();
        var oldest = tasks.values().iterator();
        for (int left = tasks.size(); kept > MOST_EXAMPLES && left > 1; left--) {
            ReadingTask task = oldest.next();
            kept -= task.count();
            task.cancel();
            oldest.remove();
        }
    }

    @PreDestroy
    void close() {
        thread.shutdownNow();
    }
}
