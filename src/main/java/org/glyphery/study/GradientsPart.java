package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.GradientCurves;
import org.glyphery.plot.LinePlot;
import org.glyphery.plot.LinePlot.PlotLine;
import org.glyphery.plot.PlotFormat;
import org.glyphery.run.Run;
import org.glyphery.study.Report.Block;
import org.glyphery.study.Report.Section;
import org.glyphery.training.GradientNorm;

/// What becomes of the gradient on its way down through the layers.
final class GradientsPart {

    private static final String WORDS =
            "Norms (L2) of the gradient of the mean cross-entropy over 1,000 training"
                    + " examples, of all numbers that a layer learns; the first layer is the one"
                    + " next to the picture. Where they shrink from the last layer to the first,"
                    + " the first ones hardly learn.";

    private GradientsPart() {}

    static Section of(StudyResults results) {
        Map<ComparedRun, List<GradientNorm>> kept = results.gradientNorms();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Words(WORDS));
        blocks.add(
                byDepth(
                        "gradients-first",
                        "Gradient norm by layer, before the first step",
                        kept,
                        true));
        blocks.add(
                byDepth(
                        "gradients-last",
                        "Gradient norm by layer, after the last epoch",
                        kept,
                        false));
        kept.forEach((run, norms) -> blocks.add(byEpoch(run, norms)));
        return new Section("Gradients", blocks);
    }

    /// @param first whether before the first step, else after each run's last epoch
    private static Block byDepth(
            String name, String label, Map<ComparedRun, List<GradientNorm>> kept, boolean first) {
        List<PlotLine> lines = new ArrayList<>();
        int deepest = 1;
        for (var entry : kept.entrySet()) {
            List<GradientNorm> norms = entry.getValue();
            int epoch = first ? norms.getFirst().epoch() : norms.getLast().epoch();
            List<List<Double>> points = new ArrayList<>();
            for (GradientNorm norm : norms) {
                if (norm.epoch() == epoch) points.add(List.of(points.size() + 1.0, norm.norm()));
            }
            deepest = Math.max(deepest, points.size());
            lines.add(new PlotLine(entry.getKey().name(), LinePlot.isDashed(lines.size()), points));
        }
        var plot =
                new LinePlot(
                        label,
                        "layer, from the picture",
                        1,
                        deepest,
                        false,
                        true,
                        lines,
                        List.of());
        return new Block.Figure(name, plot, PlotFormat.HALF);
    }

    private static Block byEpoch(ComparedRun each, List<GradientNorm> norms) {
        Run run = each.run();
        LinePlot plot = GradientCurves.byLayer(norms, run.epochs());
        String label = each.name() + ", by epoch";
        var named =
                new LinePlot(
                        label,
                        plot.xName(),
                        plot.from(),
                        plot.to(),
                        plot.shares(),
                        plot.logarithmic(),
                        plot.lines(),
                        plot.marks());
        return new Block.Figure("gradients-" + run.model(), named, PlotFormat.QUARTER);
    }
}
