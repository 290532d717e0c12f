package org.glyphery.study.labels;

import java.util.BitSet;

/// Which labels of a split are likely to be wrong, by [ConfidentLearning].
///
/// @param suggested the class that an example is likely to be of instead; its own label where
///   nothing speaks against that
/// @param scores the probability of the label less its class's threshold: the lower, the more
///   doubtful
/// @param likely the examples that are counted as label errors
public record LabelDoubts(int[] suggested, float[] scores, BitSet likely) {}
