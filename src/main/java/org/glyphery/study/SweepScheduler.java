package org.glyphery.study;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.glyphery.NumberWords;
import org.glyphery.run.Run;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunEvents;
import org.glyphery.run.RunProgress;
import org.glyphery.run.RunStatus;
import org.glyphery.training.PlanJson;
import org.glyphery.training.RunId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps sweeps under way within their limits: ends them when their time is up, and lets the runs
/// of successive halving rest or go on. It hears of every epoch on the thread that trains, before
/// the next one begins.
@Component
class SweepScheduler {

    private final OwnStudies own;
    private final StudyRuns runs;
    private final Map<String, ActiveSweep> going =
            new LinkedHashMap<>(); // by name; guarded by this

    SweepScheduler(OwnStudies own, StudyRuns runs, RunEvents events) {
        this.own = own;
        this.runs = runs;
        for (OwnStudies.StoredStudy entry : own.going()) {
            var each = new ActiveSweep(entry);
            allow(each, runs.of(each.study)); // before the queue begins
            going.put(each.study.name(), each);
        }
        events.subscribe(this::hear);
    }

    /// A sweep under way.
    private static final class ActiveSweep {

        private final Study study;
        private final Sweep sweep;
        private final double secondsBefore;
        private final Map<String, Integer> places = new HashMap<>(); // of plans, by their hashes
        private List<Integer> allowed; // epochs, of each plan
        private @Nullable RunId training; // the id of its run that trains
        private double otherSeconds; // of all its other runs

        ActiveSweep(OwnStudies.StoredStudy entry) {
            study = entry.study();
            sweep = study.sweep().orElseThrow();
            secondsBefore = entry.secondsBefore();
            for (var plan : study.plans()) places.put(PlanJson.sha256(plan), places.size());
            int first =
                    sweep.halving().map(SuccessiveHalving::firstEpochs).orElse(Integer.MAX_VALUE);
            allowed = new ArrayList<>(Collections.nCopies(places.size(), first));
        }

        private @Nullable Integer place(Run run) {
            return places.get(PlanJson.sha256(run.plan()));
        }

        /// Whether it has trained for as long as it may since its start.
        private boolean isTimeUp(double seconds) {
            return sweep.mostTime()
                    .filter(most -> seconds - secondsBefore >= most.toMillis() / 1e3)
                    .isPresent();
        }
    }

    /// What the server's end has interrupted between two rungs goes on.
    @EventListener(ApplicationReadyEvent.class)
    synchronized void goOn() {
        List.copyOf(going.values()).forEach(this::advance);
    }

    /// Starts to watch a sweep, before its runs are queued.
    synchronized void begin(Study study) {
        if (study.sweep().isEmpty() || going.containsKey(study.name())) return;
        List<Optional<Run>> known = runs.of(study);
        double before = seconds(known);
        own.begin(study.name(), before);
        var begun =
                new ActiveSweep(
                        new OwnStudies.StoredStudy(study, true, false, before, Optional.empty()));
        allow(begun, known);
        going.put(study.name(), begun);
    }

    /// Its runs are there, those to be trained among them queued or at rest.
    synchronized void goOn(Study study) {
        ActiveSweep begun = going.get(study.name());
        if (begun != null) advance(begun);
    }

    /// Watches it no more.
    synchronized void end(Study study) {
        if (going.remove(study.name()) != null) own.end(study.name(), false, null);
    }

    /// @param over whether nothing is left to train
    private void end(ActiveSweep each, boolean over, @Nullable String remark) {
        going.remove(each.study.name());
        own.end(each.study.name(), over, remark);
    }

    private void hear(RunEvent event) {
        switch (event) {
            case RunEvent.Changed(var run) -> changed(run);
            case RunEvent.Progressed(var progress) -> progressed(progress);
            case RunEvent.Deleted(var run) -> deleted(run);
            case RunEvent.QueueChanged _ -> {}
        }
    }

