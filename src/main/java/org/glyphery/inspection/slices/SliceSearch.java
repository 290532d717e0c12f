package org.glyphery.inspection.slices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.glyphery.dataset.statistics.MeasureColumn;
import org.glyphery.inspection.slices.SliceScope.CutPart;
import org.glyphery.statistics.Fisher;
import org.glyphery.statistics.Holm;

/// Finds what a run misreads: tries every slice of one or two conditions, of each class and of all,
/// whether its pictures are misread more often than the others, by the exact test of Fisher. What
/// is tried follows from the pictures and from how many are misread, never from which, and Holm's
/// correction counts all of it, so that the chance of even one false alarm stays below 5 %. The
/// examples are therefore not split into some to choose by and others to test on, which would leave
/// half of the mistakes for either.
final class SliceSearch {

    /// Mistakes of a kind that there must be before slices are tried for it, and in a slice.
    static final int FEWEST_MISTAKES = 5;

    private static final double LEVEL = 0.05;

    /// How many times as often as the others the pictures of a slice are misread.
    private static final double LEAST_RATIO = 2;

    /// How many times as often as the classes that they are of let expect.
    private static final double LEAST_OVER_CLASSES = 1.5;

    /// A second condition must make the probability this many times smaller than either alone.
    private static final double WORTH_A_CONDITION = 1000;

    private final List<MeasureColumn> columns;
    private final int[] labels;
    private final int[] predicted;
    private final int classes;
    private final double[] errors; // the share of each class that is read wrong
    private final Fisher fisher;
    private final List<TriedSlice> promising = new ArrayList<>();
    private double[] tried = new double[1024];
    private int count;

    /// A way in which members of a scope are misread.
    ///
    /// @param places of those that are
    private record MistakeKind(OptionalInt readAs, BitSet places) {}

    SliceSearch(List<MeasureColumn> columns, int[] labels, int[] predicted, int classes) {
        this.columns = columns;
        this.labels = labels;
        this.predicted = predicted;
        this.classes = classes;
        errors = new double[classes];
        int[] counts = new int[classes];
        for (int index = 0; index < labels.length; index++) {
            counts[labels[index]]++;
            if (predicted[index] != labels[index]) errors[labels[index]]++;
        }
        for (int label = 0; label < classes; label++) errors[label] /= Math.max(1, counts[label]);
        fisher = new Fisher(labels.length);
    }

    SliceFindings find() {
        scope(OptionalInt.empty());
        for (int label = 0; label < classes; label++) scope(OptionalInt.of(label));
        double[] corrected = Holm.corrected(Arrays.copyOf(tried, count));
        var significant =
                promising.stream()
                        .map(slice -> slice.withPValue(corrected[slice.place()]))
                        .filter(slice -> slice.pValue() <= LEVEL)
                        .toList();
        return new SliceFindings(count, SliceChoice.of(significant));
    }

    private void scope(OptionalInt label) {
        int[] members =
                IntStream.range(0, labels.length)
                        .filter(index -> label.isEmpty() || labels[index] == label.getAsInt())
                        .toArray();
        List<MistakeKind> kinds = kinds(label, members);
        if (kinds.isEmpty()) return;
        var scope = SliceScope.of(label, members, columns);
        kinds.forEach(kind -> tryAll(scope, kind));
    }

    /// Read wrong, and of one class also read as each other one.
    private List<MistakeKind> kinds(OptionalInt label, int[] members) {
        List<MistakeKind> kinds = new ArrayList<>();
        addKind(kinds, OptionalInt.empty(), members);
        for (int read = 0; label.isPresent() && read < classes; read++) {
            if (read != label.getAsInt()) addKind(kinds, OptionalInt.of(read), members);
        }
        return kinds;
    }

    private void addKind(List<MistakeKind> kinds, OptionalInt readAs, int[] members) {
        var places = new BitSet(members.length);
        for (int place = 0; place < members.length; place++) {
            int read = predicted[members[place]];
            places.set(
                    place,
                    readAs.isPresent()
                            ? read == readAs.getAsInt()
                            : read != labels[members[place]]);
        }
        if (places.cardinality() >= FEWEST_MISTAKES) kinds.add(new MistakeKind(readAs, places));
    }

    private void tryAll(SliceScope scope, MistakeKind kind) {
        List<CutPart> parts = scope.parts();
        double[] alone = new double[parts.size()];
        for (int one = 0; one < alone.length; one++) {
            alone[one] = tryOne(scope, kind, List.of(parts.get(one)), LEVEL);
        }
        for (int one = 0; one < alone.length; one++) {
            for (int other = one + 1; other < alone.length; other++) {
                if (parts.get(one).isOfSameMeasure(parts.get(other))) continue;
                double least = Math.min(alone[one], alone[other]);
                tryOne(
                        scope,
                        kind,
                        List.of(parts.get(one), parts.get(other)),
                        Math.min(LEVEL, least / WORTH_A_CONDITION));
            }
        }
    }

    /// @param most the probability above which nobody wants to know of the slice
    /// @return its probability; 1 where there is no such slice
    private double tryOne(SliceScope scope, MistakeKind kind, List<CutPart> parts, double most) {
        BitSet places = CutPart.common(parts);
        int drawn = places.cardinality();
        if (!scope.isSlice(drawn)) return 1;
        var hits = (BitSet) places.clone();
        hits.and(kind.places());
        var inside = new CountedShare(hits.cardinality(), drawn);
        int all = scope.members().length;
        int marked = kind.places().cardinality();
        double probability = fisher.atLeast(inside.hits(), drawn, marked, all);
        if (count == tried.length) tried = Arrays.copyOf(tried, 2 * count);
        tried[count++] = probability;
        var outside = new CountedShare(marked - inside.hits(), all - drawn);
        boolean isOften =
                probability <= most
                        && inside.hits() >= FEWEST_MISTAKES
                        && inside.share() >= LEAST_RATIO * outside.share()
                        && (scope.label().isPresent() || isBeyondClasses(scope, places, inside));
        if (isOften) {
            var slice =
                    new TriedSlice(
                            scope,
                            kind.readAs(),
                            parts,
                            inside,
                            outside,
                            hits,
                            count - 1,
                            probability);
            promising.add(slice);
        }
        return probability;
    }

    /// Whether pictures are misread more often than others of the classes that they are of, so that
    /// they are not told merely since hard classes look like that.
    private boolean isBeyondClasses(SliceScope scope, BitSet places, CountedShare inside) {
        double expected =
                places.stream().mapToDouble(place -> errors[labels[scope.members()[place]]]).sum();
        return inside.hits() >= LEAST_OVER_CLASSES * expected;
    }
}
