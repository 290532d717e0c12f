package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glyphery.NumberWords;
import org.glyphery.dataset.OwnExample;
import org.glyphery.plot.HeatMaps;
import org.glyphery.plot.PlotFormat;
import org.glyphery.prediction.CountedRight;
import org.glyphery.prediction.ReadDrawings;
import org.glyphery.prediction.ReadDrawings.MisreadDrawing;
import org.glyphery.study.Report.Block;

/// What models read of drawings that people kept, in a report: a table, and a figure of the
/// drawings and of those that each model misreads.
final class DrawnBlocks {

    /// More of a row would make its pictures small.
    private static final int MOST_SHOWN = 20;

    private DrawnBlocks() {}

    /// @param title of the drawings, "My digits"
    /// @param read by the names of runs
    static List<Block> of(String title, List<OwnExample> drawings, Map<String, ReadDrawings> read) {
        return List.of(
                table(read),
                new Block.Figure("own-digits", pictures(title, drawings, read), PlotFormat.WIDE));
    }

    private static Block table(Map<String, ReadDrawings> read) {
        List<List<String>> rows = new ArrayList<>();
        read.forEach((name, drawings) -> {
            CountedRight accuracy = drawings.accuracy();
            rows.add(
                    List.of(
                            name,
                            accuracy.words(),
                            NumberWords.percent(accuracy.share()),
                            accuracy.range(0)));
        });
        return new Block.Grid(List.of("run", "read", "accuracy", "95 % interval"), rows);
    }

    /// The newest drawings, then those of them all that each run misreads.
    private static HeatMaps pictures(
            String title, List<OwnExample> drawings, Map<String, ReadDrawings> read) {
        List<HeatMaps.MapRow> rows = new ArrayList<>();
        rows.add(
                new HeatMaps.MapRow(
                        title + shown(drawings.size()),
                        drawings.stream()
                                .limit(MOST_SHOWN)
                                .map(drawing -> map(drawing, drawing.className()))
                                .toList()));
        read.forEach((name, readings) -> {
            List<MisreadDrawing> misread = readings.misread();
            if (misread.isEmpty()) return;
            rows.add(
                    new HeatMaps.MapRow(
                            "%s misreads %d%s"
                                    .formatted(name, misread.size(), shown(misread.size())),
                            misread.stream().limit(MOST_SHOWN).map(DrawnBlocks::map).toList()));
        });
        return new HeatMaps(title + ", and those that each model misreads", 1, rows);
    }

    private static String shown(int count) {
        return count > MOST_SHOWN ? ", of which %d are shown".formatted(MOST_SHOWN) : "";
    }

    private static HeatMaps.Map map(MisreadDrawing misread) {
        return map(
                misread.drawing(),
                "%s as %s".formatted(misread.drawing().className(), misread.readAs()));
    }

    private static HeatMaps.Map map(OwnExample drawing, String name) {
        var shape = drawing.glyph().shape();
        return new HeatMaps.Map(name, shape.height(), shape.width(), drawing.glyph().pixels());
    }
}
