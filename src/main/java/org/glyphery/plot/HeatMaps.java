package org.glyphery.plot;

import java.util.ArrayList;
import java.util.List;

/// Numbers as small pictures that share one scale of colours: zero lies in its middle, so that a
/// sign can be seen.
///
/// @param label what a screen reader says of it, and its title where it stands alone
/// @param largest where the scale ends on both sides; what is beyond has the colour of its end
public record HeatMaps(String label, double largest, List<MapRow> rows) implements Plot {

    public HeatMaps {
        rows = List.copyOf(rows);
    }

    /// Maps that belong together.
    ///
    /// @param name empty where there is nothing to say
    public record MapRow(String name, List<Map> maps) {

        public MapRow {
            maps = List.copyOf(maps);
        }
    }

    /// @param name empty where there is nothing to say
    /// @param values [height, width], row by row; one that is not finite leaves its cell blank
    public record Map(String name, int height, int width, List<Double> values) {

        public Map {
            values = List.copyOf(values);
            if (height < 1 || width < 1 || values.size() != height * width) {
                throw new IllegalArgumentException(
                        "A map of %d x %d cells has %d values"
                                .formatted(height, width, values.size()));
            }
        }

        public Map(String name, int height, int width, float[] values) {
            this(name, height, width, boxed(values));
        }

        private static List<Double> boxed(float[] values) {
            List<Double> boxed = new ArrayList<>(values.length);
            for (float value : values) {
                boxed.add((double) value);
            }
            return boxed;
        }
    }
}
