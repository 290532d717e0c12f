package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.inspection.WeightPictures;
import org.glyphery.plot.HeatMaps;
import org.glyphery.plot.PlotFormat;
import org.glyphery.run.EpochScores;
import org.glyphery.study.Report.Block;
import org.glyphery.study.Report.Section;
import org.springframework.stereotype.Component;

/// The weights of each linear classifier of a study as pictures, one a class, each classifier on a
/// scale of its own.
@Component
class TemplatesPart {

    private final TemplateRows templates;

    TemplatesPart(TemplateRows templates) {
        this.templates = templates;
    }

    Section of(StudyResults results) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Words(
                        "One picture a class. Where a weight is positive (blue), ink speaks for the"
                                + " class; where it is negative (brown), against it. Mean images"
                                + " only know what speaks for a class; training finds what tells it"
                                + " from the others."));
        List<HeatMaps.MapRow> rows = new ArrayList<>();
        for (ComparedRun each : results.comparison().runs()) {
            each.run()
                    .best()
                    .map(EpochScores::epoch)
                    .flatMap(epoch -> templates.pictures(each.run(), epoch))
                    .map(pictures -> row(each, pictures))
                    .ifPresent(rows::add);
        }
        var plot = new HeatMaps("Templates, as shares of the largest weight of each row", 1, rows);
        blocks.add(new Block.Figure("weights", plot, PlotFormat.WIDE));
        return new Section("The templates", blocks);
    }

    private static HeatMaps.MapRow row(ComparedRun each, WeightPictures pictures) {
        List<HeatMaps.Map> maps = new ArrayList<>();
        for (var picture : pictures.pictures()) {
            float[] shares = picture.values().clone();
            for (int place = 0; place < shares.length; place++) {
                shares[place] /= Math.max(pictures.largest(), Float.MIN_NORMAL);
            }
            maps.add(new HeatMaps.Map(picture.name(), picture.height(), picture.width(), shares));
        }
        String name = String.format(Locale.ROOT, "%s (1 is %.2f)", each.name(), pictures.largest());
        return new HeatMaps.MapRow(name, maps);
    }
}
