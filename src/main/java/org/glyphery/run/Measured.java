package org.glyphery.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.training.Scores;

/// Which runs were measured on the same examples with the same labels; the scores of others do not
/// compare, and nothing ranks, averages or tests them against each other. What they were trained on
/// may differ.
///
/// The hash that is stored with the scores decides. Runs of older versions have none; they were
/// measured like those that have the same dataset, version and validation examples.
public final class Measured {

    private Measured() {}

    /// Whether these two were measured on the same examples of a split.
    public static boolean alike(Run one, Run other, ScoredSplit split) {
        Optional<String> hash = hash(one, split);
        Optional<String> otherHash = hash(other, split);
        boolean hashed = hash.isPresent() && otherHash.isPresent();
        return hashed ? hash.equals(otherHash) : choice(one, split).equals(choice(other, split));
    }

    /// All of them, in groups that were measured on the same examples of a split; the groups in the
    /// order of the first of each.
    public static <T> List<List<T>> groups(
            Collection<T> all, Function<T, Run> run, ScoredSplit split) {
        Map<DatasetChoice, String> hashes = new HashMap<>();
        for (T each : all) {
            hash(run.apply(each), split)
                    .ifPresent(hash -> hashes.putIfAbsent(choice(run.apply(each), split), hash));
        }
        Map<Object, List<T>> groups = new LinkedHashMap<>();
        for (T each : all) {
            DatasetChoice choice = choice(run.apply(each), split);
            Optional<String> hash =
                    hash(run.apply(each), split).or(() -> Optional.ofNullable(hashes.get(choice)));
            groups.computeIfAbsent(hash.isPresent() ? hash.get() : choice, _ -> new ArrayList<>())
                    .add(each);
        }
        return List.copyOf(groups.values());
    }

    private static Optional<String> hash(Run run, ScoredSplit split) {
        return run.best().flatMap(split::of).flatMap(Scores::examplesSha256);
    }

    /// What decides the examples of a split.
    private static DatasetChoice choice(Run run, ScoredSplit split) {
        DatasetChoice choice = run.plan().dataset();
        return switch (split) {
            case VALIDATION -> choice.upTo(0);
            case TEST -> choice.validatedOn(0).upTo(0);
        };
    }
}
