package org.glyphery.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.prediction.Model;
import org.glyphery.run.Run;
import org.glyphery.study.Study;
import org.glyphery.training.RunId;
import org.glyphery.ui.RunTitles;

/// Who can read the pictures of a dataset: studies of its folds, and runs that were taught its
/// classes.
record WallReaders(DataPageServices services, DatasetFacts facts) {

    /// Runs that are offered; others are read with from their own pages.
    private static final int MOST = 50;

    /// One who can, as frontend/wall-reader.ts has it.
    ///
    /// @param kind `run` or `study`
    /// @param name the id of the run, or the name of the study
    record WallReader(String kind, String name, String title) {}

    /// All of them, studies first, then the best runs.
    ///
    /// @param asked the id of a run that is offered in any case; empty for none
    List<WallReader> all(String asked) {
        List<WallReader> all = new ArrayList<>();
        services.folds().of(facts).forEach(study -> all.add(reader(study)));
        runs(asked).forEach(model -> all.add(reader(model)));
        return all;
    }

    private List<Model> runs(String asked) {
        List<Model> able =
                services.models().all().stream()
                        .filter(model -> model.data().isLike(facts))
                        .toList();
        Stream<Model> wanted =
                able.stream().filter(model -> model.run().id().toString().equals(asked));
        Stream<Model> offered = Stream.concat(able.stream().limit(MOST), wanted).distinct();
        return RunTitles.distinct(offered.toList());
    }

    private static WallReader reader(Study study) {
        return new WallReader("study", study.name(), study.title());
    }

    private WallReader reader(Model model) {
        boolean own = model.data().name().equals(facts.name());
        String title =
                own
                        ? model.run().name()
                        : "%s, taught %s".formatted(model.run().name(), model.data().title());
        return new WallReader("run", model.run().id().toString(), title);
    }

    /// Has networks trained on all folds but one, each in its turn.
    ///
    /// @param like the id of the run whose plan is used; empty for small CNNs
    Study find(String like) {
        Optional<Run> run = RunId.read(like).flatMap(services.runs()::find);
        return services.folds().start(facts, run);
    }
}
