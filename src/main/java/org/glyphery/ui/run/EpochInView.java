package org.glyphery.ui.run;

import java.util.Optional;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.ScoredSplit;

/// An epoch of a run that is looked into: the best, unless the address names another that there is.
///
/// @param newest the last epoch that there is
record EpochInView(Run run, int epoch, int newest, RunAddress address) {

    /// Nothing before the first epoch has ended.
    static Optional<EpochInView> of(Run run, RunAddress address) {
        if (run.best().isEmpty() || run.last().isEmpty()) return Optional.empty();
        int newest = run.last().get().epoch();
        int epoch =
                address.epoch()
                        .filter(chosen -> chosen >= Math.min(1, newest) && chosen <= newest)
                        .orElse(run.best().get().epoch());
        return Optional.of(new EpochInView(run, epoch, newest, address));
    }

    boolean isBest() {
        return run.best().map(EpochScores::epoch).filter(best -> best == epoch).isPresent();
    }

    /// The split whose examples are shown: the one that is asked for, where the epoch was evaluated
    /// on both.
    ScoredSplit split() {
        if (hasBothSplits()) return address.split();
        return isTested() ? ScoredSplit.TEST : ScoredSplit.VALIDATION;
    }

    boolean hasBothSplits() {
        return run.plan().dataset().hasValidation() && isTested();
    }

    private boolean isTested() {
        return run.best().flatMap(EpochScores::test).isPresent();
    }

    /// Whether what is seen of it is the same, whatever else of the page is looked at.
    boolean isSameEpoch(EpochInView other) {
        return epoch == other.epoch && run.id().equals(other.run.id());
    }

    /// Whether the examples that are seen are of the same split as well.
    boolean isSameSplit(EpochInView other) {
        return isSameEpoch(other) && split() == other.split();
    }
}
