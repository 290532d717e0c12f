package org.glyphery.ui.studies;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.KnownDatasets;
import org.glyphery.study.Dimension;
import org.glyphery.study.Exhibit;
import org.glyphery.study.Study;
import org.glyphery.study.StudyFile;
import org.glyphery.study.SuccessiveHalving;
import org.glyphery.study.Sweep;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;

/// A study as a person writes it, whether or not it can be one yet.
final class StudyDraft {

    /// What a sweep tries in a field, as written.
    static final class Swept {

        String path;
        String values;

        Swept(String path, String values) {
            this.path = path;
            this.values = values;
        }
    }

    private static final List<Exhibit> EXHIBITS =
            List.of(Exhibit.FIELDS, Exhibit.COURSE, Exhibit.COST);

    private static final String FIRST =
            """
            architecture:
              kind: mlp
              hiddenUnits: [128]
            learning:
              epochs: 5
            """;

    String title = "";
    String question = "";
    String goal = "";
    boolean isSweep = true;
    String plans = ""; // YAML, where they are listed
    String base = "";
    final List<Swept> swept = new ArrayList<>();
    boolean isRandom;
    String seed = "7";
    String runs = "20";
    String minutes = "";
    boolean isHalved;
    String firstEpochs = "1";
    String keepOneIn = "3";
    private List<Exhibit> exhibits = EXHIBITS;

    /// A sweep over one field, to begin with: a minute's work.
    static StudyDraft fresh() {
        var draft = new StudyDraft();
        draft.title = "Learning rates of an MLP";
        draft.question = "With which learning rate does it read best within five epochs?";
        draft.base = FIRST;
        draft.swept.add(new Swept("learning.schedule.learningRate", "0.0003, 0.001, 0.003"));
        return draft;
    }

    static StudyDraft of(Study study) {
        var draft = new StudyDraft();
        draft.title = study.title();
        draft.question = study.question();
        draft.goal = study.goal().map(Object::toString).orElse("");
        draft.exhibits = study.exhibits();
        draft.isSweep = study.sweep().isPresent();
        draft.plans = StudyFile.plans(study);
        draft.base = StudyFile.brief(study.plans().getFirst());
        study.sweep().ifPresent(draft::take);
        return draft;
    }

    private void take(Sweep sweep) {
        base = StudyFile.brief(sweep.base());
        sweep.dimensions().forEach(each -> swept.add(new Swept(each.path(), each.written())));
        switch (sweep.search()) {
            case Sweep.Search.GridSearch _ -> isRandom = false;
            case Sweep.Search.RandomSearch(long known) -> {
                isRandom = true;
                seed = Long.toString(known);
            }
        }
        runs = Integer.toString(sweep.mostRuns());
        minutes = sweep.mostTime().map(time -> plain(time.toMillis() / 60_000.0)).orElse("");
        sweep.halving()
                .ifPresent(halving -> {
                    isHalved = true;
                    firstEpochs = Integer.toString(halving.firstEpochs());
                    keepOneIn = Integer.toString(halving.keepOneIn());
                });
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /// The plan that a sweep varies.
    ///
    /// @throws org.glyphery.UserError if it is none
    Plan basePlan(KnownDatasets known) {
        return PlanJson.readYaml(base, known);
    }

    /// A sweep shows what its fields matter.
    private List<Exhibit> exhibits() {
        if (!isSweep || exhibits.contains(Exhibit.FIELDS)) return exhibits;
        return Stream.concat(Stream.of(Exhibit.FIELDS), exhibits.stream()).toList();
    }

    /// @throws org.glyphery.UserError if it cannot be one, with what is wrong
    Study study(KnownDatasets known) {
        String name = "study"; // given when it is kept
        Optional<Double> least = optional("goal", goal, Double::valueOf);
        return isSweep
                ? new Study(
                        name,
                        title.strip(),
                        question.strip(),
                        sweep(known),
                        known,
                        least,
                        exhibits())
                : new Study(
                        name,
                        title.strip(),
                        question.strip(),
                        StudyFile.readPlans(plans, known),
                        least,
                        exhibits);
    }

    private Sweep sweep(KnownDatasets known) {
        return new Sweep(
                basePlan(known),
                swept.stream().map(each -> Dimension.of(each.path, each.values)).toList(),
                isRandom
                        ? new Sweep.Search.RandomSearch(number("seed", seed, Long::valueOf))
                        : new Sweep.Search.GridSearch(),
                number("most runs", runs, Integer::valueOf),
                optional("minutes", minutes, Double::valueOf)
                        .map(each -> Duration.ofMillis(Math.round(60_000 * each))),
                isHalved
                        ? Optional.of(
                                new SuccessiveHalving(
                                        number("first epochs", firstEpochs, Integer::valueOf),
                                        number("keep one in", keepOneIn, Integer::valueOf)))
                        : Optional.empty());
    }

    private static <T> Optional<T> optional(String field, String text, Function<String, T> reads) {
        return text.isBlank() ? Optional.empty() : Optional.of(number(field, text, reads));
    }

    private static <T> T number(String field, String text, Function<String, T> reads) {
        try {
            return reads.apply(text.strip());
        } catch (NumberFormatException e) {
            throw new InvalidSetting(field, "a number", "\"" + text.strip() + "\"");
        }
    }
}
