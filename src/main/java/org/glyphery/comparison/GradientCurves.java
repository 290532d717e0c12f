package org.glyphery.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glyphery.plot.LinePlot;
import org.glyphery.plot.LinePlot.PlotLine;
import org.glyphery.training.GradientNorm;

/// The gradient norms of one run as a plot, one line a layer.
public final class GradientCurves {

    private GradientCurves() {}

    /// @param norms by epoch, 0 before the first step, then in the order of the layers
    /// @param epochs of the whole run
    public static LinePlot byLayer(List<GradientNorm> norms, int epochs) {
        Map<String, List<List<Double>>> points = new LinkedHashMap<>();
        for (GradientNorm norm : norms) {
            var ofLayer = points.computeIfAbsent(norm.layer(), _ -> new ArrayList<>());
            // A logarithmic axis has no place for a gradient that is zero altogether.
            if (norm.norm() > 0) ofLayer.add(List.of((double) norm.epoch(), norm.norm()));
        }
        List<PlotLine> lines = new ArrayList<>();
        points.forEach((layer, ofLayer) ->
                lines.add(new PlotLine(layer, LinePlot.isDashed(lines.size()), ofLayer)));
        return new LinePlot(
                "Gradient norm by layer", "epoch", 0, epochs, false, true, lines, List.of());
    }
}
