package org.glyphery.ui;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.glyphery.prediction.Model;
import org.glyphery.run.Run;

/// Names by which runs are told from each other where several stand side by side: a run may be
/// called like another, and then the name of its model, which no other has, stands beside it.
public final class RunTitles {

    private final Map<String, Long> bearers; // by the name of a run

    private RunTitles(Collection<Run> together) {
        var names = together.stream().collect(Collectors.toMap(Run::id, Run::name, (a, _) -> a));
        bearers =
                names.values().stream()
                        .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    }

    /// @param together all runs among which one must be told from the others
    public static RunTitles of(Collection<Run> together) {
        return new RunTitles(together);
    }

    /// The same models, those of equal names called by their titles.
    public static List<Model> distinct(List<Model> together) {
        var titles = of(together.stream().map(Model::run).toList());
        Function<Model, String> title = model -> titles.of(model.run());
        return together.stream()
                .map(model -> {
                    boolean same = title.apply(model).equals(model.run().name());
                    return same ? model : model.called(title.apply(model));
                })
                .toList();
    }

    /// What a page calls the run.
    public String of(Run run) {
        return bearers.getOrDefault(run.name(), 1L) > 1
                ? "%s (%s)".formatted(run.name(), run.model())
                : run.name();
    }
}
