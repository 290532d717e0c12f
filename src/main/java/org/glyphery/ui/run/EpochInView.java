package org.glyphery.ui.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.glyphery.dataset.Mnist;
import org.glyphery.network.Temperature;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.ScoredSplit;
import org.glyphery.ui.ChosenModel;

/// An epoch of a run that is looked into: the best, unless the address names another that there is.
///
/// @param newest the last epoch that there is
/// @param scores by epoch; one that was done in part has others once it is done whole
record EpochInView(
        Run run, int epoch, int newest, Map<Integer, EpochScores> scores, RunAddress address) {

    EpochInView {
        scores = Map.copyOf(scores);
    }

    /// Nothing before the first epoch has ended.
    static Optional<EpochInView> of(Run run, List<EpochScores> history, RunAddress address) {
        if (run.best().isEmpty() || run.last().isEmpty()) return Optional.empty();
        int newest = run.last().get().epoch();
        int epoch =
                address.epoch()
                        .filter(chosen -> chosen >= Math.min(1, newest) && chosen <= newest)
                        .orElse(run.best().get().epoch());
        Map<Integer, EpochScores> scores =
                history.stream().collect(Collectors.toMap(EpochScores::epoch, each -> each));
        return Optional.of(new EpochInView(run, epoch, newest, scores, address));
    }

    /// Steps done by the end of the epoch.
    long step() {
        return Optional.ofNullable(scores.get(epoch)).map(EpochScores::step).orElse(0L);
    }

    /// What its logits are divided by before softmax.
    double temperature() {
        return Optional.ofNullable(scores.get(epoch))
                .map(EpochScores::temperature)
                .orElse(Temperature.NONE);
    }

    /// Steps done by the end of each of these epochs, and of the one that is looked into.
    Map<Integer, Long> steps(List<Integer> wanted) {
        return scores.values().stream()
                .filter(each -> each.epoch() == epoch || wanted.contains(each.epoch()))
                .collect(Collectors.toMap(EpochScores::epoch, EpochScores::step));
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

    /// The model that reads these examples on Draw as well; absent where Draw does not have them.
    /// It takes its examples from MNIST as it ships: in a version that somebody made, others bear
    /// their numbers.
    Optional<ChosenModel> onDraw() {
        var data = run.plan().dataset();
        boolean isThere =
                split() == ScoredSplit.TEST
                        && data.name().equals(Mnist.NAME)
                        && data.version().equals(Mnist.STANDARD.version());
        return Optional.of(new ChosenModel(run.model(), OptionalInt.of(epoch)))
                .filter(_ -> isThere);
    }

    /// Whether what is seen of it is the same, whatever else of the page is looked at.
    boolean isSameEpoch(EpochInView other) {
        return run.id().equals(other.run.id()) && epoch == other.epoch && step() == other.step();
    }

    /// Whether the examples that are seen are of the same split as well.
    boolean isSameSplit(EpochInView other) {
        return isSameEpoch(other) && split() == other.split();
    }
}
