package org.glyphery.run;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.glyphery.NumberWords;
import org.glyphery.UserError;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.network.Network;
import org.glyphery.training.FieldErrors;
import org.glyphery.training.Parent;
import org.glyphery.training.Plan;
import org.glyphery.training.RunId;

/// Whether a plan can go on from what another run has learned.
record ParentCheck(RunStore store, RunFiles files, Datasets datasets, FieldErrors errors) {

    private static final String FIELD = "learning.parent";

    void check(Parent parent, Plan plan, Network network) {
        Optional<Run> run = store.find(parent.run());
        if (run.isEmpty() || !files.hasWeights(parent.run(), parent.epoch())) {
            errors.add(FIELD, new UnknownParent(parent).getMessage());
        } else if (!run.get().plan().architecture().equals(network.architecture())) {
            errors.add(
                    FIELD,
                    "This plan goes on from %s, and so must have the same architecture."
                            .formatted(run.get().name()));
        } else if (run.get().parameters() != network.parameterCount()) {
            errors.add(
                    FIELD,
                    "This plan goes on from %s, and so its data must have as many classes and pictures of the same shape."
                            .formatted(run.get().name()));
        } else {
            checkValidation(run.get(), plan.dataset());
        }
    }

    /// What has been learned by heart says nothing on validation.
    private void checkValidation(Run parent, DatasetChoice own) {
        BitSet validation = places(datasets.open(own).validation());
        if (validation.isEmpty()) return;
        DatasetFacts facts = datasets.facts(own);
        var known = new BitSet();
        for (DatasetChoice source : learnedFrom(parent)) {
            if (drawsFromTheSame(source, facts, own)) {
                known.or(places(datasets.open(source).training()));
            }
        }
        known.and(validation);
        if (known.isEmpty()) return;
        errors.add(
                FIELD,
                "%s has trained on %s of the %s examples that this plan validates on, or has gone on from a run that has, which would make it look better than it is: set the same examples aside (%s), or none."
                        .formatted(
                                parent.name(),
                                NumberWords.count(known.cardinality()),
                                NumberWords.count(validation.cardinality()),
                                aside(parent.plan().dataset())));
    }

    /// All that a run has learned from, and the runs that it has gone on from.
    private Set<DatasetChoice> learnedFrom(Run run) {
        Set<DatasetChoice> sources = new LinkedHashSet<>();
        Set<RunId> seen = new HashSet<>();
        Optional<Run> next = Optional.of(run);
        while (next.isPresent() && seen.add(next.get().id())) {
            Plan plan = next.get().plan();
            sources.addAll(plan.sources());
            next = plan.parent().flatMap(parent -> store.find(parent.run()));
        }
        return sources;
    }

    /// Whether what a source trains on and what a choice validates on are parts of the same
    /// pictures. Data that is gone is not asked any more.
    private boolean drawsFromTheSame(DatasetChoice source, DatasetFacts own, DatasetChoice choice) {
        try {
            return datasets.factsOfPresent(source).drawsAlike(own, choice);
        } catch (UserError gone) {
            return false;
        }
    }

    private static BitSet places(Examples examples) {
        var places = new BitSet();
        for (int index = 0; index < examples.count(); index++) places.set(examples.place(index));
        return places;
    }

    private static String aside(DatasetChoice choice) {
        return choice.fold()
                .map(fold -> "dataset.fold %d of %d".formatted(fold.held(), fold.of()))
                .orElseGet(() -> "dataset.validation " + choice.validation());
    }
}
