package org.glyphery.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds straight lines that cross a whole plane from left to right, up to twelve degrees askew:
/// the Hough transform of Duda & Hart 1972, doi:10.1145/361237.361242, over upright strips of the
/// plane instead of pixels. In each strip, averaging takes the grain away and leaves lines.
final class LineSearch {

    private static final double STEEPEST = 0.21;
    private static final int MOST_STRIPS = 48;
    private static final int LEAST_STRIPS = 12;
    private static final int LEAST_STRIP = 4;

    /// The share of the strips in which a line is seen; a digit hides it in some.
    private static final double SEEN = 0.7;

    /// A line that crosses a corner of the picture alone is looked for only in this share of the
    /// strips or more.
    private static final double LEAST_LENGTH = 0.35;

    /// Lines of one sheet differ by less than this in their slope.
    private static final double PARALLEL = 0.03;

    private static final int MOST_LINES = 150;
    private static final int RISE_STEP = 2;

    private final float[] darkness;
    private final int height;
    private final int width;
    private final int strips;
    private final int apart;

    /// `[strip, row]`
    private final float[] profiles;

    /// @param darkness `[height, width]`
    /// @param darkest more than this counts as this
    LineSearch(float[] darkness, int width, float darkest) {
        this.darkness = darkness;
        this.width = width;
        height = darkness.length / width;
        strips =
                Math.clamp(
                        width / LEAST_STRIP,
                        1,
                        width / 8 < LEAST_STRIPS ? LEAST_STRIPS : MOST_STRIPS);
        apart = 2 + height / 256;
        profiles = profiles(darkest);
    }

    /// A line on the plane.
    ///
    /// @param start row at the plane's left edge; may lie beyond the plane
    /// @param rise rows by which it is lower at the right edge
    /// @param level how much darker than both sides of it
    /// @param thickness rows
    record RuledLine(double start, double rise, double level, double thickness) {

        double row(double share) {
            return start + rise * share;
        }
    }

    private record Candidate(int start, int rise, double seen) {}

    /// The lines, from the most certain one.
    ///
    /// @param faintest less than this is grain
    List<RuledLine> lines(float faintest) {
        List<RuledLine> lines = new ArrayList<>();
        List<Candidate> taken = new ArrayList<>();
        int measured = 0;
        for (Candidate each : candidates(present(faintest))) {
            if (lines.size() == MOST_LINES || measured == 4 * MOST_LINES) break;
            if (!taken.isEmpty() && !isBeside(each, taken)) continue;
            measured++;
            var line = measured(each);
            if (line.level() < faintest) continue;
            taken.add(each);
            lines.add(line);
        }
        return lines;
    }

    private float[] profiles(float darkest) {
        var sums = new float[strips * height];
        int[] stripOf = new int[width];
        int[] counts = new int[strips];
        for (int x = 0; x < width; x++) {
            stripOf[x] = (int) ((long) x * strips / width);
            counts[stripOf[x]]++;
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float own = Math.min(darkness[y * width + x], darkest);
                sums[stripOf[x] * height + y] += own / counts[stripOf[x]];
            }
        }
        return sums;
    }

    /// The rows at which a strip has a ridge, one more on both sides.
    private boolean[] present(float faintest) {
        var present = new boolean[profiles.length];
        for (int strip = 0; strip < strips; strip++) {
            int from = strip * height;
            for (int y = 0; y < height; y++) {
                float above = profiles[from + Math.max(0, y - apart)];
                float below = profiles[from + Math.min(height - 1, y + apart)];
                if (profiles[from + y] - Math.max(above, below) < faintest) continue;
                int last = Math.min(height - 1, y + 1);
                Arrays.fill(present, from + Math.max(0, y - 1), from + last + 1, true);
            }
        }
        return present;
    }

    private List<Candidate> candidates(boolean[] present) {
        List<Candidate> candidates = new ArrayList<>();
        int steepest = (int) (STEEPEST * width);
        int[] offsets = new int[strips];
        for (int rise = -steepest; rise <= steepest; rise += RISE_STEP) {
            for (int strip = 0; strip < strips; strip++) {
                offsets[strip] = (int) Math.round(rise * (strip + 0.5) / strips);
            }
            for (int start = -Math.max(0, rise); start < height - Math.min(0, rise); start++) {
                int seen = 0;
                int within = 0;
                for (int strip = 0; strip < strips; strip++) {
                    int row = start + offsets[strip];
                    if (row < 0 || row >= height) continue;
                    within++;
                    if (present[strip * height + row]) seen++;
                }
                if (within < LEAST_LENGTH * strips || seen < SEEN * within) continue;
                candidates.add(new Candidate(start, rise, (double) seen / within + 1e-3 * within));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::seen).reversed());
        return candidates;
    }

    /// Whether it runs along those that are taken and is none of them.
    private boolean isBeside(Candidate line, List<Candidate> taken) {
        if (Math.abs(line.rise() - taken.getFirst().rise()) > PARALLEL * width) return false;
        for (Candidate each : taken) {
            double left = line.start() - each.start();
            double right = left + line.rise() - each.rise();
            if (Math.signum(left) != Math.signum(right)) return false;
            if (Math.min(Math.abs(left), Math.abs(right)) < 2 * apart) return false;
        }
        return true;
    }

    /// The line's cross-section, in the median of the strips, which strokes across it do not
    /// change.
    private RuledLine measured(Candidate line) {
        int reach = 3 * apart;
        double[] section = new double[2 * reach + 1];
        for (int step = -reach; step <= reach; step++) section[reach + step] = level(line, step);
        int peak = reach;
        for (int i = reach - apart; i <= reach + apart; i++)
            if (section[i] > section[peak]) peak = i;
        double base = Math.max(least(section, 0, peak), least(section, peak, section.length - 1));
        double level = section[peak] - base;
        int from = peak;
        int to = peak;
        while (from > 0 && section[from - 1] > base + level / 2) from--;
        while (to < section.length - 1 && section[to + 1] > base + level / 2) to++;
        double middle = (from + to) / 2.0 - reach;
        return new RuledLine(line.start() + middle + 0.5, line.rise(), level, to - from + 1);
    }

    private static double least(double[] section, int from, int to) {
        double least = section[from];
        for (int i = from; i <= to; i++) least = Math.min(least, section[i]);
        return least;
    }

    private double level(Candidate line, int step) {
        double[] levels = new double[strips];
        int count = 0;
        for (int strip = 0; strip < strips; strip++) {
            int row = line.start() + step + (int) Math.round(line.rise() * (strip + 0.5) / strips);
            if (row >= 0 && row < height) levels[count++] = profiles[strip * height + row];
        }
        if (count == 0) return 0;
        Arrays.sort(levels, 0, count);
        return levels[count / 2];
    }
}
