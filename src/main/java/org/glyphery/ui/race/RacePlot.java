package org.glyphery.ui.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.plot.LinePlot;
import org.glyphery.plot.LinePlot.PlotLine;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Race;
import org.glyphery.run.Run;
import org.glyphery.ui.Curve;
import org.glyphery.ui.RunTitles;

/// The curves of a race over each other; the second is dashed.
final class RacePlot {

    private RacePlot() {}

    /// @param histories of its runs, in their order
    static LinePlot of(Race race, List<List<EpochScores>> histories, Curve curve) {
        RunTitles titles = RunTitles.of(race.runs());
        List<PlotLine> lines = new ArrayList<>();
        for (Run run : race.runs()) {
            List<List<Double>> points =
                    curve.points(histories.get(lines.size()), EpochScores::validation);
            Optional<List<Double>> best =
                    run.best()
                            .filter(_ -> curve.choosesBest())
                            .flatMap(of -> PlotLine.at(of.epoch(), points));
            boolean dashed = !lines.isEmpty();
            lines.add(new PlotLine(titles.of(run), dashed, points, List.of(), best));
        }
        int most = race.runs().stream().mapToInt(Run::epochs).max().orElse(1);
        return new LinePlot(
                "Validation " + curve.title() + ", by epoch",
                "epoch",
                most > 1 ? 1 : 0,
                Math.max(1, most),
                curve.isShare(),
                false,
                lines,
                List.of());
    }
}
