package org.glyphery.study;

import org.glyphery.NumberWords;
import org.glyphery.UserError;

/// A grid of more runs than its sweep may have.
final class TooManyRuns extends UserError {

    TooManyRuns(long combinations, int most) {
        super(
                ("All combinations of these values are %s runs, and this sweep may have %d:"
                                + " leave values out%s, or search at random.")
                        .formatted(
                                NumberWords.count(combinations),
                                most,
                                most < Sweep.MOST_RUNS
                                        ? ", allow more (%d at most)".formatted(Sweep.MOST_RUNS)
                                        : ""));
    }
}
