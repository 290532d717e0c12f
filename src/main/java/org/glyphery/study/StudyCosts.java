package org.glyphery.study;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.glyphery.NumberWords;
import org.glyphery.run.Estimate;
import org.glyphery.run.Estimates;
import org.glyphery.run.MeasuredRuns;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.training.InvalidPlan;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.springframework.stereotype.Service;

/// Foretells what it costs to train what a study has not trained yet.
@Service
public class StudyCosts {

    private final Estimates estimates;
    private final Runs runs;

    StudyCosts(Estimates estimates, Runs runs) {
        this.estimates = estimates;
        this.runs = runs;
    }

    /// "Six runs, about 2 min 20 s of training on this machine."
    public String words(StudyState state) {
        List<Plan> left = left(state);
        String count =
                left.size() == 1
                        ? "One run"
                        : NumberWords.capitalised(NumberWords.word(left.size())) + " runs";
        boolean halved = state.study().sweep().flatMap(Sweep::halving).isPresent();
        Optional<Duration> time = time(left);
        String limit = limit(state.study(), time);
        return time.map(known ->
                        "%s, %s %s of training on this machine%s."
                                .formatted(
                                        count,
                                        halved ? "at most about" : "about",
                                        NumberWords.whole(known),
                                        limit))
                .orElse(
                        "%s; how long they take is not known before one like them was trained here%s."
                                .formatted(count, limit));
    }

    /// "; it stops after 10 min 00 s of training, its limit", as the end of a sentence; empty where
    /// a study has no limit that this time would reach.
    ///
    /// @param time of all that it would train
    public static String limit(Study study, Optional<Duration> time) {
        return study.sweep()
                .flatMap(Sweep::mostTime)
                .filter(most -> time.isEmpty() || time.get().compareTo(most) > 0)
                .map(most ->
                        "; it stops after %s of training, its limit"
                                .formatted(NumberWords.time(most)))
                .orElse("");
    }

    /// The plans that no finished run has yet.
    public static List<Plan> left(StudyState state) {
        List<Plan> left = new ArrayList<>();
        for (int place = 0; place < state.runs().size(); place++) {
            boolean trained =
                    state.runs()
                            .get(place)
                            .filter(run -> run.status() == RunStatus.FINISHED)
                            .isPresent();
            if (!trained) left.add(state.study().plans().get(place));
        }
        return left;
    }

    /// How long it takes to train all of these.
    ///
    /// @return absent where no network of their kinds was trained here yet
    public Optional<Duration> time(List<Plan> plans) {
        MeasuredRuns measured = estimates.measured();
        return sum(plans, plan -> time(plan, measured));
    }

    /// The sum of all times; those that are not known take as long as the others on average.
    static Optional<Duration> sum(List<Plan> plans, Function<Plan, Optional<Duration>> time) {
        List<Plan> trained =
                plans.stream()
                        .filter(plan -> !(plan.learning() instanceof Learning.ClosedForm))
                        .toList();
        if (trained.isEmpty()) return Optional.of(Duration.ZERO);
        List<Duration> known = trained.stream().flatMap(plan -> time.apply(plan).stream()).toList();
        return known.stream()
                .reduce(Duration::plus)
                .map(sum -> sum.multipliedBy(trained.size()).dividedBy(known.size()));
    }

    private Optional<Duration> time(Plan plan, MeasuredRuns measured) {
        try {
            return measured.estimate(plan, runs.check(plan))
                    .flatMap(Estimate::time)
                    .map(Estimate.Time::duration);
        } catch (InvalidPlan left) { // its dataset may be gone since
            return Optional.empty();
        }
    }
}
