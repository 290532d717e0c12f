package org.glyphery.study.labels;

import java.util.BitSet;

/// Finds labels that are likely to be wrong from probabilities of networks that have not learned
/// them: Northcutt, Jiang & Chuang 2021, Confident learning, JAIR 70, arXiv:1911.00068.
///
/// The threshold of a class is the mean probability of that class over the examples that bear its
/// label. An example counts for the most probable of those classes whose thresholds it reaches;
/// where that is another class than its label's it stands off the diagonal of the confident joint,
/// and its label is likely to be wrong.
final class ConfidentLearning {

    private final ProbabilityTable table;
    private final int[] labels;
    private final double[] thresholds;

    private ConfidentLearning(ProbabilityTable table, int[] labels) {
        this.table = table;
        this.labels = labels;
        thresholds = thresholds(table, labels);
    }

    /// @param table what networks say of examples whose labels they have not learned
    static LabelDoubts of(ProbabilityTable table, int[] labels) {
        return new ConfidentLearning(table, labels).doubts();
    }

    private LabelDoubts doubts() {
        int[] suggested = new int[labels.length];
        float[] scores = new float[labels.length];
        var likely = new BitSet(labels.length);
        for (int index = 0; index < labels.length; index++) {
            int label = labels[index];
            int counted = counted(index);
            suggested[index] = counted < 0 ? table.label(index) : counted;
            scores[index] = (float) (table.get(index, label) - thresholds[label]);
            if (counted >= 0 && counted != label) likely.set(index);
        }
        return new LabelDoubts(suggested, scores, likely);
    }

    /// The class that an example counts for in the confident joint; below zero for none.
    private int counted(int index) {
        int counted = -1;
        for (int label = 0; label < thresholds.length; label++) {
            float probability = table.get(index, label);
            boolean reached = probability >= thresholds[label];
            if (reached && (counted < 0 || probability > table.get(index, counted))) {
                counted = label;
            }
        }
        return counted;
    }

    /// A class that no example bears has a threshold that none reaches.
    private static double[] thresholds(ProbabilityTable table, int[] labels) {
        double[] sums = new double[table.classes()];
        int[] counts = new int[table.classes()];
        for (int index = 0; index < labels.length; index++) {
            sums[labels[index]] += table.get(index, labels[index]);
            counts[labels[index]]++;
        }
        for (int label = 0; label < sums.length; label++) {
            sums[label] =
                    counts[label] == 0 ? Double.POSITIVE_INFINITY : sums[label] / counts[label];
        }
        return sums;
    }
}
