package org.glyphery.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.glyphery.training.Plan;
import org.springframework.stereotype.Service;

/// The second sanity test of reasons: the same plan, trained on labels that mean nothing. A map
/// that explains this run's network as it explains the other's shows the picture, and not what was
/// learned: Adebayo et al. 2018, arXiv:1810.03292.
@Service
public class ShuffledLabels {

    private static final String WORDS = "labels shuffled";

    private final Runs runs;
    private final Estimates estimates;

    ShuffledLabels(Runs runs, Estimates estimates) {
        this.runs = runs;
        this.estimates = estimates;
    }

    /// The run that was trained so beside this one, as [Runs#like] finds it.
    ///
    /// @throws UnsuitableStatus if the run itself was trained on shuffled labels
    public Optional<Run> find(Run run) {
        return runs.like(plan(run));
    }

    /// The run that was trained so beside this one, or is being trained, which is queued unless it
    /// is there: whoever asks twice gets one run.
    ///
    /// @throws UnsuitableStatus if the run itself was trained on shuffled labels
    /// @throws org.glyphery.training.InvalidPlan if it cannot be trained here any more
    public synchronized Run train(Run run) {
        Plan plan = plan(run);
        return runs.like(plan)
                .filter(found -> isTrained(found.status()))
                .orElseGet(() -> runs.add(List.of(plan), Priority.PERSON).getFirst());
    }

    /// The time that it takes to train, about; absent where no such network was trained here yet.
    public Optional<Duration> time(Run run) {
        return estimates
                .of(plan(run), runs.network(run))
                .flatMap(Estimate::time)
                .map(Estimate.Time::duration);
    }

    /// The epochs that it takes: as many as the run was trained for.
    public static int epochs(Run run) {
        return run.last()
                .filter(_ -> !mayGoOn(run.status()))
                .map(EpochScores::epoch)
                .filter(epoch -> epoch > 0)
                .orElseGet(run::epochs);
    }

    private static Plan plan(Run run) {
        if (run.plan().shuffledLabels()) throw UnsuitableStatus.isControl(run);
        return run.plan()
                .withShuffledLabels(epochs(run))
                .described(called(run.name()), List.of(WORDS), notes(run.name()));
    }

    private static String notes(String name) {
        return """
        A control: what the plan of "%s" learns from labels that have changed places with each other, and so mean \
        nothing. It is there to see whether the reasons for that run's answers show what was learned.\
        """
                .formatted(name);
    }

    /// What is too long for a name is cut, though no sign is cut in two.
    private static String called(String name) {
        String ending = ", " + WORDS;
        int end = Math.min(name.length(), Plan.LONGEST_NAME - ending.length());
        boolean halves = end < name.length() && Character.isLowSurrogate(name.charAt(end));
        return name.substring(0, halves ? end - 1 : end) + ending;
    }

    private static boolean mayGoOn(RunStatus status) {
        return switch (status) {
            case QUEUED, RUNNING, PAUSED -> true;
            case FINISHED, FAILED, CANCELLED -> false;
        };
    }

    private static boolean isTrained(RunStatus status) {
        return mayGoOn(status) || status == RunStatus.FINISHED;
    }
}
