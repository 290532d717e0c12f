package org.glyphery.comparison;

import java.util.List;

/// One test example and what several models read in it.
///
/// @param index in the test split
/// @param predicted by each of the models, in their order
public record SharedExample(int index, int label, List<Integer> predicted) {

    public boolean isDisputed() {
        return predicted.stream().distinct().count() > 1;
    }

    public boolean isMisreadByAll() {
        return !predicted.contains(label);
    }
}
