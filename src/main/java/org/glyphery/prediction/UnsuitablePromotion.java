package org.glyphery.prediction;

import org.glyphery.UserError;
import org.glyphery.run.ModelName;
import org.glyphery.run.Run;

/// A served name cannot be changed as somebody wants it.
public final class UnsuitablePromotion extends UserError {

    private UnsuitablePromotion(String message) {
        super(message);
    }

    static UnsuitablePromotion takenName(ModelName name) {
        return new UnsuitablePromotion(
                "\"%s\" is the name of a model itself, which programs ask by it. Serve under another name."
                        .formatted(name));
    }

    static UnsuitablePromotion unfinished(Run run) {
        return new UnsuitablePromotion(
                "%s has not finished: its answers would change with its epochs, also where it is resumed. Promote it once it has finished."
                        .formatted(run.name()));
    }

    static UnsuitablePromotion unknownData(Run run) {
        return new UnsuitablePromotion(
                "The model of %s does not answer here, since its dataset is not known. Bring the dataset, then promote the run."
                        .formatted(run.name()));
    }

    static UnsuitablePromotion nothingBefore(ServedName name) {
        return new UnsuitablePromotion(
                "\"%s\" has nothing to go back to: version %d was the first since the name was made. Promote another run."
                        .formatted(name.name(), name.current().number()));
    }

    /// The run that would answer again has been deleted, or nobody knows its dataset any more.
    static UnsuitablePromotion deletedBefore(ServedName name, ServedVersion version) {
        return new UnsuitablePromotion(
                "\"%s\" cannot go back to version %d: its run was deleted, or its dataset is not known here. Restore the run %s from the bin, bring the dataset, or promote another run."
                        .formatted(name.name(), version.number(), version.run()));
    }

    static UnsuitablePromotion tooMany(int most) {
        return new UnsuitablePromotion(
                "There are %,d served names, and no more can be kept. Delete one first."
                        .formatted(most));
    }

    static UnsuitablePromotion tooOften(ServedName name, int most) {
        return new UnsuitablePromotion(
                "\"%s\" has been changed %,d times, of which the history is full. Serve under another name."
                        .formatted(name.name(), most));
    }
}
