package org.glyphery.run;

import java.util.List;
import java.util.Optional;
import org.glyphery.dataset.Datasets;
import org.glyphery.training.FieldErrors;
import org.glyphery.training.InvalidPlan;
import org.glyphery.training.Plan;
import org.glyphery.training.RunId;
import org.springframework.stereotype.Service;

/// Races, each of two runs that train in turns.
@Service
public class Races {

    private final RaceStore races;
    private final RunStore runs;
    private final NewRuns newRuns;
    private final PlanCheck check;
    private final Datasets datasets;

    Races(RaceStore races, RunStore runs, NewRuns newRuns, PlanCheck check, Datasets datasets) {
        this.races = races;
        this.runs = runs;
        this.newRuns = newRuns;
        this.check = check;
        this.datasets = datasets;
    }

    /// Queues runs of both plans in one place of the queue, to train in turns.
    ///
    /// @throws InvalidPlan with all that cannot work in either of them; their paths are `plans[0]`
    ///   and `plans[1]`
    public Race start(Plan first, Plan second) {
        var errors = new FieldErrors();
        check(first, RacePlans.path(0), errors);
        check(second, RacePlans.path(1), errors);
        errors.refuse();
        List<Run> runs = newRuns.addRace(first, second);
        return new Race(runs.getFirst().id(), runs);
    }

    /// Starts a race of the two plans in a text.
    ///
    /// @param json `{"plans": [...]}`, each as a run's is written
    /// @throws InvalidPlan with all that is wrong
    public Race start(String json) {
        RacePlans plans = RacePlans.read(json, datasets);
        return start(plans.first(), plans.second());
    }

    private void check(Plan plan, String path, FieldErrors errors) {
        try {
            check.network(plan);
        } catch (InvalidPlan invalid) {
            invalid.errors().forEach(each -> errors.add(path + "." + each.field(), each.error()));
        }
    }

    /// The race with this id, or in which this run is.
    public Optional<Race> find(RunId id) {
        return races.race(id)
                .flatMap(race -> {
                    List<Run> present =
                            races.runs(race).stream()
                                    .map(runs::find)
                                    .flatMap(Optional::stream)
                                    .toList();
                    return present.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Race(race, present));
                });
    }

    /// The race with this id, or in which this run is.
    ///
    /// @throws UnknownRace if there is none, or all of it lies in the bin
    public Race get(RunId id) {
        return find(id).orElseThrow(() -> new UnknownRace(id.value()));
    }
}
