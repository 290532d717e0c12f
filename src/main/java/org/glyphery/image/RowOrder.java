package org.glyphery.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.glyphery.image.Characters.InkGroup;
import org.glyphery.image.Patches.PatchBox;

/// Rows from above, and in each from the left, on a sheet that may lie askew. The slope is the one
/// at which the heights of the characters' middles fall into the clearest rows.
final class RowOrder {

    private static final int STEEPEST = 12;

    /// Rows are farther apart than this, in heights of a character.
    private static final double APART = 0.55;

    private final double tall;

    RowOrder(double tall) {
        this.tall = tall;
    }

    List<InkGroup> of(List<InkGroup> characters) {
        double slope = slope(characters);
        var byHeight =
                characters.stream()
                        .sorted(Comparator.comparingDouble(each -> height(each, slope)))
                        .toList();
        List<InkGroup> ordered = new ArrayList<>();
        List<InkGroup> row = new ArrayList<>();
        for (InkGroup each : byHeight) {
            if (!row.isEmpty()
                    && height(each, slope) - height(row.getLast(), slope) > APART * tall) {
                addRow(row, ordered);
                row.clear();
            }
            row.add(each);
        }
        addRow(row, ordered);
        return ordered;
    }

    private static void addRow(List<InkGroup> row, List<InkGroup> ordered) {
        row.stream()
                .sorted(Comparator.comparingInt(each -> each.box().left()))
                .forEach(ordered::add);
    }

    private double slope(List<InkGroup> characters) {
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int half = 0; half <= 4 * STEEPEST; half++) {
            // From level outwards, so that of equals the most level is taken.
            double degrees = (half % 2 == 0 ? half : -half - 1) / 4.0;
            double slope = Math.tan(Math.toRadians(degrees));
            double spread = spread(characters, slope);
            if (spread < least - 1e-9) {
                least = spread;
                best = slope;
            }
        }
        return best;
    }

    /// How far the characters lie from their neighbours in height, as far as these are of their
    /// row.
    private double spread(List<InkGroup> characters, double slope) {
        double[] heights =
                characters.stream().mapToDouble(each -> height(each, slope)).sorted().toArray();
        double sum = 0;
        for (int i = 1; i < heights.length; i++) {
            sum += Math.min(heights[i] - heights[i - 1], APART * tall);
        }
        return sum;
    }

    private static double height(InkGroup character, double slope) {
        PatchBox box = character.box();
        return (box.top() + box.bottom()) / 2.0 - slope * (box.left() + box.right()) / 2.0;
    }
}
