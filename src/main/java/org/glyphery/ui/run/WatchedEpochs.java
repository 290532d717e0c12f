package org.glyphery.ui.run;

import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.training.EvenlySpread;

/// The epochs of which it is told how the watched examples were read.
final class WatchedEpochs {

    /// The most of them, beside the last and the one that is looked into.
    static final int MOST = 200;

    private WatchedEpochs() {}

    /// All of them, or some, spread over those that there are: over all that are planned while the
    /// run goes on, so that they stay the same.
    ///
    /// @param looked the epoch that is looked into
    static List<EpochScores> of(Run run, List<EpochScores> history, int looked) {
        int count = run.status().hasEnded() ? history.size() : run.epochs();
        return IntStream.rangeClosed(1, history.size())
                .filter(place ->
                        place == history.size()
                                || history.get(place - 1).epoch() == looked
                                || EvenlySpread.contains(place, count, MOST))
                .mapToObj(place -> history.get(place - 1))
                .toList();
    }
}
