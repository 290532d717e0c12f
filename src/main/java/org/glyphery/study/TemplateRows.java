package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.NumberWords;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.inspection.ConfusionMatrix;
import org.glyphery.inspection.EpochAnswers;
import org.glyphery.inspection.Inspection;
import org.glyphery.inspection.PictureWindows.WeightKind;
import org.glyphery.inspection.WeightPictures;
import org.glyphery.inspection.WeightPictures.WeightPicture;
import org.glyphery.run.DamagedEpoch;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.study.AnswerPicture.ClassPicture;
import org.glyphery.study.AnswerPicture.ShareBar;
import org.glyphery.study.AnswerPicture.TemplatePictures;
import org.glyphery.study.AnswerPicture.TemplateRow;
import org.glyphery.study.FactorEffect.FactorBlock;
import org.springframework.stereotype.Component;

/// Templates that were computed above those that were trained from there.
@Component
class TemplateRows {

    private static final String NOTE =
            "Blue speaks for the class, brown against it, each row on a scale of its own. Below"
                + " each picture: how many of a hundred test examples of its class are read; framed"
                + " where these are the fewest. Bars with 95 % intervals (Wilson's).";

    private final Inspection inspection;

    TemplateRows(Inspection inspection) {
        this.inspection = inspection;
    }

    /// @param effect of the factor that groups hold against each other
    /// @return absent where one of the runs has no such pictures
    Optional<TemplatePictures> of(FactorEffect effect) {
        List<String> levels = effect.factor().levels().values().stream().distinct().toList();
        List<List<TemplateRow>> groups = new ArrayList<>();
        for (FactorBlock block : effect.blocks()) {
            List<TemplateRow> rows = new ArrayList<>();
            for (String level : levels) {
                int place = groups.size() * levels.size() + rows.size();
                Optional<TemplateRow> row = row(block.run(level), place, rows);
                if (row.isEmpty()) return Optional.empty();
                rows.add(row.get());
            }
            groups.add(rows);
        }
        return Optional.of(
                new TemplatePictures("What was computed, and trained from there", NOTE, groups));
    }

    private Optional<TemplateRow> row(ComparedRun run, int place, List<TemplateRow> above) {
        return run.run()
                .best()
                .map(EpochScores::epoch)
                .flatMap(epoch -> pictures(run.run(), epoch))
                .filter(pictures -> pictures.kind() == WeightKind.TEMPLATES)
                .flatMap(pictures ->
                        AnswerBars.bar(run, place)
                                .map(bar ->
                                        new TemplateRow(
                                                note(run.run()),
                                                above.isEmpty()
                                                        ? ""
                                                        : gain(above.getLast().bar(), bar),
                                                pictures(pictures, run.answers()),
                                                bar)));
    }

    /// The pictures; absent also where they cannot be read.
    Optional<WeightPictures> pictures(Run run, int epoch) {
        try {
            return inspection.pictures(run, epoch);
        } catch (DamagedEpoch left) {
            return Optional.empty();
        }
    }

    private static String note(Run run) {
        String time = NumberWords.seconds(run.trainingSeconds().orElse(0.0));
        int epoch = run.best().orElseThrow().epoch();
        return run.epochs() == 0
                ? "closed form, " + time
                : "epoch %d of %d, %s".formatted(epoch, run.last().orElseThrow().epoch(), time);
    }

    private static String gain(ShareBar before, ShareBar after) {
        return String.format(Locale.ROOT, "%+.2f points", 100 * (after.value() - before.value()))
                .replace('-', '−');
    }

    static List<ClassPicture> pictures(WeightPictures weights, Optional<EpochAnswers> answers) {
        List<Double> read = answers.map(TemplateRows::read).orElse(List.of());
        double fewest = read.stream().mapToDouble(each -> each).min().orElse(-1);
        List<ClassPicture> pictures = new ArrayList<>();
        for (WeightPicture each : weights.pictures()) {
            double share = pictures.size() < read.size() ? read.get(pictures.size()) : -1;
            pictures.add(
                    new ClassPicture(
                            each.name(),
                            each.height(),
                            each.width(),
                            levels(each.values(), weights.largest()),
                            share < 0 ? -1 : Math.round(100 * share),
                            share >= 0 && share == fewest));
        }
        return pictures;
    }

    /// The share of each class's examples that are read.
    private static List<Double> read(EpochAnswers answers) {
        ConfusionMatrix matrix = answers.matrix();
        return Stream.iterate(0, label -> label + 1)
                .limit(answers.classes().size())
                .map(label -> matrix.scores(label).recall().orElse(-1.0))
                .toList();
    }

    private static byte[] levels(float[] values, float largest) {
        var levels = new byte[values.length];
        float scale = Byte.MAX_VALUE / Math.max(largest, Float.MIN_NORMAL);
        for (int place = 0; place < levels.length; place++) {
            levels[place] = (byte) Math.round(values[place] * scale);
        }
        return levels;
    }
}
