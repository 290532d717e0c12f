package org.glyphery.inspection;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.glyphery.dataset.Examples;

/// What a network answered for a split once an epoch was trained, beside what was right.
///
/// @param predicted the label given to each example
/// @param classes their names
public record EpochAnswers(Examples examples, int[] predicted, List<String> classes) {

    public EpochAnswers {
        if (predicted.length != examples.count()) {
            throw new IllegalArgumentException(
                    "%d examples have %d answers".formatted(examples.count(), predicted.length));
        }
        classes = List.copyOf(classes);
    }

    public ConfusionMatrix matrix() {
        return ConfusionMatrix.of(examples, predicted, classes.size());
    }

    /// Examples of one class that were read as another, or as itself, by index.
    public List<ReadExample> cell(int label, int read) {
        return select(index -> examples.label(index) == label && predicted[index] == read);
    }

    /// One example and how it was read.
    public ReadExample read(int index) {
        return ReadExample.of(index, examples.label(index), predicted[index]);
    }

    public boolean isRight(int index) {
        return examples.label(index) == predicted[index];
    }

    /// The examples read right, by index.
    public BitSet right() {
        var right = new BitSet(predicted.length);
        for (int index = 0; index < predicted.length; index++) {
            if (isRight(index)) right.set(index);
        }
        return right;
    }

    /// The examples that were read wrong, by index.
    public List<ReadExample> wrong() {
        return select(index -> !isRight(index));
    }

    private List<ReadExample> select(IntPredicate wanted) {
        return IntStream.range(0, predicted.length).filter(wanted).mapToObj(this::read).toList();
    }
}
