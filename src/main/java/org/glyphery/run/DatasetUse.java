package org.glyphery.run;

import java.util.List;
import org.glyphery.dataset.DatasetFacts;

/// Something else than runs that names datasets, so that they have to stay.
public interface DatasetUse {

    /// What names this dataset in any version, in words, "the study \"Rates\"".
    List<String> namesOf(DatasetFacts facts);

    /// What names this very version, in words as above.
    List<String> namesOfVersion(DatasetFacts facts);
}
