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
import org.glyphery.plot.HeatMaps;
import org.glyphery.plot.PlotFormat;
import org.glyphery.prediction.CountedRight;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.prediction.OwnReadings;
import org.glyphery.prediction.ReadDrawings;
import org.glyphery.prediction.ReadDrawings.MisreadDrawing;
import org.glyphery.prediction.UnknownModel;
import org.glyphery.run.ModelName;
import org.glyphery.study.Report.Block;
import org.glyphery.study.Report.Section;
import org.springframework.stereotype.Component;

/// How many of the drawings in "my digits" each model of a study reads, and those that it misreads
/// as pictures.
@Component
class OwnDigitsPart {

    static final int LEAST = 15;

    /// More of a row would make its pictures small.
    private static final int MOST_SHOWN = 20;

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
                digits.size() < LEAST || runs.isEmpty()
                        ? List.of(new Block.Words(missing(digits.size())))
                        : blocks(digits, read(digits, runs)));
    }

    private static String missing(int digits) {
        return ("\"My digits\" holds %s of the %d drawings that a test takes at least. Draw a digit"
                        + " on the page Draw and press the number that you meant, which keeps it;"
                        + " with %2$d of them open or write this report again.")
                .formatted(NumberWords.word(digits), LEAST);
    }

    private static String words(int digits) {
        return ("The %d drawings in \"my digits\", which no model was trained on. So few say"
                        + " little: the 95 %% interval (Wilson's) tells how little.")
                .formatted(digits);
    }

    /// What each run that was taught digits reads, by its name.
    private Map<String, ReadDrawings> read(List<OwnExample> digits, List<ComparedRun> runs) {
        Map<String, ReadDrawings> read = new LinkedHashMap<>();
        runs.stream()
                .filter(OwnDigitsPart::readsDigits)
                .forEach(each -> read.put(each.name(), read(each.run().model(), digits)));
        return read;
    }

    private static List<Block> blocks(List<OwnExample> digits, Map<String, ReadDrawings> read) {
        return List.of(
                new Block.Words(words(digits.size())),
                table(read),
                new Block.Figure("own-digits", pictures(digits, read), PlotFormat.WIDE));
    }

    private static Block table(Map<String, ReadDrawings> read) {
        List<List<String>> rows = new ArrayList<>();
        read.forEach((name, drawings) -> {
            CountedRight accuracy = drawings.accuracy();
            rows.add(
                    List.of(
                            name,
                            "%d of %d".formatted(accuracy.right(), accuracy.count()),
                            NumberWords.percent(accuracy.share()),
                            accuracy.interval().percent(0) + " %"));
        });
        return new Block.Grid(List.of("run", "read", "accuracy", "95 % interval"), rows);
    }

    /// The newest digits, then those of them all that each run misreads.
    private static HeatMaps pictures(List<OwnExample> digits, Map<String, ReadDrawings> read) {
        List<HeatMaps.MapRow> rows = new ArrayList<>();
        rows.add(
                new HeatMaps.MapRow(
                        "My digits" + shown(digits.size()),
                        digits.stream()
                                .limit(MOST_SHOWN)
                                .map(digit -> map(digit, digit.className()))
                                .toList()));
        read.forEach((name, drawings) -> {
            List<MisreadDrawing> misread = drawings.misread();
            if (misread.isEmpty()) return;
            rows.add(
                    new HeatMaps.MapRow(
                            "%s misreads %d%s"
                                    .formatted(name, misread.size(), shown(misread.size())),
                            misread.stream().limit(MOST_SHOWN).map(OwnDigitsPart::map).toList()));
        });
        return new HeatMaps("My digits, and those that each model misreads", 1, rows);
    }

    private static String shown(int count) {
        return count > MOST_SHOWN ? ", of which %d are shown".formatted(MOST_SHOWN) : "";
    }

    private static HeatMaps.Map map(MisreadDrawing misread) {
        return map(
                misread.drawing(),
                "%s as %s".formatted(misread.drawing().className(), misread.readAs()));
    }

    private static HeatMaps.Map map(OwnExample digit, String name) {
        var shape = digit.glyph().shape();
        return new HeatMaps.Map(name, shape.height(), shape.width(), digit.glyph().pixels());
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
