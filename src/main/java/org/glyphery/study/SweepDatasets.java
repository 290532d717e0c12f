package org.glyphery.study;

import java.util.List;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.run.DatasetUse;
import org.springframework.stereotype.Component;

/// The datasets of sweeps that are not over: they may yet queue runs on them.
@Component
record SweepDatasets(OwnStudies own) implements DatasetUse {

    @Override
    public List<String> namesOf(DatasetFacts facts) {
        return own.all().stream()
                .filter(each -> each.study().sweep().isPresent() && !each.over())
                .map(OwnStudies.StoredStudy::study)
                .filter(study -> names(study, facts))
                .map(study -> "the sweep \"%s\"".formatted(study.title()))
                .toList();
    }

    private static boolean names(Study study, DatasetFacts facts) {
        return study.plans().stream().anyMatch(plan -> plan.dataset().name().equals(facts.name()));
    }
}
