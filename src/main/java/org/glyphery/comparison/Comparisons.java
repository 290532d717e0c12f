package org.glyphery.comparison;

import java.util.List;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.Datasets;
import org.glyphery.inspection.Inspection;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.glyphery.run.ScoredSplit;
import org.springframework.stereotype.Service;

/// Brings together what is known of several runs.
@Service
public class Comparisons {

    private final Runs runs;
    private final Inspection inspection;
    private final Datasets datasets;

    Comparisons(Runs runs, Inspection inspection, Datasets datasets) {
        this.runs = runs;
        this.inspection = inspection;
        this.datasets = datasets;
    }

    /// @param ids of at least two runs
    /// @throws InvalidSetting if they are fewer or too many
    /// @throws org.glyphery.run.UnknownRun if one of them is not there
    public RunComparison of(List<String> ids) {
        List<String> distinct = ids.stream().distinct().toList();
        if (distinct.size() < 2 || distinct.size() > RunComparison.MOST) {
            throw new InvalidSetting("runs", "2 to " + RunComparison.MOST, distinct.size());
        }
        return new RunComparison(distinct.stream().map(runs::get).map(this::compared).toList());
    }

    private ComparedRun compared(Run run) {
        var dataset = run.plan().dataset();
        return new ComparedRun(
                run,
                runs.history(run),
                runs.fields(run),
                run.best().map(best -> inspection.answers(run, best.epoch(), ScoredSplit.TEST)),
                datasets.facts(dataset).trainingExamples() - dataset.validation());
    }
}
