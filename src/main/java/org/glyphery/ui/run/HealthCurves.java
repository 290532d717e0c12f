package org.glyphery.ui.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.inspection.GradientReach;
import org.glyphery.inspection.TrainingHealth;
import org.glyphery.network.NamedArray;
import org.glyphery.plot.LinePlot;
import org.glyphery.plot.LinePlot.Band;
import org.glyphery.plot.LinePlot.PlotLine;
import org.glyphery.training.EpochHealth;
import org.glyphery.training.GradientNorm;
import org.glyphery.training.LayerHealth;

/// The health of a run as plots over its epochs, and over the steps that it reads.
final class HealthCurves {

    private HealthCurves() {}

    /// How much the last update of each epoch changed the weights of each layer.
    ///
    /// @param epochs of the whole run
    static LinePlot updates(List<EpochHealth> measured, int epochs) {
        Map<String, List<List<Double>>> points = new LinkedHashMap<>();
        for (EpochHealth epoch : measured) {
            for (LayerHealth layer : epoch.layers()) {
                // A logarithmic axis has no place for what did not change at all.
                layer.updateRatio()
                        .filter(ratio -> ratio > 0)
                        .ifPresent(ratio ->
                                points.computeIfAbsent(layer.layer(), _ -> new ArrayList<>())
                                        .add(List.of((double) epoch.epoch(), ratio)));
            }
        }
        return new LinePlot(
                "Ratio of update to weight by layer",
                "epoch",
                0,
                epochs,
                false,
                true,
                lines(points),
                List.of(),
                Optional.of(
                        new Band(
                                TrainingHealth.HEALTHY_FROM,
                                TrainingHealth.HEALTHY_TO,
                                "healthy")));
    }

    /// The norms that were measured for the health, where the plan does not ask for others.
    static List<GradientNorm> norms(List<EpochHealth> measured) {
        List<GradientNorm> norms = new ArrayList<>();
        for (EpochHealth epoch : measured) {
            for (LayerHealth layer : epoch.layers()) {
                layer.gradientNorm()
                        .filter(Double::isFinite)
                        .ifPresent(norm ->
                                norms.add(new GradientNorm(epoch.epoch(), layer.layer(), norm)));
            }
        }
        return norms;
    }

    /// The norm of the gradient by step.
    ///
    /// @param step what one reads, "row"
    static LinePlot reach(GradientReach reach, String step) {
        Map<String, List<List<Double>>> points = new LinkedHashMap<>();
        for (NamedArray array : reach.byStep()) {
            List<List<Double>> ofArray = new ArrayList<>();
            float[] norms = array.values();
            for (int place = 0; place < norms.length; place++) {
                if (norms[place] > 0) ofArray.add(List.of(place + 1.0, (double) norms[place]));
            }
            String name =
                    points.isEmpty()
                            ? "by the %s read".formatted(step)
                            : "by the output of " + array.name().replace("/h", "");
            points.put(name, ofArray);
        }
        return new LinePlot(
                "Gradient norm by " + step,
                step,
                1,
                reach.steps(),
                false,
                true,
                lines(points),
                List.of());
    }

    private static List<PlotLine> lines(Map<String, List<List<Double>>> points) {
        List<PlotLine> lines = new ArrayList<>();
        points.forEach((name, ofLine) ->
                lines.add(new PlotLine(name, LinePlot.isDashed(lines.size()), ofLine)));
        return lines;
    }
}
