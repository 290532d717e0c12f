package org.glyphery.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.network.Architecture;
import org.glyphery.network.TemplateForm;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.prediction.OwnReadings;
import org.glyphery.prediction.ReadDrawings;
import org.glyphery.prediction.UnknownModel;
import org.glyphery.run.ModelName;
import org.glyphery.study.Report.Block;
import org.glyphery.study.Report.Section;
import org.glyphery.training.Learning;
import org.springframework.stereotype.Service;

/// The experiment that courses ask for: 15 drawings of one's own at least, read by the mean image
/// of each class, before anything was trained, and by a model that was trained.
@Service
public class OwnExperiments {

    public static final int LEAST = 15;

    private static final String NAME = "before-and-after";

    private final OwnExamples own;
    private final Models models;
    private final OwnReadings readings;

    OwnExperiments(OwnExamples own, Models models, OwnReadings readings) {
        this.own = own;
        this.models = models;
        this.readings = readings;
    }

    /// What the experiment came to.
    ///
    /// @param drawings of the collection that are read, the newest first
    /// @param before by templates, one a form, as far as they were made
    /// @param after by the trained model; absent where there is none
    public record OwnExperiment(
            OwnCollection collection,
            List<OwnExample> drawings,
            List<ReadDrawings> before,
            Optional<ReadDrawings> after) {

        /// How many drawings are missing.
        public int missing() {
            return Math.max(0, LEAST - drawings.size());
        }

        /// All that read, those before training first.
        public List<ReadDrawings> all() {
            List<ReadDrawings> all = new ArrayList<>(before);
            after.ifPresent(all::add);
            return all;
        }
    }

    /// The models that can stand for "after", the likeliest first: one that began at the mean
    /// images, else another linear one, else the best.
    public List<Model> trained() {
        return trained(reading());
    }

    private static List<Model> trained(List<Model> reading) {
        List<Model> steps =
                reading.stream()
                        .filter(model ->
                                model.run().plan().learning() instanceof Learning.GradientDescent)
                        .toList();
        List<Model> first = new ArrayList<>();
        steps.stream().filter(OwnExperiments::beganAtMeans).findFirst().ifPresent(first::add);
        steps.stream()
                .filter(model -> model.network().architecture() instanceof Architecture.Linear)
                .findFirst()
                .ifPresent(first::add);
        first.addAll(steps);
        return first.stream().distinct().toList();
    }

    /// The trained model that somebody has written the name of.
    ///
    /// @throws UnknownModel if there is none of them
    public ModelName trained(String written) {
        return ModelName.read(written)
                .filter(name -> trained().stream().anyMatch(model -> model.name().equals(name)))
                .orElseThrow(() -> new UnknownModel(written));
    }

    /// All that read handwriting and were taught true labels, the best first.
    private List<Model> reading() {
        return models.readingInk().stream().filter(model -> !model.isControl()).toList();
    }

    private static boolean beganAtMeans(Model model) {
        return model.run().plan().learning() instanceof Learning.GradientDescent descent
                && descent.parent().isEmpty()
                && descent.initialisation().templates().isPresent();
    }

    /// Asks the models, which takes its time.
    ///
    /// @param trained the model that stands for "after"; absent for the likeliest
    public OwnExperiment of(OwnCollection collection, Optional<ModelName> trained) {
        List<OwnExample> all = own.all(collection.name());
        List<Model> reading = reading();
        List<Model> before = new ArrayList<>();
        for (TemplateForm form : TemplateForm.values()) {
            reading.stream()
                    .filter(model ->
                            model.network().architecture().equals(new Architecture.Templates(form)))
                    .findFirst()
                    .ifPresent(before::add);
        }
        Optional<Model> after =
                trained(reading).stream()
                        .filter(model -> trained.map(model.name()::equals).orElse(true))
                        .findFirst();
        List<ReadDrawings> read = readings.of(before, all);
        List<OwnExample> known = read.isEmpty() ? all : read.getFirst().drawings();
        return new OwnExperiment(
                collection,
                known,
                read,
                after.flatMap(model -> readings.of(List.of(model), known).stream().findFirst()));
    }

    /// The experiment as one page of HTML that needs nothing else, to be printed.
    public String html(OwnExperiment experiment) {
        String title = experiment.collection().title();
        var report =
                new Report(
                        NAME,
                        title + ", before and after training",
                        "How many of these drawings does the mean image of each class read, and how"
                                + " many a network that was trained?",
                        List.of(new Section("What was read", blocks(experiment, title))));
        return ReportHtml.of(report, "experiment on own drawings");
    }

    private static List<Block> blocks(OwnExperiment experiment, String title) {
        if (experiment.all().isEmpty()) {
            return List.of(new Block.Words(missing(experiment)));
        }
        Map<String, ReadDrawings> read = new LinkedHashMap<>();
        experiment.before().forEach(each -> read.put("before: " + each.model().run().name(), each));
        experiment.after().ifPresent(each -> read.put("after: " + each.model().run().name(), each));
        List<Block> blocks = new ArrayList<>();
        if (experiment.missing() > 0) blocks.add(new Block.Words(missing(experiment)));
        blocks.add(new Block.Words(words(experiment)));
        blocks.addAll(DrawnBlocks.of(title, experiment.drawings(), read));
        return blocks;
    }

    /// How many drawings there are, and how many a test wants.
    public static String missing(OwnExperiment experiment) {
        return "There are %s here of the %d drawings that a test takes at least: %s missing."
                .formatted(
                        NumberWords.word(experiment.drawings().size()),
                        LEAST,
                        experiment.missing() == 1
                                ? "one is"
                                : NumberWords.word(experiment.missing()) + " are");
    }

    private static String words(OwnExperiment experiment) {
        return "%s. Before training a digit is read by the mean image of each class; after it, by %s. So few say little: the 95 %% interval (Wilson's) tells how little."
                .formatted(
                        NumberWords.capitalised(
                                NumberWords.counted(experiment.drawings().size(), "drawing")),
                        experiment
                                .after()
                                .map(each -> each.model().run().name())
                                .orElse("nothing yet, since no model was trained"));
    }
}
