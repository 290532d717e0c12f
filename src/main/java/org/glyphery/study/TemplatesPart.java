package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.inspection.Inspection;
import org.glyphery.inspection.WeightPictures;
import org.glyphery.plot.HeatMaps;
import org.glyphery.plot.Svg;
import org.glyphery.run.EpochScores;
import org.glyphery.study.Report.Block;
import org.glyphery.study.Report.Section;
import org.springframework.stereotype.Component;

/// The weights of each linear classifier of a study as pictures, one a class, each classifier on a
/// scale of its own.
@Component
class TemplatesPart {

    private final Inspection inspection;

    TemplatesPart(Inspection inspection) {
        this.inspection = inspection;
    }

    Section of(StudyResults results) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Words(
                        "One picture a class. Where a weight is positive (blue), ink speaks for the"
                                + " class; where it is negative (orange), against it. Mean images"
                                + " only know what speaks for a class; training finds what tells it"
                                + " from the others. Each has a scale of its own."));
        for (ComparedRun each : results.comparison().runs()) {
            each.run()
                    .best()
                    .map(EpochScores::epoch)
                    .flatMap(epoch -> inspection.pictures(each.run(), epoch))
                    .map(pictures -> figure(each, pictures))
                    .ifPresent(blocks::add);
        }
        return new Section("The templates", blocks);
    }

    private static Block figure(ComparedRun each, WeightPictures pictures) {
        List<HeatMaps.Map> maps = new ArrayList<>();
        for (var picture : pictures.pictures()) {
            maps.add(
                    new HeatMaps.Map(
                            picture.name(), picture.height(), picture.width(), picture.values()));
        }
        var plot =
                new HeatMaps(each.name(), pictures.largest(), List.of(new HeatMaps.Row("", maps)));
        return new Block.Figure(
                "weights-" + each.run().model(), "Templates of " + each.name(), Svg.of(plot));
    }
}
