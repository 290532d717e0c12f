package org.glyphery.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.glyphery.NumberWords;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.RunComparison;
import org.glyphery.run.search.PlanField;
import org.glyphery.training.Plan;

/// Something that a study varies to see what comes of it, as "pooling" with the levels "max" and
/// "average".
///
/// @param levels by the names of the plans, each of which has one
public record Factor(String name, Map<String, String> levels) {

    public Factor {
        levels = new LinkedHashMap<>(levels);
    }

    /// The fields that all of these runs' plans have and in which they differ. Fields that vary
    /// together are one factor, since nothing could tell them apart.
    static List<Factor> of(RunComparison comparison) {
        List<ComparedRun> runs = comparison.runs();
        Map<List<Integer>, List<String>> together = new LinkedHashMap<>();
        for (String path : comparison.fields(false)) {
            if (runs.stream().allMatch(each -> each.fields().containsKey(path))) {
                together.computeIfAbsent(pattern(path, runs), _ -> new ArrayList<>()).add(path);
            }
        }
        return together.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1 || !areAllDifferent(entry.getKey()))
                .map(entry -> of(entry.getValue(), runs))
                .toList();
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
        return new Factor(NumberWords.list(titles), levels);
    }

    private static String level(ComparedRun run, List<String> paths) {
        return paths.stream()
                .map(path -> run.fields().getOrDefault(path, ""))
                .map(NumberWords::setting)
                .collect(Collectors.joining(" / "));
    }

    /// The factor of plans that are named after it.
    ///
    /// @param level of a plan
    static Factor of(String name, List<Plan> plans, Function<Plan, String> level) {
        Map<String, String> levels = new LinkedHashMap<>();
        plans.forEach(plan -> levels.put(plan.name(), level.apply(plan)));
        return new Factor(name, levels);
    }

    Optional<String> level(ComparedRun run) {
        return Optional.ofNullable(levels.get(run.name()));
    }
}
