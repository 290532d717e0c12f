package org.glyphery.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glyphery.UserError;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.RunComparison;
import org.glyphery.run.BinnedRun;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunBin;
import org.glyphery.run.RunQueue;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.training.FieldErrors;
import org.glyphery.training.GradientNorm;
import org.glyphery.training.InvalidPlan;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What studies do with runs. They go through the ordinary queue; what was trained before with an
/// equal plan is not trained again.
@Component
class StudyRuns {

    private static final Logger LOG = LoggerFactory.getLogger(StudyRuns.class);

    private final Runs runs;
    private final RunBin bin;
    private final RunQueue queue;

    StudyRuns(Runs runs, RunBin bin, RunQueue queue) {
        this.runs = runs;
        this.bin = bin;
        this.queue = queue;
    }

    /// The run of each plan; absent where nobody has asked for one yet.
    List<Optional<Run>> of(Study study) {
        return runs.like(study.plans());
    }

    /// The run in the bin, for each plan that has no other.
    List<Optional<Run>> binned(Study study, List<Optional<Run>> known) {
        List<Optional<Run>> binned = new ArrayList<>();
        bin.like(study.plans())
                .forEach(each -> {
                    boolean missing = known.get(binned.size()).isEmpty();
                    binned.add(missing ? each.map(BinnedRun::run) : Optional.empty());
                });
        return binned;
    }

    /// The norms of the runs that have kept some, where the study shows them.
    Map<ComparedRun, List<GradientNorm>> gradientNorms(Study study, RunComparison comparison) {
        Map<ComparedRun, List<GradientNorm>> kept = new LinkedHashMap<>();
        if (!study.shows(Exhibit.GRADIENT_NORMS)) return kept;
        for (ComparedRun each : comparison.runs()) {
            List<GradientNorm> norms = runs.gradientNorms(each.run());
            if (!norms.isEmpty()) kept.put(each, norms);
        }
        return kept;
    }

    /// Queues plans that nobody has trained, or only in vain.
    void add(Study study) {
        List<Plan> missing = new ArrayList<>();
        List<Optional<Run>> known = of(study);
        for (int place = 0; place < known.size(); place++) {
            Optional<Run> run = known.get(place);
            if (run.isEmpty() || run.get().status() == RunStatus.FAILED) {
                missing.add(study.plans().get(place));
            }
        }
        if (!missing.isEmpty()) runs.add(missing, Priority.PERSON);
    }

    /// Lets a run go on that is paused or was cancelled.
    void resume(Run run) {
        try {
            queue.resume(run.id());
        } catch (UserError other) { // somebody else was faster
            LOG.debug("{} needed no start", run.name(), other);
        }
    }

    /// Ends a run once the epoch under way is over, or at once where none is.
    void rest(Run run) {
        try {
            queue.stopAfterEpoch(run.id());
        } catch (UserError ended) {
            LOG.debug("{} needed no stop", run.name(), ended);
        }
    }

    /// Cancels those that wait, train or are paused; they can go on later.
    ///
    /// @param wanted hashes of plans that others want, whose runs go on
    void stop(Study study, Set<String> wanted) {
        for (Optional<Run> run : of(study).reversed()) {
            run.filter(StudyState::isPending)
                    .filter(each -> !wanted.contains(PlanJson.sha256(each.plan())))
                    .ifPresent(this::cancel);
        }
    }

    /// @throws org.glyphery.UserError if one of its plans cannot work here
    /// @throws InvalidPlan with all that cannot work here; of a sweep, whose plans are much alike,
    ///   what is wrong with the first of them that cannot
    void check(Study study) {
        var errors = new FieldErrors();
        boolean isSweep = study.sweep().isPresent();
        for (int place = 0; place < study.plans().size(); place++) {
            String path = isSweep ? StudyReader.SWEEP : StudyReader.plan(place);
            try {
                runs.check(study.plans().get(place));
            } catch (InvalidPlan invalid) {
                invalid.errors()
                        .forEach(each -> errors.add(path + "." + each.field(), each.error()));
                if (isSweep) break;
            }
        }
        errors.refuse();
    }

    private void cancel(Run run) {
        try {
            queue.cancel(run.id());
        } catch (UserError ended) { // it has just finished, which is as well
            LOG.debug("{} needed no stop", run.name(), ended);
        }
    }

    List<SuccessiveHalving.Trial> trials(List<Optional<Run>> known) {
        return known.stream()
                .map(run ->
                        new SuccessiveHalving.Trial(
                                run.map(this::wholeEpochs).orElse(List.of()),
                                run.filter(StudyState::hasEnded).isPresent(),
                                run.filter(each -> each.status() == RunStatus.FAILED).isPresent()))
                .toList();
    }

    /// The epochs without the last where a stop cut it short: it is scored as far as it went.
    private List<EpochScores> wholeEpochs(Run run) {
        return runs.history(run).stream().filter(scores -> isWhole(run, scores)).toList();
    }

    private boolean isWhole(Run run, EpochScores scores) {
        long steps = runs.steps(run).orElse(0L);
        return scores.step() * run.epochs() == steps * scores.epoch();
    }

    /// Whole ones so far.
    int epochs(Run run) {
        return run.last()
                .map(last -> isWhole(run, last) ? last.epoch() : last.epoch() - 1)
                .orElse(0);
    }
}
