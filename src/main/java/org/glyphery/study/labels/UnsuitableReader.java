package org.glyphery.study.labels;

import org.glyphery.UserError;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.run.Run;

/// Somebody asks what a run says of pictures that it cannot say anything of, or not yet.
public final class UnsuitableReader extends UserError {

    private UnsuitableReader(String message) {
        super(message);
    }

    static UnsuitableReader ofOthers(Run run, DatasetFacts facts) {
        return new UnsuitableReader(
                "%s was taught pictures of another shape or other classes than those of %s: choose a run that was trained on it."
                        .formatted(run.name(), facts.title()));
    }

    static UnsuitableReader untrained(Run run) {
        return new UnsuitableReader(
                "%s has not trained for an epoch yet: wait for its first, or choose another run."
                        .formatted(run.name()));
    }

    static UnsuitableReader noFolds(String study, DatasetFacts facts) {
        return new UnsuitableReader(
                "The study \"%s\" does not train on all folds of %s but one, each in its turn: choose another, or have likely label errors found anew."
                        .formatted(study, facts.title()));
    }

    static UnsuitableReader failed(String study) {
        return new UnsuitableReader(
                "Some folds of the study \"%s\" could not be trained; its page says why. Start it again once that is mended."
                        .formatted(study));
    }
}
