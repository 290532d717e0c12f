package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.comparison.ResultColumn;
import org.glyphery.comparison.RunComparison;
import org.glyphery.comparison.Spread;
import org.glyphery.network.ForwardGraph;
import org.glyphery.plot.Axis;
import org.glyphery.plot.ScatterPlot;
import org.glyphery.plot.Svg;
import org.glyphery.run.Runs;
import org.glyphery.study.Report.Block;
import org.glyphery.study.Report.Section;
import org.springframework.stereotype.Component;

/// What accuracy costs.
@Component
class CostPart {

    private final Runs runs;

    CostPart(Runs runs) {
        this.runs = runs;
    }

    Section overTime(RunComparison comparison) {
        var plot =
                Spread.scatter(
                        comparison, ResultColumn.TRAINING_SECONDS, ResultColumn.TEST_ACCURACY);
        return section("Accuracy and training time", "time", plot);
    }

    Section overOperations(RunComparison comparison) {
        List<ScatterPlot.ScatterPoint> points = new ArrayList<>();
        for (int place = 0; place < comparison.runs().size(); place++) {
            var each = comparison.runs().get(place);
            int colour = place;
            ResultColumn.TEST_ACCURACY
                    .of(each)
                    .ifPresent(accuracy ->
                            points.add(
                                    new ScatterPlot.ScatterPoint(
                                            each.name(),
                                            colour,
                                            ForwardGraph.operations(runs.network(each.run())),
                                            accuracy,
                                            false)));
        }
        var plot =
                new ScatterPlot(
                        "Test accuracy over operations of the forward graph",
                        new Axis("operations", false, false, List.of()),
                        new Axis(ResultColumn.TEST_ACCURACY.title(), true, false, List.of()),
                        points);
        return section("Accuracy and operations", "operations", plot);
    }

    private static Section section(String heading, String name, ScatterPlot plot) {
        return new Section(heading, List.of(new Block.Figure(name, plot.label(), Svg.of(plot))));
    }
}
