package org.glyphery.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glyphery.image.EdgeContact.PictureSide;
import org.glyphery.image.Patches.PatchBox;
import org.glyphery.image.Quadrilateral.Point;

/// Tells whether a patch has the outline of a sheet or a frame: a quadrilateral, each side of which
/// is lined by the patch. Noughts are too round for one, and other characters leave a side open.
final class FrameFit {

    /// The least share of the quadrilateral that the patch's convex hull fills. An ellipse fills
    /// 0.79 of it.
    private static final double FILLED = 0.93;

    /// The least share of each side that is lined.
    private static final double LINED = 0.8;

    /// The least share of a side along which the picture's edge cuts a sheet off.
    private static final double LINED_ON_EDGE = 0.4;

    private static final int SAMPLES = 48;

    /// How far from a side what lines it may lie, of the shortest side.
    private static final double CROOKED = 0.025;

    /// A line that is thicker than this share of the shortest side is no line.
    private static final double THICKEST_LINE = 0.15;

    /// The least share that a sheet fills of its outline; a nought that was drawn with a ruler
    /// fills less.
    private static final double SHEET = 0.55;

    private static final double MARGIN = 0.012;

    /// The order in which a [Quadrilateral] counts its sides.
    private static final List<PictureSide> SIDES =
            List.of(PictureSide.TOP, PictureSide.RIGHT, PictureSide.BOTTOM, PictureSide.LEFT);

    private final Patches patches;
    private final PatchBox box;
    private final int height;
    private final int width;

    FrameFit(Patches patches, PatchBox box, int height, int width) {
        this.patches = patches;
        this.box = box;
        this.height = height;
        this.width = width;
    }

    /// @param inside what lies within the frame's lines, or on the sheet
    /// @param free the sides that do not lie on the picture's edge
    /// @param isLine whether it is a line around paper rather than a sheet
    record FieldFrame(Quadrilateral inside, Set<PictureSide> free, boolean isLine) {

        /// Whether no side is cut off by the picture's edge.
        boolean isWhole() {
            return free.size() == PictureSide.values().length;
        }
    }

    Optional<FieldFrame> frame() {
        List<Point> outline = outline();
        return Quadrilateral.around(outline).filter(fit -> fills(outline, fit)).flatMap(this::on);
    }

    private Optional<FieldFrame> on(Quadrilateral fit) {
        double shortest = fit.shortSide();
        var lines = new ArrayList<Lining>();
        for (int side = 0; side < 4; side++) {
            var lining = lining(fit, side, shortest);
            if (lining.share() < (isOnEdge(fit, side) ? LINED_ON_EDGE : LINED))
                return Optional.empty();
            lines.add(lining);
        }
        boolean isLine =
                lines.stream().allMatch(line -> line.thickness() < THICKEST_LINE * shortest);
        if (!isLine && box.area() < SHEET * Math.min(fit.area(), box.width() * box.height())) {
            return Optional.empty();
        }
        var free = EnumSet.noneOf(PictureSide.class);
        var by = new double[4];
        for (int side = 0; side < 4; side++) {
            if (isOnEdge(fit, side)) continue;
            if (!isLine && lines.get(side).isRule()) return Optional.empty();
            free.add(SIDES.get(side));
            double line = isLine ? lines.get(side).thickness() : 0;
            by[side] = lines.get(side).offset() + line + 1 + MARGIN * shortest;
        }
        return fit.shrunk(by).map(inside -> new FieldFrame(inside, free, isLine));
    }

    /// The convex hull, clockwise: Andrew 1979's chains, by rows.
    private List<Point> outline() {
        var left = new ArrayList<Point>();
        var right = new ArrayList<Point>();
        int[] firsts = new int[box.height() + 1];
        int[] lasts = new int[box.height() + 1];
        Arrays.fill(firsts, width);
        for (int y = box.top(); y <= box.bottom(); y++) {
            for (int x = box.left(); x <= box.right(); x++) {
                if (patches.at(y * width + x) != box.patch()) continue;
                for (int level = y - box.top(); level <= y - box.top() + 1; level++) {
                    firsts[level] = Math.min(firsts[level], x);
                    lasts[level] = Math.max(lasts[level], x + 1);
                }
            }
        }
        for (int level = 0; level < firsts.length; level++) {
            add(right, new Point(lasts[level], box.top() + level), 1);
            add(left, new Point(firsts[level], box.top() + level), -1);
        }
        right.addAll(left.reversed());
        return right;
    }

