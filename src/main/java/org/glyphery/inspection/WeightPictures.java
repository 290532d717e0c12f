package org.glyphery.inspection;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.inspection.PictureWindows.WeightKind;
import org.glyphery.network.Network;
import org.glyphery.network.Weights;

/// The weights that look at the picture itself, each as a picture, as [PictureWindows] has them.
///
/// @param largest absolute weight of them all: the scale that they share, symmetric about zero
public record WeightPictures(WeightKind kind, float largest, List<WeightPicture> pictures) {

    /// @param name of the class, or the number of unit or kernel
    /// @param values [height, width], row by row
    public record WeightPicture(String name, int height, int width, float[] values) {}

    public WeightPictures {
        pictures = List.copyOf(pictures);
    }

    static WeightPictures of(Network network, Weights weights, List<String> classes) {
        var windows = PictureWindows.of(network, classes);
        var pictures = new ArrayList<WeightPicture>();
        float largest = 0;
        for (PictureWindow window : windows.windows()) {
            float[] values = window.of(weights.get(window.array()));
            for (float value : values) largest = Math.max(largest, Math.abs(value));
            pictures.add(new WeightPicture(window.name(), window.height(), window.width(), values));
        }
        return new WeightPictures(windows.kind(), largest, pictures);
    }
}
