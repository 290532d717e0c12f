package org.glyphery.study;

import java.util.List;
import java.util.function.Predicate;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.run.DatasetUse;
import org.glyphery.training.TestSource;
import org.springframework.stereotype.Component;

/// The datasets of sweeps that are not over: they may yet queue runs on them.
@Component
record SweepDatasets(OwnStudies own) implements DatasetUse {

    @Override
    public List<String> namesOf(DatasetFacts facts) {
        return names(named -> named.dataset().equals(facts.name()));
    }

    @Override
    public List<String> namesOfVersion(DatasetFacts facts) {
        return names(new TestSource(facts.name(), facts.version())::equals);
    }

    private List<String> names(Predicate<TestSource> isMeant) {
        return own.all().stream()
                .filter(each -> each.study().sweep().isPresent() && !each.over())
                .map(OwnStudies.StoredStudy::study)
                .filter(study ->
                        study.plans().stream()
                                .flatMap(plan -> plan.versions().stream())
                                .anyMatch(isMeant))
                .map(study -> "the sweep \"%s\"".formatted(study.title()))
                .toList();
    }
}
