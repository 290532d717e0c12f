package org.glyphery.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.glyphery.Randomness;
import org.glyphery.image.Ink;
import org.glyphery.image.InkPoint;
import org.glyphery.image.Stroke;
import org.glyphery.number.UnipenDigits.Written;

/// Numbers composed of single digits of one site, side by side on a line.
public final class ComposedNumbers {

    /// One half of the recordings of each site; weights are chosen on numbers of their digits.
    public static final Predicate<Written> TO_CHOOSE = digit -> digit.file() % 2 == 0;

    /// Strokes behind the first of a digit are written after all digits in this share of them, as
    /// bars and dots sometimes are.
    private static final double LATE = 0.1;

    /// The share of the narrower of two neighbours that may lie within the box of the other: one in
    /// the middle of another is not beside it.
    private static final double MOST_SHARED = 0.5;

    /// How far digits stand above or below the line, in its heights: standard deviation.
    private static final double UNEVEN = 0.05;

    /// Two digits of one recording differ by more only where their units of length do.
    private static final double UNITS_APART = 4;

    private final List<Written> digits;
    private final Map<String, List<Written>> bySite;
    private final Map<String, double[]> sizes = new HashMap<>();

    /// @param digits that numbers are composed of
    public ComposedNumbers(List<Written> digits) {
        this.digits = digits;
        bySite = digits.stream().collect(Collectors.groupingBy(Written::site));
        digits.stream()
                .collect(Collectors.groupingBy(ComposedNumbers::recording))
                .forEach((recording, all) ->
                        sizes.put(
                                recording,
                                all.stream()
                                        .mapToDouble(ComposedNumbers::size)
                                        .sorted()
                                        .toArray()));
    }

    /// How far the boxes of neighbours are from each other, in heights of a digit; below 0 they
    /// overlap.
    public enum Spacing {
        OVERLAPPING(-0.15, 0),
        CLOSE(0, 0.2),
        APART(0.2, 0.7);

        private final double least;
        private final double most;

        Spacing(double least, double most) {
            this.least = least;
            this.most = most;
        }

        public String words() {
            return String.format(
                    Locale.ROOT, "%s, %.2f to %.2f", name().toLowerCase(Locale.ROOT), least, most);
        }
    }

    /// A number and what it was composed of.
    ///
    /// @param labels from left to right
    /// @param groups the strokes of each digit, by their places in the order of writing
    public record Composed(
            List<Integer> labels, List<Set<Integer>> groups, Spacing spacing, Ink ink) {}

    /// Numbers of each length in turn, with each spacing in turn.
    ///
    /// @param lengths in digits
    public List<Composed> of(List<Integer> lengths, int count, long seed) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(index -> {
                    int length = lengths.get(index % lengths.size());
                    var spacings = Spacing.values();
                    var spacing = spacings[index / lengths.size() % spacings.length];
                    return of(length, spacing, new Randomness(Randomness.key(seed, index)));
                })
                .toList();
    }

    private Composed of(int length, Spacing spacing, Randomness random) {
        String site = digits.get(random.nextInt(digits.size())).site();
        List<Written> all = bySite.getOrDefault(site, digits);
        List<Written> chosen =
                IntStream.range(0, length)
                        .mapToObj(_ -> all.get(random.nextInt(all.size())))
                        .toList();
        return composed(chosen, spacing, random);
    }

    /// Each of these digits by itself.
    public static List<Composed> singles(List<Written> digits) {
        return digits.stream()
                .map(digit -> {
                    int strokes = digit.ink().strokes().size();
                    Set<Integer> all =
                            IntStream.range(0, strokes).boxed().collect(Collectors.toSet());
                    return new Composed(
                            List.of(digit.label()), List.of(all), Spacing.APART, digit.ink());
                })
                .toList();
    }

    /// The median size of the digits of the same recording. Some recordings mix two units of
    /// length, so that only digits of about the same size count.
    private double usualSize(Written digit) {
        double own = size(digit);
        double[] all = sizes.getOrDefault(recording(digit), new double[] {own});
        int first = firstAtLeast(all, own / UNITS_APART);
        int end = firstAtLeast(all, own * UNITS_APART);
        return Math.max(1e-9, all[Math.min((first + end) / 2, all.length - 1)]);
    }

    private static int firstAtLeast(double[] sorted, double value) {
        int place = Arrays.binarySearch(sorted, value);
        return place < 0 ? -place - 1 : place;
    }

    /// The longer side of a digit's box.
    private static double size(Written digit) {
        StrokeBox box = box(digit.ink());
        return Math.max(box.width(), box.height());
    }

    private static String recording(Written digit) {
        return digit.site() + digit.file();
    }

    /// A stroke of a digit in the number.
    ///
    /// @param digit its place in the number
    private record Part(Stroke stroke, int digit, boolean late) {}

    private Composed composed(List<Written> chosen, Spacing spacing, Randomness random) {
        List<Part> parts = new ArrayList<>();
        double reached = 0;
        double before = 0; // the width of the digit before
        for (int place = 0; place < chosen.size(); place++) {
            Written digit = chosen.get(place);
            double scale = 1 / usualSize(digit);
            StrokeBox box = box(digit.ink());
            double blank = spacing.least + random.nextDouble() * (spacing.most - spacing.least);
            double width = scale * box.width();
            double least = -MOST_SHARED * Math.min(width, before);
            double left = place == 0 ? 0 : reached + Math.max(least, blank);
            before = width;
            double bottom = UNEVEN * random.nextGaussian();
            boolean late = random.nextDouble() < LATE;
            for (Stroke stroke : digit.ink().strokes()) {
                boolean isFirst = stroke.equals(digit.ink().strokes().getFirst());
                var moved =
                        moved(
                                stroke,
                                scale,
                                left - scale * box.left(),
                                bottom - scale * box.bottom());
                parts.add(new Part(moved, place, late && !isFirst));
            }
            reached = Math.max(reached, left + scale * box.width());
        }
        parts.sort(Comparator.comparing(Part::late));
        List<Set<Integer>> groups = new ArrayList<>();
        chosen.forEach(_ -> groups.add(new HashSet<>()));
        for (int place = 0; place < parts.size(); place++) {
            groups.get(parts.get(place).digit()).add(place);
        }
        return new Composed(
                chosen.stream().map(Written::label).toList(),
                groups,
                spacing,
                new Ink(parts.stream().map(Part::stroke).toList()));
    }

    private static Stroke moved(Stroke stroke, double scale, double right, double down) {
        return new Stroke(
                stroke.points().stream()
                        .map(point ->
                                new InkPoint(scale * point.x() + right, scale * point.y() + down))
                        .toList());
    }

    private static StrokeBox box(Ink ink) {
        return ink.strokes().stream()
                .map(stroke -> StrokeShape.box(stroke, 1))
                .reduce(StrokeBox::with)
                .orElseThrow();
    }
}
