package org.glyphery.study;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glyphery.OneLine;
import org.glyphery.comparison.Comparisons;
import org.glyphery.comparison.RunComparison;
import org.glyphery.dataset.AbsentDataset;
import org.glyphery.dataset.Datasets;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.springframework.stereotype.Service;

/// Every study there is: those that courses ask for, and those that people made here.
@Service
public class Studies {

    private final OwnStudies own;
    private final Datasets datasets;
    private final StudyRuns runs;
    private final SweepScheduler scheduler;
    private final Comparisons comparisons;

    Studies(
            OwnStudies own,
            StudyRuns runs,
            SweepScheduler scheduler,
            Comparisons comparisons,
            Datasets datasets) {
        this.datasets = datasets;
        this.own = own;
        this.runs = runs;
        this.scheduler = scheduler;
        this.comparisons = comparisons;
    }

    /// The named ones first, then people's own, the oldest first.
    public List<StudyState> all() {
        return Stream.concat(named().stream().map(this::state), own.all().stream().map(this::state))
                .toList();
    }

    /// Some of [#all], in that order.
    ///
    /// @param offset how many come before
    /// @param most of them
    public List<StudyState> list(long offset, int most) {
        List<Study> named = named();
        List<StudyState> first = named.stream().skip(offset).limit(most).map(this::state).toList();
        return Stream.concat(
                        first.stream(),
                        own.list(Math.max(0, offset - named.size()), most - first.size()).stream()
                                .map(this::state))
                .toList();
    }

    private List<Study> named() {
        return NamedStudies.all(datasets);
    }

    private List<Study> own() {
        return own.all().stream().map(OwnStudies.StoredStudy::study).toList();
    }

    /// Those that people made here in whose definitions both of these texts stand, the oldest
    /// first, without a look at their runs.
    public List<Study> ownSaying(String one, String other) {
        return own.saying(one, other).stream().map(OwnStudies.StoredStudy::study).toList();
    }

    /// How many there are.
    public long count() {
        return named().size() + own.count();
    }

    public Optional<StudyState> find(String name) {
        return NamedStudies.find(name, datasets)
                .map(this::state)
                .or(() -> own.find(name).map(this::state));
    }

    /// @throws UnknownStudy if there is none of that name
    public Study get(String name) {
        return find(name)
                .map(StudyState::study)
                .orElseThrow(
                        () -> new UnknownStudy(name, named().stream().map(Study::name).toList()));
    }

    /// Why it cannot be trained now, and what to do, where the files of a dataset that it learns
    /// from are not here.
    public Optional<AbsentDataset> absence(Study study) {
        return study.plans().stream()
                .flatMap(plan -> datasets.find(plan.dataset()).stream())
                .distinct()
                .flatMap(facts -> datasets.absence(facts).stream())
                .findFirst();
    }

    /// Whether people made it here, and may change it.
    public boolean isOwn(Study study) {
        return !NamedStudies.has(study.name());
    }

    /// How far its runs are.
    public StudyState state(Study study) {
        return own.find(study.name())
                .filter(entry -> entry.study().equals(study))
                .map(this::state)
                .orElseGet(() -> state(study, false, Optional.empty()));
    }

    private StudyState state(OwnStudies.StoredStudy entry) {
        return state(entry.study(), entry.over(), entry.remark());
    }

    private StudyState state(Study study, boolean over, Optional<String> remark) {
        var known = runs.of(study);
        return new StudyState(study, known, runs.binned(study, known), over, remark);
    }

    public StudyResults results(StudyState state) {
        return results(state, RunComparison.NONE);
    }

    /// @param before what was known of some of its runs, which is not read again
    public StudyResults results(StudyState state, RunComparison before) {
        RunComparison comparison = comparisons.of(StudyResults.trained(state), before);
        return new StudyResults(state, comparison, runs.gradientNorms(state.study(), comparison));
    }

    /// Keeps a new one, under a name made from its title; one at a time, so that no two find the
    /// same name free.
    ///
    /// @return with its name
    public synchronized Study add(Study study) {
        OneLine.require("title", study.title());
        return own.add(study);
    }

    /// One in a file, whose plans can work here.
    ///
    /// @throws org.glyphery.UserError if it is none, or they cannot
    public Study read(String file) {
        Study study = StudyFile.read(file, datasets);
        runs.check(study);
        return study;
    }

    /// Adds a study as [#add] does, but not twice.
    ///
    /// @return the one that is kept, with its name
    public synchronized Study keep(Study study) {
        return own().stream()
                .filter(kept -> kept.equals(study.called(kept.name(), study.title())))
                .findFirst()
                .orElseGet(() -> add(study));
    }

    /// Puts a study in place of an own one, which keeps its name. Runs of plans that it has no more
    /// rest; so do all where halving would have to watch them.
    public void replace(Study before, Study after) {
        if (!after.title().equals(before.title())) OneLine.require("title", after.title());
        boolean watched = after.sweep().flatMap(Sweep::halving).isPresent();
        leave(before, watched ? Stream.of() : after.plans().stream());
        own.replace(before.name(), after);
    }

    /// Deletes an own one; its runs stay, those under way rest where no other study has them.
    public void delete(Study study) {
        leave(study, Stream.of());
        own.delete(study.name());
    }

    /// Queues what is missing: paused and cancelled runs go on, plans that nobody has trained, or
    /// only in vain, get a run.
    public void start(Study study) {
        if (isOwn(study)) scheduler.begin(study);
        runs.add(study);
        boolean halves = study.sweep().flatMap(Sweep::halving).isPresent();
        for (Run run : runs.of(study).stream().flatMap(Optional::stream).toList()) {
            boolean rests = run.status() == RunStatus.CANCELLED && !halves;
            if (rests || run.status() == RunStatus.PAUSED) runs.resume(run);
        }
        scheduler.goOn(study);
    }

    /// Cancels those of its runs that wait, train or are paused; they can go on later.
    public void stop(Study study) {
        scheduler.end(study);
        runs.stop(study, Set.of());
    }

    /// Its runs rest, but for those that other studies have as well.
    private void leave(Study study, Stream<Plan> wanted) {
        scheduler.end(study);
        Stream<Plan> others =
                Stream.concat(named().stream(), own().stream())
                        .filter(each -> !each.name().equals(study.name()))
                        .flatMap(each -> each.plans().stream());
        runs.stop(
                study,
                Stream.concat(others, wanted).map(PlanJson::sha256).collect(Collectors.toSet()));
    }
}
