package org.glyphery.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.glyphery.NumberWords;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.RunComparison;
import org.glyphery.run.search.PlanField;
import org.glyphery.training.Plan;

/// Something that a study varies to see what comes of it, as "pooling" with the levels "max" and
/// "average".
///
/// @param levels by the names of the plans, each of which has one
/// @param repeats whether its levels repeat the other runs, as seeds do: that is nothing that a
///   study asks about, but runs are held against each other within them
public record Factor(String name, Map<String, String> levels, boolean repeats) {

    private static final Set<String> REPEATING = Set.of(SweepGrid.SEED, "dataset.fold.held");

    public Factor {
        levels = new LinkedHashMap<>(levels);
    }

    /// The fields in which these runs' plans differ. Fields that vary together are one factor,
    /// since nothing could tell them apart. That a plan leaves a field out is a level, too; but
    /// where it only follows from the kind, as of a network, it says nothing of its own.
    ///
    /// @param swept paths that come first, in this order
    static List<Factor> of(RunComparison comparison, List<String> swept) {
        List<ComparedRun> runs = comparison.runs();
        List<String> differing = comparison.fields(false);
        Set<String> paths = new LinkedHashSet<>(swept);
        paths.retainAll(differing);
        paths.addAll(differing);
        Map<List<Integer>, List<String>> together = new LinkedHashMap<>();
        Map<List<Integer>, List<String>> partial = new LinkedHashMap<>();
        for (String path : paths) {
            boolean everywhere = runs.stream().allMatch(each -> each.fields().containsKey(path));
            boolean alone = everywhere || swept.contains(path) || !isOfKind(path, differing);
            (alone ? together : partial)
                    .computeIfAbsent(pattern(path, runs), _ -> new ArrayList<>())
                    .add(path);
        }
        partial.keySet().removeIf(each -> isDecided(each, together.keySet()));
        together.putAll(partial);
        return together.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), asked(entry.getValue(), swept)))
                .filter(entry -> entry.getValue().size() == 1 || !areAllDifferent(entry.getKey()))
                .map(entry -> of(entry.getValue(), runs))
                .toList();
    }

    /// Whether it is a field of something whose kind differs.
    private static boolean isOfKind(String path, List<String> differing) {
        return differing.stream()
                .filter(each -> new TreePath(each).isKind())
                .anyMatch(kind -> path.startsWith(kind.substring(0, kind.lastIndexOf('.') + 1)));
    }

    /// Whether runs that agree in one of the others agree in this one.
    private static boolean isDecided(List<Integer> pattern, Collection<List<Integer>> others) {
        return others.stream()
                .anyMatch(other ->
                        IntStream.range(0, pattern.size())
                                .allMatch(run ->
                                        pattern.get(run).equals(pattern.get(other.get(run)))));
    }

    /// Those that were swept of fields that vary together, from which the others follow.
    private static List<String> asked(List<String> paths, List<String> swept) {
        List<String> asked = paths.stream().filter(swept::contains).toList();
        return asked.isEmpty() ? paths : asked;
    }

    /// Those that a study asks about: repetitions only where it varies nothing else.
    static List<Factor> asked(List<Factor> factors) {
        List<Factor> asked = factors.stream().filter(each -> !each.repeats).toList();
        return asked.isEmpty() ? factors : asked;
    }

    /// Several fields that give each run values of its own say no more than the runs' names.
    private static boolean areAllDifferent(List<Integer> pattern) {
        return pattern.stream().distinct().count() == pattern.size();
    }

    /// Which of the runs have the same value there: for each run the place of the first that has.
    private static List<Integer> pattern(String path, List<ComparedRun> runs) {
        List<Optional<String>> values =
                runs.stream().map(each -> Optional.ofNullable(each.fields().get(path))).toList();
        return values.stream().map(values::indexOf).toList();
    }

    private static Factor of(List<String> paths, List<ComparedRun> runs) {
        List<String> titles = paths.stream().map(path -> new PlanField(path).shortTitle()).toList();
        Map<String, String> levels =
                runs.stream()
                        .collect(
                                Collectors.toMap(
                                        ComparedRun::name,
                                        each -> level(each, paths),
                                        (one, _) -> one,
                                        LinkedHashMap::new));
        boolean repeats = paths.stream().allMatch(REPEATING::contains);
        return new Factor(NumberWords.list(titles), levels, repeats);
    }

    private static String level(ComparedRun run, List<String> paths) {
        return paths.stream()
                .map(path -> run.fields().getOrDefault(path, SweepGrid.absent(path)))
                .map(NumberWords::setting)
                .collect(Collectors.joining(" / "));
    }

    /// The factor of plans that are named after it.
    ///
    /// @param level of a plan
    static Factor of(String name, List<Plan> plans, Function<Plan, String> level) {
        Map<String, String> levels = new LinkedHashMap<>();
        plans.forEach(plan -> levels.put(plan.name(), level.apply(plan)));
        return new Factor(name, levels, false);
    }

    Optional<String> level(ComparedRun run) {
        return Optional.ofNullable(levels.get(run.name()));
    }
}
