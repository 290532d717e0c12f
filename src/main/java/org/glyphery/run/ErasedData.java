package org.glyphery.run;

import java.util.List;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.ErasedPictures;
import org.glyphery.training.Plan;

/// What is gone of the data that a plan names.
public final class ErasedData {

    private ErasedData() {}

    /// One a version that has lost pictures; none where the plan can be run again.
    public static List<ErasedPictures> of(Plan plan, Datasets datasets) {
        return plan.versions().stream()
                .flatMap(named -> datasets.version(named.dataset(), named.version()).stream())
                .flatMap(facts -> datasets.stored().erased(facts).stream())
                .toList();
    }
}
