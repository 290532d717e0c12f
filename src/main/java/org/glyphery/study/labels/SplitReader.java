package org.glyphery.study.labels;

import org.glyphery.run.Run;
import org.glyphery.study.StudyState;

/// Whoever reads all pictures of a split.
public sealed interface SplitReader {

    /// The best epoch of one run.
    record Single(Run run) implements SplitReader {}

    /// The runs of a study from [FoldStudies]: each reads the fold of the training split that it
    /// has not learned from; what none has learned from all read, and their probabilities are
    /// averaged.
    record AllFolds(StudyState state) implements SplitReader {}
}
