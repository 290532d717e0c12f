package org.glyphery.dataset.statistics;

import java.util.ArrayList;
import java.util.List;

/// The middle lines of strokes, one pixel wide: ink is taken away from all sides until no more of
/// it can go without a line being cut or shortened, by the first algorithm of Guo & Hall 1989,
/// doi:10.1145/62065.62074. Twigs that are shorter than the strokes are wide come of rough edges,
/// and are no strokes.
final class Skeleton {

    private static final int AROUND = 8;

    private final boolean[] line;
    private final int columns;
    private final int[] neighbours;
    private final double strokeWidth;

    Skeleton(InkPixels pixels, double strokeWidth) {
        line = pixels.toArray();
        columns = pixels.columns();
        neighbours = pixels.neighbours();
        this.strokeWidth = strokeWidth;
        int taken = 1;
        while (taken > 0) taken = thinned(false) + thinned(true);
        places(this::isEnd).forEach(this::cutTwig);
    }

    /// The places at which a line ends.
    int ends() {
        return places(this::isEnd).size();
    }

    /// The places at which three lines or more meet. Two strokes that cross meet over a length
    /// about as long as they are wide: what is no farther apart is one place.
    int forks() {
        List<Integer> left = places(place -> branches(place) > 2 || isCrossing(place));
        int forks = 0;
        while (!left.isEmpty()) {
            forks++;
            var near = new ArrayList<>(List.of(left.removeLast()));
            while (!near.isEmpty()) {
                int place = near.removeLast();
                var nearer = left.stream().filter(other -> isNear(place, other)).toList();
                left.removeAll(nearer);
                near.addAll(nearer);
            }
        }
        return forks;
    }

    /// Whether a pixel and those to its right and below make a square that lines leave on three
    /// sides or more: where two strokes cross, such a square may be left.
    private boolean isCrossing(int place) {
        int right = neighbours[2];
        int below = neighbours[4];
        if (!line[place + right] || !line[place + below] || !line[place + right + below]) {
            return false;
        }
        int[] around = {
            -below,
            right - below,
            2 * right - below,
            2 * right,
            2 * right + below,
            2 * (right + below),
            right + 2 * below,
            2 * below,
            2 * below - right,
            below - right,
            -right,
            -below - right
        };
        int branches = 0;
        for (int step = 0; step < around.length; step++) {
            boolean begins = line[place + around[(step + 1) % around.length]];
            if (begins && !line[place + around[step]]) branches++;
        }
        return branches > 2;
    }

    private boolean isNear(int one, int other) {
        int down = Math.floorDiv(one, columns) - Math.floorDiv(other, columns);
        int across = one % columns - other % columns;
        return Math.hypot(down, across) <= Math.max(Math.sqrt(2), strokeWidth);
    }

    private interface Wanted {
        boolean takes(int place);
    }

    private List<Integer> places(Wanted wanted) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < line.length; place++) {
            if (line[place] && wanted.takes(place)) places.add(place);
        }
        return places;
    }

    private boolean at(int place, int direction) {
        return line[place + neighbours[direction % AROUND]];
    }

    /// How often a walk around a pixel comes from paper to the line.
    private int branches(int place) {
        int branches = 0;
        for (int direction = 0; direction < AROUND; direction++) {
            if (!at(place, direction) && at(place, direction + 1)) branches++;
        }
        return branches;
    }

    /// The neighbours on the line, where two side by side count as one.
    private int pairs(int place) {
        int first = 0;
        int second = 0;
        for (int direction = 0; direction < AROUND; direction += 2) {
            if (at(place, direction) || at(place, direction + 1)) first++;
            if (at(place, direction + 1) || at(place, direction + 2)) second++;
        }
        return Math.min(first, second);
    }

    private boolean isEnd(int place) {
        return pairs(place) == 1 && branches(place) == 1;
    }

    /// Takes ink away from two of the four sides.
    ///
    /// @return how many pixels
    private int thinned(boolean fromOtherSides) {
        List<Integer> taken = places(place -> isOutside(place, fromOtherSides));
        taken.forEach(place -> line[place] = false);
        return taken.size();
    }

    private boolean isOutside(int place, boolean fromOtherSides) {
        int pairs = pairs(place);
        if (pairs < 2 || pairs > 3 || parts(place) != 1) return false;
        return fromOtherSides
                ? !((at(place, 0) || at(place, 1) || !at(place, 3)) && at(place, 2))
                : !((at(place, 4) || at(place, 5) || !at(place, 7)) && at(place, 6));
    }

    /// The connected parts of what lies around a pixel, where corners connect.
    private int parts(int place) {
        int parts = 0;
        for (int side = 0; side < AROUND; side += 2) {
            boolean begins = at(place, side + 1) || at(place, side + 2);
            if (!at(place, side) && begins) parts++;
        }
        return parts;
    }

    /// Takes away what leads from an end to a fork that is nearer than a stroke is wide.
    private void cutTwig(int end) {
        List<Integer> twig = new ArrayList<>();
        int place = end;
        while (twig.size() < strokeWidth) {
            twig.add(place);
            int next = next(place, twig);
            if (next < 0) return;
            if (branches(next) > 2) {
                twig.forEach(passed -> line[passed] = false);
                return;
            }
            place = next;
        }
    }

    /// The next pixel of a line, one that lies at a side first; below zero where it ends.
    private int next(int place, List<Integer> passed) {
        for (int odd = 0; odd < 2; odd++) {
            for (int direction = odd; direction < AROUND; direction += 2) {
                int next = place + neighbours[direction];
                if (line[next] && !passed.contains(next)) return next;
            }
        }
        return -1;
    }
}
