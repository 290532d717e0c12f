package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.comparison.ResultColumn;
import org.glyphery.comparison.RunComparison;
import org.glyphery.comparison.Spread;
import org.glyphery.network.ForwardGraph;
import org.glyphery.plot.Axis;
import org.glyphery.plot.PlotFormat;
import org.glyphery.plot.ScatterPlot;
import org.glyphery.run.Runs;
import org.glyphery.study.Report.Block;
import org.springframework.stereotype.Component;

/// What accuracy costs.
@Component
class CostPart {

    private final Runs runs;

    CostPart(Runs runs) {
        this.runs = runs;
    }

    Block.Figure overTime(RunComparison comparison) {
        var plot =
                Spread.scatter(
                        comparison, ResultColumn.TRAINING_SECONDS, ResultColumn.TEST_ACCURACY);
        return new Block.Figure("time", plot, PlotFormat.HALF);
    }

    Block.Figure overOperations(RunComparison comparison) {
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
        return new Block.Figure("operations", plot, PlotFormat.HALF);
    }
}
