package org.glyphery.dataset.imports;

import java.util.List;
import org.glyphery.UserError;
import org.glyphery.dataset.SplitSizes;
import org.glyphery.dataset.reader.RawExample;
import org.glyphery.image.PictureShape;

/// Files can be read, but what they hold is no dataset.
final class UnusableExamples extends UserError {

    private UnusableExamples(String message) {
        super(message);
    }

    static UnusableExamples none(String format) {
        return new UnusableExamples(
                "There are no examples in these files (%s). Choose files that hold pictures with their labels."
                        .formatted(format));
    }

    static UnusableExamples classes(List<String> found, int most) {
        return new UnusableExamples(
                found.size() > most
                        ? "These files hold %,d classes, and a dataset may have %,d. Is another column the label?"
                                .formatted(found.size(), most)
                        : "All examples have the label \"%s\", and a classifier needs at least two classes to tell apart."
                                .formatted(found.getFirst()));
    }

    static UnusableExamples nothingToTrainOn() {
        return new UnusableExamples(
                "All examples are for validation or test, by the names of their files and folders,"
                        + " and none is left to train on. Name the folder or file to train on"
                        + " \"train\".");
    }

    static UnusableExamples tooFew(int examples, double share) {
        return new UnusableExamples(
                "Of %,d examples to train on, a share of %s for testing leaves none in one of the two. Choose another share, or 0."
                        .formatted(examples, share));
    }

    static UnusableExamples otherLabel(RawExample example, List<String> names) {
        return new UnusableExamples(
                "%s: the label \"%s\" stands for none of the classes, which are %s. Is it the file that it should be?"
                        .formatted(example.place(), example.label(), String.join(", ", names)));
    }

    static UnusableExamples otherSplits(SplitSizes wanted, SplitSizes found) {
        return new UnusableExamples(
                "There are %,d examples to train on, %,d for validation and %,d for testing, and there should be %,d, %,d and %,d. Are they the files that they should be? They have been thrown away, and can be fetched again."
                        .formatted(
                                found.training(),
                                found.validation(),
                                found.test(),
                                wanted.training(),
                                wanted.validation(),
                                wanted.test()));
    }

    static UnusableExamples noPictureFile(RawExample example) {
        return new UnusableExamples(
                "%s: ink is found on picture files, and this is an array of numbers. Choose another way to fit pictures, or say that they are ink as they are (convention=ink)."
                        .formatted(example.place()));
    }

    static UnusableExamples shapes(PictureShape found, PictureShape wanted) {
        return new UnusableExamples(
                "The pictures are arrays of numbers, and one of %s cannot become %s. Give all arrays one size, and leave the shape out."
                        .formatted(found, wanted));
    }
}
