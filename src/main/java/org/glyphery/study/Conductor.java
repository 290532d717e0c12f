package org.glyphery.study;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glyphery.Figures;
import org.glyphery.run.Run;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunEvents;
import org.glyphery.run.RunProgress;
import org.glyphery.run.RunStatus;
import org.glyphery.training.PlanJson;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps sweeps under way within their limits: ends them when their time is up, and lets the runs
/// of successive halving rest or go on. It hears of every epoch on the thread that trains, before
/// the next one begins.
@Component
class Conductor {

    private final OwnStudies own;
    private final StudyRuns runs;
    private final Map<String, Going> going = new LinkedHashMap<>(); // by name; guarded by this

    Conductor(OwnStudies own, StudyRuns runs, RunEvents events) {
        this.own = own;
        this.runs = runs;
        own.going().forEach(entry -> going.put(entry.study().name(), new Going(entry)));
        events.subscribe(this::hear);
    }

    /// A sweep under way.
    private static final class Going {

        private final Study study;
        private final Sweep sweep;
        private final double secondsBefore;
        private final Map<String, Integer> places = new HashMap<>(); // of plans, by their hashes
        private List<Integer> allowed; // epochs, of each plan
        private String training = ""; // the id of its run that trains
        private double otherSeconds; // of all its other runs

        Going(OwnStudies.Entry entry) {
            study = entry.study();
            sweep = study.sweep().orElseThrow();
            secondsBefore = entry.secondsBefore();
            for (var plan : study.plans()) places.put(PlanJson.sha256(plan), places.size());
            int first = sweep.halving().map(Halving::firstEpochs).orElse(Integer.MAX_VALUE);
            allowed = new ArrayList<>(Collections.nCopies(places.size(), first));
        }

        private @Nullable Integer place(Run run) {
            return places.get(PlanJson.sha256(run.plan()));
        }

        /// Trained since its start.
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

    /// Starts to watch a sweep; its runs are there, those to be trained among them queued or at
    /// rest.
    synchronized void begin(Study study) {
        if (study.sweep().isEmpty()) return;
        double before = seconds(runs.of(study));
        own.begin(study.name(), before);
        var begun = new Going(new OwnStudies.Entry(study, true, false, before, Optional.empty()));
        going.put(study.name(), begun);
        advance(begun);
    }

    /// Watches it no more.
    synchronized void end(Study study) {
        if (going.remove(study.name()) != null) own.end(study.name(), false, null);
    }

    /// @param over whether nothing is left to train
    private void end(Going each, boolean over, @Nullable String remark) {
        going.remove(each.study.name());
        own.end(each.study.name(), over, remark);
    }

    private void hear(RunEvent event) {
        switch (event) {
            case RunEvent.Changed(var run) -> changed(run);
            case RunEvent.Progressed(var progress) -> progressed(progress);
            case RunEvent.Deleted _, RunEvent.QueueChanged _ -> {}
        }
    }

    private synchronized void changed(Run run) {
        for (Going each : List.copyOf(going.values())) {
            Integer place = each.place(run);
            if (place == null) continue;
            int epochs = epochs(run);
            int allowed = each.allowed.get(place);
            switch (run.status()) {
                case QUEUED -> {}
                case RUNNING -> {
                    if (!run.id().equals(each.training)) {
                        each.training = run.id();
                        each.otherSeconds = seconds(runs.of(each.study)) - seconds(run);
                    }
                    if (epochs >= allowed && epochs < run.epochs()) runs.rest(run);
                }
                case CANCELLED -> {
                    if (each.sweep.halving().isPresent() && epochs < allowed) stoppedBy(each, run);
                    else advance(each);
                }
                case FINISHED, FAILED -> advance(each);
            }
        }
    }

    /// A person has cancelled one of its runs: which are the best can be known no more.
    private void stoppedBy(Going each, Run run) {
        end(
                each,
                false,
                "Stopped, since %s was cancelled: with a run missing nobody knows which are the best."
                        .formatted(run.name()));
        runs.stop(each.study);
    }

    private synchronized void progressed(RunProgress progress) {
        for (Going each : List.copyOf(going.values())) {
            double seconds = each.otherSeconds + progress.elapsed().toMillis() / 1e3;
            if (progress.runId().equals(each.training) && each.isTimeUp(seconds)) {
                timeUp(each);
            }
        }
    }

    private void timeUp(Going each) {
        Duration most = each.sweep.mostTime().orElseThrow();
        end(each, false, "Stopped after %s of training, its limit.".formatted(Figures.time(most)));
        runs.stop(each.study);
    }

    private void advance(Going each) {
        List<Optional<Run>> known = runs.of(each.study);
        if (each.isTimeUp(seconds(known))) {
            timeUp(each);
        } else if (each.sweep.halving().isPresent()) {
            halve(each, known);
        } else if (known.stream().flatMap(Optional::stream).noneMatch(StudyState::isUnderWay)) {
            end(each, known.stream().allMatch(Conductor::isFinished), null);
        }
    }

    private void halve(Going each, List<Optional<Run>> known) {
        Halving halving = each.sweep.halving().orElseThrow();
        var allowance = halving.allowance(runs.trials(known), each.sweep.epochs());
        each.allowed = allowance.epochs();
        if (allowance.over()) {
            long whole =
                    allowance.epochs().stream().filter(most -> most == each.sweep.epochs()).count();
            end(
                    each,
                    true,
                    "Successive halving let %s of %d runs train to the end."
                            .formatted(Figures.word(Math.toIntExact(whole)), known.size()));
            return;
        }
        for (int place = 0; place < known.size(); place++) {
            int most = each.allowed.get(place);
            known.get(place)
                    .filter(run -> run.status() == RunStatus.CANCELLED && epochs(run) < most)
                    .ifPresent(runs::resume);
        }
    }

    private static boolean isFinished(Optional<Run> run) {
        return run.filter(each -> each.status() == RunStatus.FINISHED).isPresent();
    }

    private static int epochs(Run run) {
        return run.last().map(scores -> scores.epoch()).orElse(0);
    }

    private static double seconds(Run run) {
        return run.trainingSeconds().orElse(0.0);
    }

    private static double seconds(List<Optional<Run>> known) {
        return known.stream()
                .flatMap(Optional::stream)
                .collect(Collectors.summingDouble(Conductor::seconds));
    }
}
