package org.glyphery.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glyphery.InvalidSetting;
import org.glyphery.comparison.SharedAnswers.Reader;
import org.glyphery.dataset.AbsentDataset;
import org.glyphery.dataset.Datasets;
import org.glyphery.inspection.EpochAnswers;
import org.glyphery.inspection.Inspection;
import org.glyphery.prediction.AnswerTimes;
import org.glyphery.run.DamagedEpoch;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.glyphery.run.ScoredSplit;
import org.glyphery.training.RunId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Brings together what is known of several runs.
@Service
public class Comparisons {

    private static final Logger LOG = LoggerFactory.getLogger(Comparisons.class);

    private final Runs runs;
    private final Inspection inspection;
    private final Datasets datasets;
    private final AnswerTimes answerTimes;

    Comparisons(Runs runs, Inspection inspection, Datasets datasets, AnswerTimes answerTimes) {
        this.runs = runs;
        this.inspection = inspection;
        this.datasets = datasets;
        this.answerTimes = answerTimes;
    }

    /// @param ids of at least two runs
    /// @throws InvalidSetting if they are fewer or too many
    /// @throws org.glyphery.run.UnknownRun if one of them is not there
    public RunComparison of(List<RunId> ids) {
        List<RunId> distinct = ids.stream().distinct().toList();
        if (distinct.size() < 2 || distinct.size() > RunComparison.MOST) {
            throw new InvalidSetting("runs", "2 to " + RunComparison.MOST, distinct.size());
        }
        return new RunComparison(distinct.stream().map(runs::get).map(this::compared).toList());
    }

    /// Any number of runs, under other names than their own.
    ///
    /// @param named each by the name that it bears in the comparison
    /// @param before what was known of some of them; those that are as they were are not read again
    public RunComparison of(Map<String, Run> named, RunComparison before) {
        Map<RunId, ComparedRun> known =
                before.runs().stream().collect(Collectors.toMap(ComparedRun::id, each -> each));
        List<ComparedRun> compared = new ArrayList<>();
        named.forEach((name, run) -> {
            Run called = run.called(name);
            var as = Optional.ofNullable(known.get(run.id()));
            compared.add(
                    as.filter(each -> each.run().equals(called)).orElseGet(() -> compared(called)));
        });
        return new RunComparison(compared);
    }

    /// The comparison with one of its runs as it is now; the others are not read again. As it was
    /// where there is no such run any more.
    public RunComparison refreshed(RunComparison comparison, RunId id) {
        return runs.find(id).map(this::compared).map(comparison::with).orElse(comparison);
    }

    /// The comparison with the answer times of all models that can be measured now, which takes a
    /// moment.
    public RunComparison timed(RunComparison comparison) {
        for (ComparedRun each : comparison.runs()) {
            if (each.run().best().isPresent()) measure(each.run());
        }
        return withTimes(comparison);
    }

    private void measure(Run run) {
        try {
            answerTimes.measure(run);
        } catch (RuntimeException gone) { // as of a run that is deleted meanwhile
            LOG.warn("The answers of {} could not be timed", run.name(), gone);
        }
    }

    /// The comparison with the answer times that are known by now; nothing else is read again.
    public RunComparison withTimes(RunComparison comparison) {
        return new RunComparison(
                comparison.runs().stream()
                        .map(each -> each.withAnswerTime(answerTimes.find(each.run())))
                        .toList());
    }

    private ComparedRun compared(Run run) {
        return new ComparedRun(
                run,
                run.name(),
                runs.history(run),
                runs.fields(run),
                run.best().flatMap(best -> readable(run, best.epoch())),
                datasets.facts(run.plan().dataset()),
                runs.network(run).multiplyAdds(),
                answerTimes.find(run));
    }

    /// What those that answer to the same test examples as the first that answers read in them.
    ///
    /// @param epoch of each of them, or its last where it has fewer; absent for the best of each
    public SharedAnswers answers(RunComparison comparison, Optional<Integer> epoch) {
        List<Reader> readers = new ArrayList<>();
        for (ComparedRun each : comparison.answering()) {
            Run run = each.run();
            int best = run.best().orElseThrow().epoch();
            int last = run.last().map(EpochScores::epoch).orElse(best);
            int asked =
                    epoch.map(wanted -> Math.clamp(wanted, Math.min(1, last), last)).orElse(best);
            int place = comparison.colour(each);
            (asked == best ? each.answers() : readable(run, asked))
                    .ifPresent(answers -> readers.add(new Reader(each, place, asked, answers)));
        }
        return new SharedAnswers(readers);
    }

    /// The answers; absent where they are damaged, or their examples are not here, so that what
    /// else is known of the run is compared.
    private Optional<EpochAnswers> readable(Run run, int epoch) {
        try {
            return Optional.of(inspection.answers(run, epoch, ScoredSplit.TEST));
        } catch (DamagedEpoch | AbsentDataset left) {
            return Optional.empty();
        }
    }
}
