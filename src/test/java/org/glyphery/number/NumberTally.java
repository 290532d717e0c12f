package org.glyphery.number;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.glyphery.network.Softmax;
import org.glyphery.number.ComposedNumbers.Composed;
import org.glyphery.statistics.Interval;

/// What became of composed numbers.
public record NumberTally(List<ReadNumber> all) {

    /// One of them.
    ///
    /// @param groups that were found, by the places of their strokes
    /// @param labels of the same groups
    public record ReadNumber(Composed number, List<Set<Integer>> groups, List<Integer> labels) {

        /// Whether the strokes were divided into the right digits.
        public boolean isSplitRight() {
            return Set.copyOf(groups).equals(Set.copyOf(number.groups()));
        }

        /// What was joined or divided wrongly, in words: "7+1 joined", "4 in 2".
        public List<String> faults() {
            List<String> faults = new ArrayList<>();
            for (Set<Integer> found : groups) {
                List<Integer> in = new ArrayList<>();
                for (int place = 0; place < number.groups().size(); place++) {
                    boolean isIn = found.stream().anyMatch(number.groups().get(place)::contains);
                    if (isIn) in.add(number.labels().get(place));
                }
                if (in.size() > 1) {
                    String all = in.stream().map(Object::toString).collect(Collectors.joining("+"));
                    faults.add(all + " joined");
                }
            }
            for (int place = 0; place < number.groups().size(); place++) {
                Set<Integer> digit = number.groups().get(place);
                long parts =
                        groups.stream()
                                .filter(found -> found.stream().anyMatch(digit::contains))
                                .count();
                if (parts > 1) faults.add(number.labels().get(place) + " in " + parts);
            }
            return faults;
        }

        /// Whether every digit was read right too.
        public boolean isRight() {
            return isSplitRight()
                    && IntStream.range(0, groups.size())
                            .allMatch(place ->
                                    number.labels()
                                            .get(number.groups().indexOf(groups.get(place)))
                                            .equals(labels.get(place)));
        }
    }

    public static NumberTally of(List<Composed> numbers, GroupReader reader) {
        return of(numbers, reader, GroupTerm::cost);
    }

    /// @param cost of a group
    static NumberTally of(
            List<Composed> numbers,
            GroupReader reader,
            ToDoubleFunction<GroupTerm.ReadGroup> cost) {
        return new NumberTally(
                numbers.parallelStream().map(number -> read(number, reader, cost)).toList());
    }

    private static ReadNumber read(
            Composed number, GroupReader reader, ToDoubleFunction<GroupTerm.ReadGroup> cost) {
        List<DigitGroup> digits = NumberReader.read(number.ink(), reader, cost);
        if (!digits.isEmpty()) {
            return new ReadNumber(
                    number,
                    digits.stream()
                            .<Set<Integer>>map(digit -> new HashSet<>(digit.strokes()))
                            .toList(),
                    digits.stream().map(digit -> label(digit.probabilities())).toList());
        }
        Set<Integer> whole =
                IntStream.range(0, number.ink().strokes().size())
                        .boxed()
                        .collect(Collectors.toSet());
        var reading = reader.read(List.of(number.ink())).getFirst();
        return new ReadNumber(number, List.of(whole), List.of(label(reading.probabilities())));
    }

    private static int label(float[] probabilities) {
        return Softmax.label(probabilities, 0, probabilities.length);
    }

    public NumberTally those(Predicate<Composed> which) {
        return new NumberTally(all.stream().filter(read -> which.test(read.number())).toList());
    }

    public int splitRight() {
        return (int) all.stream().filter(ReadNumber::isSplitRight).count();
    }

    public int right() {
        return (int) all.stream().filter(ReadNumber::isRight).count();
    }

    public double shareSplitRight() {
        return (double) splitRight() / all.size();
    }

    /// The share of numbers for which this many count, with its interval, in per cent.
    public String percent(int count) {
        return String.format(
                Locale.ROOT,
                "%.1f (%s)",
                100.0 * count / all.size(),
                Interval.wilson(count, all.size()).percent(1));
    }
}
