package org.glyphery.dataset;

/// How many examples each class of a dataset has in each split, as the data comes.
///
/// @param training by label, as `validation` and `test` are
record ClassSizes(int[] training, int[] validation, int[] test) {

    static ClassSizes of(Dataset whole) {
        int classes = whole.classes().size();
        return new ClassSizes(
                whole.training().labelCounts(classes),
                whole.validation().labelCounts(classes),
                whole.test().labelCounts(classes));
    }

    /// Sizes of which nobody knows how the classes share them, as of files that are not here: in
    /// equal parts.
    static ClassSizes even(DatasetFacts facts) {
        SplitSizes sizes = facts.splits();
        return new ClassSizes(
                even(facts, sizes.training()),
                even(facts, sizes.validation()),
                even(facts, sizes.test()));
    }

    private static int[] even(DatasetFacts facts, int size) {
        int classes = facts.classes().size();
        int[] sizes = new int[classes];
        for (int label = 0; label < classes; label++) {
            sizes[label] = size / classes + (label < size % classes ? 1 : 0);
        }
        return sizes;
    }

    /// The splits with these classes alone.
    ///
    /// @param labelOf the label of each class there, by its label here; -1 for those left out
    SplitSizes kept(int[] labelOf) {
        return new SplitSizes(
                kept(training, labelOf), kept(validation, labelOf), kept(test, labelOf));
    }

    private static int kept(int[] sizes, int[] labelOf) {
        int kept = 0;
        for (int label = 0; label < sizes.length; label++) {
            if (labelOf[label] >= 0) kept += sizes[label];
        }
        return kept;
    }
}
