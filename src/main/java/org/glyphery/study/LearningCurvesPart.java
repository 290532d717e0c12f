package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.RunComparison;
import org.glyphery.plot.LinePlot;
import org.glyphery.plot.LinePlot.PlotLine;
import org.glyphery.plot.PlotFormat;
import org.glyphery.plot.Svg;
import org.glyphery.run.EpochScores;
import org.glyphery.study.Report.Block;

/// How the runs of a study went, epoch by epoch.
public final class LearningCurvesPart {

    private LearningCurvesPart() {}

    static List<Block.Figure> of(RunComparison comparison) {
        var loss =
                plot(
                        comparison,
                        "Training cross-entropy, nats",
                        false,
                        false,
                        scores -> Optional.of(scores.training().crossEntropy()));
        var trainingError =
                plot(
                        comparison,
                        "Training error",
                        true,
                        false,
                        scores -> Optional.of(1 - scores.training().accuracy()));
        return List.of(
                figure("validation-error", validationError(comparison)),
                figure("training-error", trainingError),
                figure("loss", loss));
    }

    /// The validation error by epoch, best epochs marked; runs without epochs or a validation split
    /// have no line.
    public static LinePlot validationError(RunComparison comparison) {
        return plot(
                comparison,
                "Validation error",
                true,
                true,
                scores -> scores.validation().map(split -> 1 - split.accuracy()));
    }

    private static Block.Figure figure(String name, LinePlot plot) {
        var format = PlotFormat.HALF;
        return new Block.Figure(name, plot.label() + " by epoch", format, Svg.of(plot, format));
    }

    /// @param chosen whether best epochs were chosen by it, and are marked
    private static LinePlot plot(
            RunComparison comparison,
            String label,
            boolean shares,
            boolean chosen,
            Function<EpochScores, Optional<Double>> value) {
        List<PlotLine> lines = new ArrayList<>();
        int end = 1;
        for (ComparedRun each : comparison.runs()) {
            if (each.run().epochs() == 0) continue; // a closed form has no learning curve
            List<List<Double>> points = new ArrayList<>();
            for (EpochScores scores : each.history()) {
                value.apply(scores)
                        .ifPresent(known -> points.add(List.of((double) scores.epoch(), known)));
                end = Math.max(end, scores.epoch());
            }
            Optional<List<Double>> best =
                    each.run()
                            .best()
                            .filter(_ -> chosen)
                            .flatMap(of -> PlotLine.at(of.epoch(), points));
            lines.add(
                    PlotLine.ofRun(each.name(), comparison.colour(each), points, List.of(), best));
        }
        return new LinePlot(label, "epoch", end > 1 ? 1 : 0, end, shares, true, lines, List.of());
    }
}
