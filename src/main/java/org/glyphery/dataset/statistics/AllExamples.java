package org.glyphery.dataset.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Split;
import org.glyphery.image.PictureShape;

/// The examples of all splits of a dataset, one after the other, under one number each.
final class AllExamples {

    private final PictureShape shape;
    private final List<Split> splits;
    private final List<Examples> examples = new ArrayList<>();
    private final List<Integer> begins = new ArrayList<>();
    private int count;

    AllExamples(Dataset dataset) {
        shape = dataset.shape();
        splits =
                Arrays.stream(Split.values())
                        .filter(split -> split.of(dataset).count() > 0)
                        .toList();
        for (Split split : splits) {
            examples.add(split.of(dataset));
            begins.add(count);
            count += split.of(dataset).count();
        }
    }

    PictureShape shape() {
        return shape;
    }

    int count() {
        return count;
    }

    /// The splits that have examples.
    List<Split> splits() {
        return splits;
    }

    /// The place of an example's split among [#splits()].
    int part(int number) {
        int part = splits.size() - 1;
        while (begins.get(part) > number) part--;
        return part;
    }

    /// The index of an example in its split.
    int index(int number) {
        return number - begins.get(part(number));
    }

    int label(int number) {
        return examples.get(part(number)).label(index(number));
    }

    void copyBytes(int number, byte[] target) {
        examples.get(part(number)).copyBytes(index(number), target, 0);
    }
}
