package org.glyphery.inspection.slices;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import org.glyphery.Threads;
import org.glyphery.dataset.Convention;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.statistics.MeasureColumn;
import org.glyphery.inspection.EpochAnswers;
import org.glyphery.inspection.Inspection;
import org.glyphery.inspection.KeptAnswers;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.glyphery.run.ScoredSplit;
import org.glyphery.training.RunId;
import org.springframework.stereotype.Service;

/// Finds out what runs misread, from the labels that they gave and from measures of the pictures,
/// which have nothing to do with a run and are computed once a split. It works on a thread of its
/// own, for a second or two a split of ten thousand.
@Service
public class Misreadings {

    /// Examples of all measures that are kept; each takes a number a measure.
    private static final long MOST_MEASURED = 500_000;

    /// Examples of all findings that are kept.
    private static final long MOST_READ = 2_000_000;

    private final Runs runs;
    private final Inspection inspection;
    private final Datasets datasets;
    private final ExecutorService thread = Threads.started("misreadings", 1);
    private final KeptAnswers<String, List<MeasureColumn>> measures =
            new KeptAnswers<>(
                    Runnable::run,
                    MOST_MEASURED,
                    columns -> columns.isEmpty() ? 0 : columns.getFirst().values().length);
    private final KeptAnswers<ReadSplit, MisreadSplit> found =
            new KeptAnswers<>(thread, MOST_READ, split -> split.answers().examples().count());

    Misreadings(Runs runs, Inspection inspection, Datasets datasets) {
        this.runs = runs;
        this.inspection = inspection;
        this.datasets = datasets;
    }

    /// @param scores of the epoch: one that is trained again is another
    private record ReadSplit(RunId run, Optional<EpochScores> scores, ScoredSplit split) {}

    /// What the run misread of a split, once this epoch was trained.
    ///
    /// @throws org.glyphery.run.DamagedEpoch if its answers cannot be read
    /// @throws org.glyphery.dataset.AbsentDataset if the dataset's files are not here
    public MisreadSplit of(Run run, int epoch, ScoredSplit split) {
        EpochAnswers answers = inspection.answers(run, epoch, split);
        var convention = datasets.facts(run.plan().dataset()).convention();
        var key = new ReadSplit(run.id(), runs.scores(run, epoch), split);
        return found.get(key, () -> misread(answers, convention));
    }

    private MisreadSplit misread(EpochAnswers answers, Convention convention) {
        Examples examples = answers.examples();
        var columns =
                measures.get(
                        convention.word() + examples.sha256(),
                        () -> MeasureColumn.of(examples, convention));
        return of(answers, columns);
    }

    static MisreadSplit of(EpochAnswers answers, List<MeasureColumn> columns) {
        Examples examples = answers.examples();
        int[] labels = IntStream.range(0, examples.count()).map(examples::label).toArray();
        var search =
                new SliceSearch(columns, labels, answers.predicted(), answers.classes().size());
        return new MisreadSplit(
                answers,
                search.find(),
                columns.stream().map(column -> MeasureAccuracy.of(column, answers)).toList());
    }

    @PreDestroy
    void close() {
        thread.shutdownNow();
        found.close();
    }
}
