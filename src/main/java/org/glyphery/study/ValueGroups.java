package org.glyphery.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.glyphery.NumberWords;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.PlanCoordinate;

/// Runs in groups by their values of a field: equal values, or stretches of numbers where there are
/// many.
///
/// @param fields one, or several by which the groups are the same
/// @param values of each field: one a run
/// @param levels the group of each run, from 0
record ValueGroups(List<PlanCoordinate> fields, List<double[]> values, int[] levels) {

    /// More different numbers than these are put into groups of about the same size.
    private static final int MOST_VALUES = 6;

    private static final int GROUPS = 4;

    /// @return absent where one of the runs has no such field
    static Optional<ValueGroups> of(PlanCoordinate field, List<ComparedRun> runs) {
        double[] values =
                runs.stream()
                        .map(field::of)
                        .flatMap(Optional::stream)
                        .mapToDouble(each -> each)
                        .toArray();
        if (values.length < runs.size()) return Optional.empty();
        Map<Double, Integer> groups = groups(values, !field.categories().isEmpty());
        int[] levels = DoubleStream.of(values).mapToInt(groups::get).toArray();
        return Optional.of(new ValueGroups(List.of(field), List.of(values), levels));
    }

    /// The group of each value.
    private static Map<Double, Integer> groups(double[] values, boolean words) {
        Map<Double, Long> counts =
                DoubleStream.of(values)
                        .boxed()
                        .collect(
                                Collectors.groupingBy(
                                        each -> each, TreeMap::new, Collectors.counting()));
        boolean each = words || counts.size() <= MOST_VALUES;
        Map<Double, Integer> groups = new TreeMap<>();
        int group = -1;
        long seen = 0;
        for (var entry : counts.entrySet()) {
            if (each || seen >= (group + 1.0) * values.length / GROUPS) group++;
            groups.put(entry.getKey(), group);
            seen += entry.getValue();
        }
        return groups;
    }

    int count() {
        return Arrays.stream(levels).max().orElse(-1) + 1;
    }

    /// Which runs are in a group together: for each run the place of its group's first.
    List<Integer> pattern() {
        List<Integer> all = Arrays.stream(levels).boxed().toList();
        return all.stream().map(all::indexOf).toList();
    }

    /// The groups with the fields of others that make the same ones.
    ValueGroups and(ValueGroups same) {
        List<PlanCoordinate> both = new ArrayList<>(fields);
        both.addAll(same.fields);
        List<double[]> ofBoth = new ArrayList<>(values);
        ofBoth.addAll(same.values);
        return new ValueGroups(both, ofBoth, levels);
    }

    /// The values of a group: "0.1", "32 to 64".
    String words(int level) {
        return IntStream.range(0, fields.size())
                .mapToObj(place -> words(fields.get(place), values.get(place), level))
                .collect(Collectors.joining(" / "));
    }

    private String words(PlanCoordinate field, double[] of, int level) {
        var range =
                IntStream.range(0, of.length)
                        .filter(run -> levels[run] == level)
                        .mapToDouble(run -> of[run])
                        .summaryStatistics();
        String from = word(field, range.getMin());
        return range.getMin() == range.getMax()
                ? from
                : from + " to " + word(field, range.getMax());
    }

    private static String word(PlanCoordinate field, double value) {
        if (!field.categories().isEmpty()) return field.categories().get((int) value);
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : NumberWords.setting(Double.toString(value));
    }
}
