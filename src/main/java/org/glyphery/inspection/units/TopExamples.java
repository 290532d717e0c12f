package org.glyphery.inspection.units;

import java.util.ArrayList;
import java.util.List;

/// The examples that excite each unit most, the one that does so most first.
final class TopExamples {

    static final int MOST = 9;

    /// An example and what it makes of a unit.
    ///
    /// @param example its index in the split
    /// @param place of the map, or step, at which the unit gives that value
    record Excited(int example, float value, int place) {}

    private final List<List<Excited>> byUnit = new ArrayList<>();

    TopExamples(int units) {
        for (int unit = 0; unit < units; unit++) byUnit.add(new ArrayList<>());
    }

    /// Each example comes once; of equal ones the earlier stands first.
    void offer(int unit, int example, float value, int place) {
        List<Excited> top = byUnit.get(unit);
        if (top.size() == MOST && top.getLast().value() >= value) return;
        int rank = top.size();
        while (rank > 0 && top.get(rank - 1).value() < value) rank--;
        top.add(rank, new Excited(example, value, place));
        if (top.size() > MOST) top.removeLast();
    }

    List<Excited> of(int unit) {
        return List.copyOf(byUnit.get(unit));
    }
}
