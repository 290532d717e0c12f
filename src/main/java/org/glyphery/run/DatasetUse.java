package org.glyphery.run;

import java.util.List;
import org.glyphery.dataset.DatasetFacts;

/// Something else than runs that names datasets, so that they have to stay.
@FunctionalInterface
public interface DatasetUse {

    /// What names this dataset, in words, "the study \"Rates\"".
    List<String> namesOf(DatasetFacts facts);
}
