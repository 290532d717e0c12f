package org.glyphery.ui.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.glyphery.inspection.WeightPictures;
import org.glyphery.inspection.WeightPictures.WeightPicture;

/// Weights as pictures on one scale, see frontend/weight-pictures.ts.
@Tag("weight-pictures")
@JsModule("./weight-pictures.ts")
final class WeightTiles extends Component {

    private static final int LARGEST_LEVEL = 127;

    /// @param what each picture is, before its name
    /// @param largest as the scale's ends say it
    /// @param compared whether two of them are compared
    /// @param address of all weights of the epoch, as a file
    record TileGroup(
            String what, String largest, List<Tile> tiles, boolean compared, String address) {}

    /// @param levels signed bytes in base64
    record Tile(String name, int height, int width, String levels) {}

    /// @param most pictures at most, the first of them
    /// @param address of all weights of the epoch, as a file
    void show(WeightPictures weights, int most, String address) {
        String what =
                switch (weights.kind()) {
                    case TEMPLATES -> "Template of";
                    case UNITS -> "Weights of unit";
                    case KERNELS -> "Kernel";
                    case GATES -> "Weights of";
                };
        var tiles =
                weights.pictures().stream()
                        .limit(most)
                        .map(picture -> tile(picture, weights.largest()))
                        .toList();
        boolean compared = weights.kind() == WeightPictures.WeightKind.TEMPLATES;
        String largest = String.format(Locale.ROOT, "%.3g", weights.largest());
        getElement()
                .setPropertyBean("weights", new TileGroup(what, largest, tiles, compared, address));
    }

    private static Tile tile(WeightPicture picture, float largest) {
        byte[] levels = new byte[picture.values().length];
        for (int place = 0; place < levels.length; place++) {
            levels[place] =
                    (byte)
                            (largest == 0
                                    ? 0
                                    : Math.round(
                                            LARGEST_LEVEL * picture.values()[place] / largest));
        }
        return new Tile(
                picture.name(),
                picture.height(),
                picture.width(),
                Base64.getEncoder().encodeToString(levels));
    }
}