    private synchronized void deleted(Run run) {
        for (ActiveSweep each : List.copyOf(going.values())) {
            if (each.place(run) == null) continue;
            if (each.sweep.halving().isPresent()) stoppedBy(each, run, "deleted");
            else advance(each);
        }
    }

    private synchronized void changed(Run run) {
        for (ActiveSweep each : List.copyOf(going.values())) {
            Integer place = each.place(run);
            if (place == null) continue;
            int epochs = runs.epochs(run);
            int allowed = each.allowed.get(place);
            switch (run.status()) {
                case QUEUED, PAUSED -> {}
                case RUNNING -> {
                    if (!run.id().equals(each.training)) {
                        each.training = run.id();
                        each.otherSeconds = seconds(runs.of(each.study)) - seconds(run);
                    }
                    if (epochs >= allowed && epochs < run.epochs()) runs.rest(run);
                }
                case CANCELLED -> {
                    if (each.sweep.halving().isPresent() && epochs < allowed) {
                        stoppedBy(each, run, "cancelled");
                    } else {
                        advance(each);
                    }
                }
                case FINISHED, FAILED -> advance(each);
            }
        }
    }

    /// A person has taken one of its runs away: which are the best can be known no more.
    private void stoppedBy(ActiveSweep each, Run run, String deed) {
        end(
                each,
                false,
                "Stopped, since %s was %s: with a run missing nobody knows which are the best."
                        .formatted(run.name(), deed));
        runs.stop(each.study, Set.of());
    }

    private synchronized void progressed(RunProgress progress) {
        for (ActiveSweep each : List.copyOf(going.values())) {
            double seconds = each.otherSeconds + progress.elapsed().toMillis() / 1e3;
            if (progress.runId().equals(each.training) && each.isTimeUp(seconds)) {
                timeUp(each);
            }
        }
    }

    private void timeUp(ActiveSweep each) {
        Duration most = each.sweep.mostTime().orElseThrow();
        end(
                each,
                false,
                "Stopped after %s of training, its limit.".formatted(NumberWords.time(most)));
        runs.stop(each.study, Set.of());
    }

    private void advance(ActiveSweep each) {
        List<Optional<Run>> known = runs.of(each.study);
        if (each.isTimeUp(seconds(known))) {
            timeUp(each);
        } else if (each.sweep.halving().isPresent()) {
            halve(each, known);
        } else if (known.stream().flatMap(Optional::stream).noneMatch(StudyState::isPending)) {
            end(
                    each,
                    known.stream().allMatch(run -> run.filter(StudyState::hasEnded).isPresent()),
                    null);
        }
    }

    /// How far each run may go for now, where the sweep halves.
    private Optional<SuccessiveHalving.Allowance> allow(
            ActiveSweep each, List<Optional<Run>> known) {
        var allowance =
                each.sweep
                        .halving()
                        .map(halving -> halving.allowance(runs.trials(known), each.sweep.epochs()));
        allowance.ifPresent(now -> each.allowed = now.epochs());
        return allowance;
    }

    private void halve(ActiveSweep each, List<Optional<Run>> known) {
        var allowance = allow(each, known).orElseThrow();
        if (allowance.over()) {
            long whole =
                    allowance.epochs().stream().filter(most -> most == each.sweep.epochs()).count();
            end(
                    each,
                    true,
                    "Successive halving let %s of %d runs train to the end."
                            .formatted(NumberWords.word(Math.toIntExact(whole)), known.size()));
            return;
        }
        for (int place = 0; place < known.size(); place++) {
            int most = each.allowed.get(place);
            known.get(place)
                    .filter(run -> run.status() == RunStatus.CANCELLED && runs.epochs(run) < most)
                    .ifPresent(runs::resume);
        }
    }

    private static double seconds(Run run) {
        return run.trainingSeconds().orElse(0.0);
    }

    private static double seconds(List<Optional<Run>> known) {
        return known.stream()
                .flatMap(Optional::stream)
                .collect(Collectors.summingDouble(SweepScheduler::seconds));
    }
}
