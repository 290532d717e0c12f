package org.glyphery.number;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.glyphery.image.Ink;

/// Tells which strokes make which character of several that stand side by side.
///
/// Strokes are never cut: whoever writes two digits without lifting the pen has written one group.
public final class NumberReader {

    /// A drawing of more is one group, whatever it is: nobody writes a number on a pad with more.
    public static final int MOST_STROKES = 20;

    /// Strokes of one character at most, unless the whole drawing is one.
    private static final int MOST_IN_GROUP = 4;

    /// How many places from left to right the last stroke of a group may lie behind the first.
    private static final int REACH = 5;

    /// The widest blank from left to right within a group, in heights of a character.
    private static final double WIDEST_BLANK = 0.6;

    /// The widest group, in the same.
    private static final double WIDEST = 2;

    /// The share of the narrower of two characters that may lie above or below the other.
    private static final double MOST_SHARED = 0.6;

    /// The width that a line without any takes to either side, in heights of a character.
    private static final double ROOM = 0.02;

    private NumberReader() {}

    /// The characters of a drawing from left to right; none where the whole drawing is one.
    ///
    /// @param reader is asked once at most
    public static List<DigitGroup> read(Ink ink, GroupReader reader) {
        return read(ink, reader, GroupTerm::cost);
    }

    /// @param cost of a group
    static List<DigitGroup> read(
            Ink ink, GroupReader reader, ToDoubleFunction<GroupTerm.ReadGroup> cost) {
        int strokes = ink.strokes().size();
        if (strokes < 2 || strokes > MOST_STROKES) return List.of();
        List<StrokeGroup> groups = candidates(ink);
        List<GroupReading> readings =
                reader.read(groups.stream().map(group -> group.ink(ink)).toList());
        double[] costs =
                IntStream.range(0, groups.size())
                        .mapToObj(place ->
                                new GroupTerm.ReadGroup(groups.get(place), readings.get(place)))
                        .mapToDouble(cost)
                        .toArray();
        int[] sets = groups.stream().mapToInt(StrokeGroup::set).toArray();
        List<Integer> chosen = GroupCover.cheapest(sets[0], sets, costs);
        if (chosen.size() == 1 || anyLieOverEachOther(chosen, groups)) return List.of();
        return chosen.stream()
                .map(place -> digit(groups.get(place), ink, readings.get(place)))
                .toList();
    }

    /// Digits side by side may reach over each other, but none lies mostly above or below another:
    /// whatever their cost, strokes that do are one drawing.
    private static boolean anyLieOverEachOther(List<Integer> chosen, List<StrokeGroup> groups) {
        for (int one : chosen) {
            for (int other : chosen) {
                StrokeBox box = groups.get(one).box();
                if (one < other && box.sharedWidth(groups.get(other).box(), ROOM) > MOST_SHARED)
                    return true;
            }
        }
        return false;
    }

    private static DigitGroup digit(StrokeGroup group, Ink whole, GroupReading reading) {
        return new DigitGroup(group.written(), group.ink(whole), reading.probabilities());
    }

    /// All groups that may be characters, the whole drawing first.
    static List<StrokeGroup> candidates(Ink ink) {
        var line = new StrokeLine(ink);
        List<StrokeGroup> groups = new ArrayList<>();
        groups.add(new StrokeGroup(line, line.all()));
        for (int first = 0; first < line.count(); first++) {
            for (int others = 0; others < 1 << REACH; others++) {
                int set = (others << 1 | 1) << first;
                var group = new StrokeGroup(line, set);
                boolean isThere = (set & ~line.all()) == 0 && set != line.all();
                if (isThere && mayBeOne(group)) groups.add(group);
            }
        }
        return groups;
    }

    private static boolean mayBeOne(StrokeGroup group) {
        if (group.count() == 1) return true;
        return group.count() <= MOST_IN_GROUP
                && group.box().width() <= WIDEST
                && group.widestBlank() <= WIDEST_BLANK;
    }
}
