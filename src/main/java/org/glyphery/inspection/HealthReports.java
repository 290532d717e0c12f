package org.glyphery.inspection;

import java.util.List;
import java.util.Optional;
import org.glyphery.run.Run;
import org.glyphery.run.RunHealth;
import org.glyphery.run.Runs;
import org.glyphery.training.EpochHealth;
import org.glyphery.training.Learning;
import org.springframework.stereotype.Service;

/// Tells how healthy the training of a run was.
@Service
public class HealthReports {

    private final Runs runs;
    private final RunHealth health;

    HealthReports(Runs runs, RunHealth health) {
        this.runs = runs;
        this.health = health;
    }

    /// @param measured of this run, as [RunHealth] has it
    /// @param epoch up to which it is looked at
    /// @return absent where nothing was measured up to then
    public Optional<TrainingHealth> of(Run run, List<EpochHealth> measured, int epoch) {
        return switch (run.plan().learning()) {
            case Learning.ClosedForm _ -> Optional.empty();
            case Learning.GradientDescent descent -> {
                double highest = descent.schedule().highest(descent.epochs());
                var rules = new HealthRules(runs.network(run).classes(), highest);
                yield TrainingHealth.of(rules, measured, runs.history(run), epoch);
            }
        };
    }

    /// The last epoch of a run up to now.
    public Optional<TrainingHealth> now(Run run) {
        return of(run, health.of(run), Integer.MAX_VALUE);
    }
}
