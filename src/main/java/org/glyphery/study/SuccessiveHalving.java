package org.glyphery.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glyphery.InvalidSetting;
import org.glyphery.run.EpochScores;

/// Successive halving: all runs train for a few epochs, then only the best of them by validation go
/// on, for a multiple of the epochs, and so on. Jamieson & Talwalkar 2016, arXiv:1502.07943. A run
/// goes on from where it was stopped, so that nothing is trained twice.
///
/// @param firstEpochs of all runs
/// @param keepOneIn so many of each rung go on, one at least; also by how much epochs grow
public record SuccessiveHalving(int firstEpochs, int keepOneIn) {

    public SuccessiveHalving {
        if (firstEpochs < 1) throw new InvalidSetting("first epochs", "at least 1", firstEpochs);
        if (keepOneIn < 2) throw new InvalidSetting("keep one in", "at least 2", keepOneIn);
    }

    /// How a run has done so far.
    ///
    /// @param history of its whole epochs
    /// @param ended whether it trains no more: finished or failed
    /// @param failed left out of what goes on
    record Trial(List<EpochScores> history, boolean ended, boolean failed) {

        /// The hash of its validation examples; absent where it has no epoch, or an older version
        /// stored it.
        private Optional<String> measuredOn() {
            return history.stream()
                    .flatMap(each -> each.validation().stream())
                    .flatMap(scores -> scores.examplesSha256().stream())
                    .findFirst();
        }

        private int epochs() {
            return history.size();
        }

        /// The best of its first epochs; absent where it has none.
        private Optional<EpochScores> best(int epochs) {
            return history.stream().limit(epochs).min(EpochScores.BEST_FIRST);
        }
    }

    /// How far each trial may go for now.
    ///
    /// @param epochs each trial's, in their order
    /// @param over whether nothing is left to train
    record Allowance(List<Integer> epochs, boolean over) {}

    /// @param mostEpochs that any of them trains
    Allowance allowance(List<Trial> trials, int mostEpochs) {
        List<Integer> allowed = new ArrayList<>();
        trials.forEach(_ -> allowed.add(0));
        List<Integer> going = new ArrayList<>();
        for (int place = 0; place < trials.size(); place++) going.add(place);
        int epochs = Math.min(firstEpochs, mostEpochs);
        while (!going.isEmpty()) {
            int rung = epochs;
            going.forEach(place -> allowed.set(place, rung));
            boolean arrived =
                    going.stream()
                            .map(trials::get)
                            .allMatch(trial -> trial.ended() || trial.epochs() >= rung);
            if (!arrived || rung >= mostEpochs) return new Allowance(allowed, arrived);
            going = best(trials, going, rung);
            epochs = going.size() == 1 ? mostEpochs : Math.min(rung * keepOneIn, mostEpochs);
        }
        return new Allowance(allowed, true); // all have failed
    }

    /// The best of those that were measured on the same validation examples, each time: scores of
    /// different examples do not compare.
    private List<Integer> best(List<Trial> trials, List<Integer> places, int epochs) {
        Set<String> hashes =
                places.stream()
                        .flatMap(place -> trials.get(place).measuredOn().stream())
                        .collect(Collectors.toSet());
        Collection<List<Integer>> groups =
                hashes.size() < 2
                        ? List.of(places) // those that tell no hash are of the same sweep
                        : places.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                place -> trials.get(place).measuredOn()))
                                .values();
        return groups.stream().flatMap(group -> bestOfGroup(trials, group, epochs)).toList();
    }

    private Stream<Integer> bestOfGroup(List<Trial> trials, List<Integer> places, int epochs) {
        return places.stream()
                .filter(place -> !trials.get(place).failed())
                .filter(place -> trials.get(place).best(epochs).isPresent())
                .sorted(
                        Comparator.comparing(
                                place -> trials.get(place).best(epochs).orElseThrow(),
                                EpochScores.BEST_FIRST))
                .limit(Math.max(1, places.size() / keepOneIn));
    }
}
