package org.glyphery.comparison;

import java.util.List;

/// One test example and what several models read in it.
///
/// @param index in the test split
/// @param predicted by each of the models, in their order
public record SharedExample(int index, int label, List<Integer> predicted) {

    boolean isDisputed() {
        return predicted.stream().distinct().count() > 1;
    }

    boolean isMisreadByAll() {
        return !predicted.contains(label);
    }
}
