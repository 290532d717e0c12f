package org.glyphery.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.Home;
import org.glyphery.NumberWords;
import org.glyphery.PictureLimits;
import org.glyphery.UserError;
import org.glyphery.image.PictureReader;
import org.glyphery.prediction.AskedPicture;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.prediction.Prediction;
import org.glyphery.prediction.ServedTarget;
import org.glyphery.prediction.Serving;
import org.glyphery.run.ModelName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// `predict`: what models read in picture files.
@Command(
        name = "predict",
        mixinStandardHelpOptions = true,
        versionProvider = RootCommand.VersionProvider.class,
        header = "Says what models read in pictures of single digits and letters.",
        description = {
            "",
            "PNG, JPEG, WebP, BMP, GIF, TIFF and PNM, photographs of paper included: ink is told"
                + " from paper, whichever is darker, and brought into the form that each network"
                + " learned, as on the page Draw; a network that was taught other pictures sees the"
                + " whole picture. A line for each picture and model: file, class, probability and"
                + " model, with tabs between.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar glyphery.jar predict seven.png",
            "  java -jar glyphery.jar predict --model=cnn-16-32 --model=mlp-256 *.png",
            "  java -jar glyphery.jar predict *.png | cut -f2",
            "",
            "Exit status: 0 if every picture was read; 1 otherwise, the others are answered all the"
                    + " same."
        })
final class PredictCommand extends ShellCommand {

    @Parameters(
            paramLabel = "PICTURE",
            arity = "1..*",
            description = "Its file; - is the standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description =
                    "As runs lists it; repeatable. Otherwise the best by validation of those that"
                            + " read digits, or else letters.")
    private List<String> models = List.of();

    @Option(
            names = "--json",
            description = "An array with the probabilities of all labels, instead of lines.")
    private boolean json;

    /// What one model reads in one file.
    record FilePrediction(
            String file,
            ModelName model,
            int label,
            @JsonProperty("class") String className,
            float[] probabilities,
            double temperature) {

        String line() {
            return String.join(
                    "\t",
                    file,
                    className,
                    NumberWords.percent(probabilities[label]),
                    model.value());
        }
    }

    PredictCommand(CommandContext context) {
        super(context);
    }

    @Override
    String inServer() {
        return "A server that runs answers as well: drop the picture on its page Draw.";
    }

    @Override
    public Integer call() {
        try (var laboratory = context.laboratory()) {
            var stored = laboratory.room(Models.class);
            List<Model> asked =
                    asked(stored, laboratory.room(Serving.class), laboratory.room(Home.class));
            var picture = laboratory.room(PictureLimits.class);
            List<FilePrediction> answers = new ArrayList<>();
            boolean all = true;
            for (String file : files) {
                var read = read(new InputFile(file), picture, stored, asked);
                all &= read.isPresent();
                read.ifPresent(answers::addAll);
            }
            if (json) context.results().println(JsonMapper.shared().writeValueAsString(answers));
            return all ? ExitStatus.SUCCESS : ExitStatus.FAILURE;
        }
    }

    private List<Model> asked(Models stored, Serving serving, Home home) {
        List<Model> there = stored.all();
        if (!models.isEmpty()) {
            return models.stream().map(name -> known(name, serving, there)).toList();
        }
        return stored.bestOfEachKind().stream()
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> new NoSuchModel(home.folder(), there));
    }

    /// The model of this name, or the one to which a served name leads.
    private static Model known(String name, Serving serving, List<Model> there) {
        return ModelName.read(name)
                .flatMap(serving::find)
                .map(ServedTarget::model)
                .orElseThrow(() -> new NoSuchModel(name, there));
    }

    private Optional<List<FilePrediction>> read(
            InputFile file, PictureLimits limits, Models stored, List<Model> asked) {
        try {
            var picture =
                    new AskedPicture(
                            file.bytes(limits.bytes()),
                            file.words(),
                            new PictureReader(limits),
                            Optional.empty());
            List<FilePrediction> answers = new ArrayList<>();
            for (Model model : asked) {
                answers.add(answer(file.name(), model, stored.answer(model, picture)));
            }
            picture.warning()
                    .ifPresent(warning ->
                            context.messages().println(named(file.name(), warning.sentence())));
            if (!json) answers.forEach(answer -> context.results().println(answer.line()));
            return Optional.of(answers);
        } catch (UserError unreadable) {
            context.messages().println(named(file.name(), unreadable.getMessage()));
            return Optional.empty();
        }
    }

    private static FilePrediction answer(String file, Model model, Prediction prediction) {
        return new FilePrediction(
                file,
                model.name(),
                prediction.label(),
                prediction.className(model),
                prediction.probabilities(),
                prediction.temperature());
    }

    private static String named(String file, String sentence) {
        return sentence.contains(file) ? sentence : file + ": " + sentence;
    }
}
