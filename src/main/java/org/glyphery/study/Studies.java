package org.glyphery.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.UserError;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunQueue;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
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

    Studies(Runs runs, RunQueue queue) {
        this.runs = runs;
        this.queue = queue;
    }

    public List<StudyState> all() {
        return NamedStudies.all().stream().map(this::state).toList();
    }

    public Optional<StudyState> find(String name) {
        return NamedStudies.all().stream()
                .filter(study -> study.name().equals(name))
                .findFirst()
                .map(this::state);
    }

    private StudyState state(Study study) {
        return new StudyState(study, study.plans().stream().map(runs::like).toList());
    }

    /// Queues what is missing.
    public void start(Study study) {
        train(study.plans());
    }

    /// Queues what is missing: cancelled runs go on, plans that nobody has trained, or only in
    /// vain, get a run. Equal plans share one.
    ///
    /// @return the run of each of these plans
    public List<Run> train(List<Plan> plans) {
        Map<String, Plan> missing = new LinkedHashMap<>(); // by what decides them
        for (Plan plan : plans) {
            Optional<Run> run = runs.like(plan);
            if (run.isEmpty() || run.get().status() == RunStatus.FAILED) {
                missing.putIfAbsent(PlanJson.sha256(plan), plan);
            } else if (run.get().status() == RunStatus.CANCELLED) queue.resume(run.get().id());
        }
        if (!missing.isEmpty()) runs.add(List.copyOf(missing.values()), Priority.PERSON);
        return plans.stream().map(plan -> runs.like(plan).orElseThrow()).toList();
    }

    /// Cancels those of its runs that wait or train; they can go on later.
    public void stop(Study study) {
        for (Plan plan : study.plans().reversed()) {
            runs.like(plan).filter(StudyState::isUnderWay).ifPresent(this::cancel);
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
