package org.glyphery.dataset.imports;

import java.util.Arrays;

/// A list of labels that grows, four bytes each.
final class Labels {

    private int[] values = new int[1024];
    private int count;

    void add(int label) {
        if (count == values.length) values = Arrays.copyOf(values, 2 * count);
        values[count++] = label;
    }

    int count() {
        return count;
    }

    /// @param renamed the label that each has in the end
    int[] renamed(int[] renamed) {
        return Arrays.stream(values, 0, count).map(label -> renamed[label]).toArray();
    }
}
