package org.glyphery.run;

import java.util.List;
import org.glyphery.training.RunId;

/// Something outside this room that relies on runs' models, or has names beside theirs.
public interface ModelUse {

    /// What relies on this run's model, in words, "the served name \"reader\"".
    List<String> namesOf(RunId run);

    /// Names that no further model may get.
    List<String> takenNames();
}
