package org.glyphery.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glyphery.NumberWords;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.dataset.CollectionName;
import org.glyphery.dataset.Mnist;
import org.glyphery.dataset.OwnExample;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.prediction.OwnReadings;
import org.glyphery.prediction.ReadDrawings;
import org.glyphery.prediction.UnknownModel;
import org.glyphery.run.ModelName;
import org.glyphery.study.Report.Block;
import org.glyphery.study.Report.Section;
import org.springframework.stereotype.Component;

/// How many of the drawings in "my digits" each model of a study reads, and those that it misreads
/// as pictures.
@Component
class OwnDigitsPart {

    private final OwnExamples ownDigits;
    private final Models models;
    private final OwnReadings readings;

    OwnDigitsPart(OwnExamples ownDigits, Models models, OwnReadings readings) {
        this.ownDigits = ownDigits;
        this.models = models;
        this.readings = readings;
    }

    Section of(StudyResults results) {
        List<OwnExample> digits = ownDigits.of(CollectionName.MINE, Mnist.CLASSES);
        List<ComparedRun> runs = results.comparison().runs();
        return new Section(
                "On my digits",
                digits.size() < OwnExperiments.LEAST || runs.isEmpty()
                        ? List.of(new Block.Words(missing(digits.size())))
                        : blocks(digits, read(digits, runs)));
    }

    private static String missing(int digits) {
        return ("\"My digits\" holds %s of the %d drawings that a test takes at least. Draw a digit"
                        + " on the page Draw and press the number that you meant, which keeps it;"
                        + " with %2$d of them open or write this report again.")
                .formatted(NumberWords.word(digits), OwnExperiments.LEAST);
    }

    private static String words(int digits) {
        return ("The %d drawings in \"my digits\", which no model was trained on. So few say"
                        + " little: the 95 %% interval (Wilson's) tells how little.")
                .formatted(digits);
    }

    private static List<Block> blocks(List<OwnExample> digits, Map<String, ReadDrawings> read) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Words(words(digits.size()))));
        blocks.addAll(DrawnBlocks.of("My digits", digits, read));
        return blocks;
    }

    /// What each run that was taught digits reads, by its name.
    private Map<String, ReadDrawings> read(List<OwnExample> digits, List<ComparedRun> runs) {
        Map<String, ReadDrawings> read = new LinkedHashMap<>();
        runs.stream()
                .filter(OwnDigitsPart::readsDigits)
                .forEach(each -> read.put(each.name(), read(each.run().model(), digits)));
        return read;
    }

    private static boolean readsDigits(ComparedRun run) {
        return run.data().isInk() && Mnist.CLASSES.containsAll(run.data().classes());
    }

    /// @throws org.glyphery.UserError if it is not there any more, or cannot answer
    private ReadDrawings read(ModelName name, List<OwnExample> digits) {
        Model model = models.find(name).orElseThrow(() -> new UnknownModel(name));
        return readings.read(model, digits);
    }
}
