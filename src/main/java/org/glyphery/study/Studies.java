package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.UserError;
import org.glyphery.comparison.Comparisons;
import org.glyphery.comparison.RunComparison;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunQueue;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.training.Plan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Every study there is. Its runs go through the ordinary queue; what was trained before with an
/// equal plan is not trained again.
@Service
public class Studies {

    private static final Logger LOG = LoggerFactory.getLogger(Studies.class);

    private final Runs runs;
    private final RunQueue queue;
    private final Comparisons comparisons;

    Studies(Runs runs, RunQueue queue, Comparisons comparisons) {
        this.runs = runs;
        this.queue = queue;
        this.comparisons = comparisons;
    }

    public List<StudyState> all() {
        return NamedStudies.all().stream().map(this::state).toList();
    }

    /// @throws UnknownStudy if there is none of that name
    public Study get(String name) {
        return find(name)
                .map(StudyState::study)
                .orElseThrow(() ->
                        new UnknownStudy(
                                name, NamedStudies.all().stream().map(Study::name).toList()));
    }

    public Optional<StudyState> find(String name) {
        return NamedStudies.all().stream()
                .filter(study -> study.name().equals(name))
                .findFirst()
                .map(this::state);
    }

    /// How far its runs are.
    public StudyState state(Study study) {
        return new StudyState(study, runs.like(study.plans()));
    }

    public StudyResults results(StudyState state) {
        return results(state, RunComparison.NONE);
    }

    /// @param before what was known of some of its runs, which is not read again
    public StudyResults results(StudyState state, RunComparison before) {
        return new StudyResults(state, comparisons.of(StudyResults.trained(state), before));
    }

    /// Queues what is missing: cancelled runs go on, plans that nobody has trained, or only in
    /// vain, get a run.
    public void start(Study study) {
        List<Plan> missing = new ArrayList<>();
        List<Optional<Run>> known = runs.like(study.plans());
        for (int place = 0; place < known.size(); place++) {
            Plan plan = study.plans().get(place);
            Optional<Run> run = known.get(place);
            if (run.isEmpty() || run.get().status() == RunStatus.FAILED) missing.add(plan);
            else if (run.get().status() == RunStatus.CANCELLED) queue.resume(run.get().id());
        }
        if (!missing.isEmpty()) runs.add(missing, Priority.PERSON);
    }

    /// Cancels those of its runs that wait or train; they can go on later.
    public void stop(Study study) {
        for (Optional<Run> run : runs.like(study.plans().reversed())) {
            run.filter(StudyState::isUnderWay).ifPresent(this::cancel);
        }
    }

    private void cancel(Run run) {
        try {
            queue.cancel(run.id());
        } catch (UserError ended) { // it has just finished, which is as well
            LOG.debug("{} needed no stop", run.name(), ended);
        }
    }
}
