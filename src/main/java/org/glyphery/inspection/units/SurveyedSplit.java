package org.glyphery.inspection.units;

import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Split;
import org.glyphery.network.Network;

/// The examples by which units are judged: the validation split, or where a run has none, the test
/// split, or else the training split. Of a large split, or of a large network, a sample is read in
/// which every class has its share.
///
/// @param all of the split
/// @param read those of them that are read
public record SurveyedSplit(Split split, Examples all, Examples read) {

    private static final int MOST_EXAMPLES = 10_000;

    /// Numbers that layers may give, all examples together: a few seconds' work.
    private static final long MOST_NUMBERS = 1_500_000_000;

    /// Examples that are read at least, however large the network is.
    private static final int FEWEST_EXAMPLES = 200;

    public static SurveyedSplit of(Dataset dataset, Network network) {
        Split split = Split.unseen(dataset);
        Examples all = split.of(dataset);
        int wanted = count(dataset, network);
        return new SurveyedSplit(split, all, all.count() > wanted ? all.sample(wanted) : all);
    }

    /// How many examples are read.
    public static int count(Dataset dataset, Network network) {
        long most = Math.max(FEWEST_EXAMPLES, MOST_NUMBERS / numbers(network));
        int all = Split.unseen(dataset).of(dataset).count();
        return (int) Math.min(all, Math.min(MOST_EXAMPLES, most));
    }

    /// The index in the split of an example that is read.
    int index(int row) {
        return all.count() == read.count() ? row : all.indexOf(read.place(row));
    }

    /// Numbers that all layers give for one example.
    static long numbers(Network network) {
        return network.plainLayers().stream()
                .mapToLong(placed -> placed.input().size() + placed.output().size())
                .sum();
    }
}
