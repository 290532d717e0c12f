package org.glyphery.ui.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Examples;

/// The examples that are at hand where a network is looked into: the first of each class.
final class FirstOfEach {

    private static final int MOST = 10;

    private FirstOfEach() {}

    /// The split that they are of: test, or training where there is no test split.
    static Examples shown(Dataset dataset) {
        return dataset.test().count() > 0 ? dataset.test() : dataset.training();
    }

    static List<Integer> of(Examples examples) {
        Set<Integer> seen = new HashSet<>();
        List<Integer> first = new ArrayList<>();
        for (int index = 0; index < examples.count() && first.size() < MOST; index++) {
            if (seen.add(examples.label(index))) first.add(index);
        }
        return first;
    }
}
