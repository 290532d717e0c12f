package org.glyphery.ui.data;

import java.util.List;
import java.util.Map;
import org.glyphery.ui.Addresses;

/// How the wall of a dataset is looked at, as the page's component has it, see
/// frontend/wall-look.ts.
///
/// @param split its word
/// @param classes labels that are shown; none for all
/// @param ranges by the words of measures, from which of [#BARS] parts on and before which; whole
///   ranges are left out
/// @param tags words of which a picture that is shown has one; none for all
/// @param at the index of the picture under the cursor
/// @param side of a picture on the wall, in pixels
/// @param run the id of the run that reads the pictures; empty for none
/// @param study the name of the study whose folds read them; empty for none
/// @param order one of [#ORDERS], by what was read; empty as the pictures come
/// @param only one of [#CHOICES], by what was read; empty for all
record WallLook(
        String split,
        List<Integer> classes,
        Map<String, List<Integer>> ranges,
        List<String> tags,
        int at,
        int side,
        String run,
        String study,
        String order,
        String only) {

    /// The parts that the range of a measure has.
    static final int BARS = 32;

    static final int USUAL_SIDE = 56;

    static final List<String> ORDERS = List.of(Addresses.HARDEST, "unsure", "sure", "doubtful");
    static final List<String> CHOICES = List.of("wrong", "doubtful");

    private static final int LEAST_SIDE = 24;
    private static final int MOST_SIDE = 160;

    WallLook {
        classes = List.copyOf(classes);
        ranges = Map.copyOf(ranges);
        tags = List.copyOf(tags);
        side = Math.clamp(side, LEAST_SIDE, MOST_SIDE);
    }
}
