package org.glyphery.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glyphery.training.RunId;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Tags of several runs at once.
@Repository
class RunTags {

    private final RunStore store;

    RunTags(RunStore store) {
        this.store = store;
    }

    /// All of them or none; those that are gone meanwhile are passed over.
    ///
    /// @return those whose tags are others now
    @Transactional
    List<Run> retag(Collection<RunId> ids, Set<String> added, Set<String> removed) {
        List<Run> changed = new ArrayList<>();
        for (Run run : ids.stream().map(store::find).flatMap(Optional::stream).toList()) {
            var plan = run.plan();
            var tags = new LinkedHashSet<>(plan.tags());
            tags.addAll(added);
            tags.removeAll(removed);
            if (tags.equals(Set.copyOf(plan.tags()))) continue;
            store.describe(run.id(), plan.name(), List.copyOf(tags), plan.notes());
            changed.add(store.find(run.id()).orElseThrow());
        }
        return changed;
    }
}
