package org.glyphery.image;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.glyphery.image.Patches.PatchBox;

/// Takes the lines of ruled or squared paper, or a form's, off the ink.
///
/// A character that was cropped to its ink may have strokes from edge to edge as well, as a seven
/// or four drawn with a ruler. So lines count as the paper's only where they are thinner or fainter
/// than the rest of the ink, or go on on both sides of it.
final class RuledLines {

    private static final double THINNER = 0.6;
    private static final double FAINTER = 0.6;

    /// The number of parallel lines that are no strokes, whatever they look like.
    private static final int MANY = 5;

    /// How far lines go on beside the ink, of the picture's side.
    private static final double BEYOND = 0.06;

    /// The long side of what can be a character, of the picture's short side.
    private static final double LEAST_CHARACTER = 0.08;

    private static final double LEAST_LEVEL = 0.06;

    /// The number of times that lines are looked for, since some hide others at first.
    private static final int ROUNDS = 3;

    private final InkSplit split;
    private final Tones tones;
    private final int height;
    private final int width;

    private RuledLines(InkSplit split) {
        this.split = split;
        tones = split.tones();
        height = split.height();
        width = split.width();
    }

    /// The ink without such lines; the same where there are none.
    static InkSplit without(InkSplit split) {
        InkSplit rest = split;
        for (int round = 0; round < ROUNDS && rest.tones().contrast() > 0; round++) {
            var cleared = new RuledLines(rest).cleared();
            if (cleared.is(rest)) break;
            rest = cleared;
        }
        return rest;
    }

    private InkSplit cleared() {
        float[] level = level();
        List<LineSearch.RuledLine> across = lines(level, width);
        float[] turned = GreyMorphology.transposed(level, width);
        List<LineSearch.RuledLine> down = lines(turned, height);
        if (across.isEmpty() && down.isEmpty()) return split;
        var rest = rest(across, down);
        boolean isAcross = isPapers(across, rest, true);
        boolean isDown = isPapers(down, rest, false);
        if (isAcross != isDown && areAlike(across, down)) {
            isAcross = true;
            isDown = true;
        }
        if (!isAcross && !isDown) return split;
        if (isAcross) across.forEach(new LineEraser(level, width, tones.contrast())::erase);
        if (isDown) {
            float[] columns = GreyMorphology.transposed(level, width);
            down.forEach(new LineEraser(columns, height, tones.contrast())::erase);
            level = GreyMorphology.transposed(columns, height);
        }
        return split.among(split.counted(), level);
    }

    /// Darkness over the paper's own; none where nothing counts.
    private float[] level() {
        var level = new float[split.darkness().length];
        for (int i = 0; i < level.length; i++) {
            if (split.counted()[i]) level[i] = split.darkness()[i] - tones.paper();
        }
        return level;
    }

    private List<LineSearch.RuledLine> lines(float[] level, int wide) {
        double grainOfStrip = tones.grain() / Math.sqrt(Math.max(4, wide / 48.0));
        float faintest = (float) Math.max(LEAST_LEVEL * tones.contrast(), 3 * grainOfStrip);
        return new LineSearch(level, wide, tones.contrast()).lines(faintest);
    }

    /// What of the ink is on none of the lines.
    ///
    /// @param box around it
    /// @param stroke its mean width, pixels
    /// @param level how dark it is over the paper
    private record Rest(PatchBox box, double stroke, double level) {}

    private Optional<Rest> rest(
            List<LineSearch.RuledLine> across, List<LineSearch.RuledLine> down) {
        boolean[] ink = split.ink().clone();
        for (int i = 0; i < ink.length; i++) {
            int x = i % width;
            int y = i / width;
            if (ink[i] && (isOn(across, x, y, width) || isOn(down, y, x, height))) ink[i] = false;
        }
        var patches = new Patches(height, width, ink);
        var boxes = patches.boxes();
        var main = boxes.stream().max(Comparator.comparingInt(PatchBox::area));
        if (main.isEmpty()) return Optional.empty();
        PatchBox all = main.get();
        for (PatchBox box : boxes) {
            if (box.patch() != all.patch() && box.area() >= main.get().area() / 10)
                all = all.around(box);
        }
        if (all.longSide() < LEAST_CHARACTER * Math.min(height, width)) return Optional.empty();
        float level = new Levels(split.darkness(), ink).percentile(0.7) - tones.paper();
        return Optional.of(new Rest(all, patches.strokeWidth(main.get()), level));
    }

    private static boolean isOn(List<LineSearch.RuledLine> lines, int x, int y, int wide) {
        for (LineSearch.RuledLine line : lines) {
            double off = y + 0.5 - line.row((x + 0.5) / wide);
            if (Math.abs(off) <= LineEraser.half(line)) return true;
        }
        return false;
    }

    private boolean isPapers(
            List<LineSearch.RuledLine> lines, Optional<Rest> rest, boolean areAcross) {
        if (lines.isEmpty()) return false;
        if (rest.isEmpty()) return lines.size() >= MANY;
        double level = median(lines.stream().map(LineSearch.RuledLine::level).toList());
        double thickness = median(lines.stream().map(LineSearch.RuledLine::thickness).toList());
        if (level < FAINTER * rest.get().level()) return true;
        if (thickness <= THINNER * rest.get().stroke()) return true;
        return lines.size() >= MANY || goOn(rest.get().box(), areAcross);
    }

    /// Whether they go on on both sides of the ink, which itself is not cropped.
    private boolean goOn(PatchBox box, boolean areAcross) {
        if (box.reachesEdge(height, width)) return false;
        double least = BEYOND * (areAcross ? width : height);
        return areAcross
                ? box.left() > least && width - box.right() > least
                : box.top() > least && height - box.bottom() > least;
    }

    private static boolean areAlike(
            List<LineSearch.RuledLine> ones, List<LineSearch.RuledLine> others) {
        if (ones.isEmpty() || others.isEmpty()) return false;
        double level = median(ones.stream().map(LineSearch.RuledLine::level).toList());
        double other = median(others.stream().map(LineSearch.RuledLine::level).toList());
        return Math.max(level, other) < 2 * Math.min(level, other);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
