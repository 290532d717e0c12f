package org.glyphery.dataset;

import org.glyphery.InvalidSetting;

/// One of several parts of a training split, as cross-validation makes them: it is held out for
/// validation, and the others are trained on.
///
/// @param of how many parts the split is divided into
/// @param held the one that is held out, from 1
public record Fold(int of, int held) {

    private static final int FEWEST = 2;

    public Fold {
        if (of < FEWEST) throw new InvalidSetting("folds", "at least " + FEWEST, of);
        if (held < 1) throw new InvalidSetting("held fold", "at least 1", held);
        if (held > of) {
            throw new InvalidSetting("held fold", "at most the number of folds", held);
        }
    }

    /// How many of this many examples are held out.
    public int size(int examples) {
        return examples / of + (held <= examples % of ? 1 : 0);
    }
}