    /// @param hand 1 for the chain on the right, -1 for that on the left
    private static void add(List<Point> chain, Point next, int hand) {
        while (chain.size() > 1) {
            Point last = chain.getLast();
            Point before = chain.get(chain.size() - 2);
            if (hand * last.minus(before).cross(next.minus(before)) > 0) break;
            chain.removeLast();
        }
        chain.add(next);
    }

    private boolean fills(List<Point> outline, Quadrilateral fit) {
        double twice = 0;
        for (int i = 0; i < outline.size(); i++) {
            twice += outline.get(i).cross(outline.get((i + 1) % outline.size()));
        }
        double within = 0;
        for (int row = 0; row < height; row++) {
            int[] columns = fit.columns(row, width);
            within += columns[1] - columns[0];
        }
        return Math.abs(twice) / 2 >= FILLED * within;
    }

    /// What lines a side.
    ///
    /// @param share of the side's length, as far as it lies on the picture
    /// @param offset median pixels from the side to what lines it
    /// @param thickness median pixels of what lines it, inwards
    /// @param isRule whether a thin line runs along its outside, beyond which it goes on: paper
    ///   between two lines is no sheet
    private record Lining(double share, double offset, double thickness, boolean isRule) {}

    private Lining lining(Quadrilateral fit, int side, double shortest) {
        int near = (int) Math.max(2, CROOKED * shortest);
        int deep = (int) Math.ceil(2 * THICKEST_LINE * shortest);
        var offsets = new ArrayList<Integer>();
        var runs = new ArrayList<Integer>();
        int looked = 0;
        int ruled = 0;
        Point along = fit.to(side).minus(fit.from(side));
        for (int sample = 0; sample < SAMPLES; sample++) {
            Point on = fit.from(side).plus((sample + 0.5) / SAMPLES, along);
            if (on.x() < -1 || on.x() > width + 1 || on.y() < -1 || on.y() > height + 1) continue;
            looked++;
            int offset = -1;
            while (offset <= near && !isPatch(on.plus(offset + 0.5, fit.inward(side)))) offset++;
            if (offset > near) continue;
            int run = 0;
            while (run < deep && isPatch(on.plus(offset + run + 0.5, fit.inward(side)))) run++;
            if (hasRule(on.plus(offset, fit.inward(side)), fit.inward(side), near)) ruled++;
            offsets.add(Math.max(0, offset));
            runs.add(run);
        }
        if (looked < SAMPLES / 8) return new Lining(1, 0, 0, false);
        if (offsets.isEmpty()) return new Lining(0, 0, 0, false);
        return new Lining(
                (double) offsets.size() / looked,
                median(offsets),
                median(runs),
                2 * ruled > offsets.size());
    }

    /// Whether there is a patch of the same level again a little way out.
    private boolean hasRule(Point on, Point inward, int near) {
        for (int step = 1; step <= 2 * near; step++) {
            Point out = on.plus(-step - 0.5, inward);
            if (isOn(out) && at(out) != 0) return true;
        }
        return false;
    }

    private static double median(List<Integer> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private boolean isPatch(Point point) {
        return isOn(point) && at(point) == box.patch();
    }

    private boolean isOn(Point point) {
        return point.x() >= 0 && point.x() < width && point.y() >= 0 && point.y() < height;
    }

    private int at(Point point) {
        int column = (int) point.x();
        int row = (int) point.y();
        return patches.at(row * width + column);
    }

    private boolean isOnEdge(Quadrilateral fit, int side) {
        Point from = fit.from(side);
        Point to = fit.to(side);
        return switch (SIDES.get(side)) {
            case TOP -> Math.max(from.y(), to.y()) <= 1.5;
            case RIGHT -> Math.min(from.x(), to.x()) >= width - 1.5;
            case BOTTOM -> Math.min(from.y(), to.y()) >= height - 1.5;
            case LEFT -> Math.max(from.x(), to.x()) <= 1.5;
        };
    }
}
