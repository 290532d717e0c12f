package org.glyphery.ui.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.glyphery.NumberWords;
import org.glyphery.plot.LinePlot;
import org.glyphery.plot.LinePlot.AxisMark;
import org.glyphery.plot.LinePlot.PlotLine;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.training.Scores;
import org.glyphery.training.TrainingEvent.StepLoss;
import org.glyphery.ui.Curve;

/// A run's history as plots.
final class Curves {

    private Curves() {}

    /// Training beside validation, or beside test where there is no validation split.
    static LinePlot byEpoch(Run run, List<EpochScores> history, Curve curve) {
        boolean validated = run.plan().dataset().hasValidation();
        Function<EpochScores, Optional<Scores>> other =
                validated ? EpochScores::validation : EpochScores::test;
        return new LinePlot(
                NumberWords.capitalised(curve.title()) + ", by epoch",
                "epoch",
                run.epochs() == 1 ? 0 : 1,
                run.epochs(),
                curve.isShare(),
                false,
                List.of(
                        new PlotLine(
                                "training",
                                false,
                                curve.points(history, scores -> Optional.of(scores.training()))),
                        chosen(run, validated, curve.points(history, other), curve)),
                marks(run, validated && !curve.choosesBest() ? " by validation accuracy" : ""));
    }

    /// The line by which the best epoch was chosen has that epoch's point marked.
    private static PlotLine chosen(
            Run run, boolean validated, List<List<Double>> points, Curve curve) {
        Optional<List<Double>> best =
                run.best()
                        .filter(_ -> validated && curve.choosesBest())
                        .flatMap(of -> PlotLine.at(of.epoch(), points));
        return new PlotLine(validated ? "validation" : "test", true, points, List.of(), best);
    }

    /// Best and last epoch, by their places.
    ///
    /// @param why the best is the best, where the curve does not show it
    private static List<AxisMark> marks(Run run, String why) {
        if (run.best().isEmpty() || run.last().isEmpty()) return List.of();
        int best = run.best().get().epoch();
        int last = run.last().get().epoch();
        boolean running = run.status() == RunStatus.RUNNING;
        String end = (running ? "now " : "last ") + last;
        if (best == last)
            return List.of(new AxisMark(last, end + (running ? ", best so far" : ", best") + why));
        return List.of(new AxisMark(best, "best " + best + why), new AxisMark(last, end));
    }

    /// @param steps of the whole run
    static LinePlot byStep(List<StepLoss> losses, long steps) {
        return new LinePlot(
                "Loss by step, nats",
                "step",
                0,
                steps,
                false,
                false,
                List.of(
                        new PlotLine(
                                "training, one batch",
                                false,
                                losses.stream()
                                        .map(loss -> List.of((double) loss.step(), loss.loss()))
                                        .toList())),
                List.of());
    }
}
