package org.glyphery.number;

import java.util.function.ToDoubleFunction;

/// What speaks against a group of strokes being one character: each a number from 0, times its
/// weight.
///
/// The weights are those under which the right covers of composed numbers are most probable, if a
/// cover's probability falls as exp(-cost): a conditional random field over the lattice of
/// candidates (Lafferty, McCallum & Pereira 2001). The benchmark `numbers` fits them to one half of
/// the recordings, and prints them beside these. Whether strokes touch or cross, how wide the
/// blanks between them are, and whether others came between in writing adds nothing to that: their
/// weights come out as 0.
enum GroupTerm {
    /// One for each group. Its weight is below 0, since all other terms add up over groups.
    GROUP(-2.1, read -> 1),

    /// How improbable its best class is.
    MISREAD(1.7, read -> surprise(read.reading().best())),

    /// How improbable it is that it is whole.
    INCOMPLETE(0.9, read -> surprise(read.reading().wholeness())),

    /// How much lower it is than the line, as a logarithm.
    LOW(0.3, read -> Math.clamp(-Math.log(Math.max(1e-6, read.box().height())), 0, 3)),

    /// How much wider it is than high.
    WIDE(1.8, read -> Math.clamp(read.box().width() - 0.9, 0, 10)),

    /// How far its strokes are from each other.
    SCATTERED(0.8, read -> Math.min(1, read.group().longestWay())),

    /// How far its strokes lie above or below others, squared: neighbours may reach over each
    /// other, but a slash lies wholly within its zero. Each pair of strokes that a cover divides
    /// counts in two groups, in each by half.
    SHARED(
            3.5,
            read ->
                    read.group().acrossEdge((one, other) -> square(read.line().shared(one, other)))
                            / 2),

    /// How long its writer paused in it, beyond what a bar or a dot takes, in seconds. Nothing was
    /// measured that would tell its weight: it decides where the others are undecided.
    PAUSED(0.5, read -> Math.clamp(read.group().longestPause() - 0.8, 0, 2));

    /// A group and what a network says of it.
    record ReadGroup(StrokeGroup group, StrokeBox box, GroupReading reading) {

        ReadGroup(StrokeGroup group, GroupReading reading) {
            this(group, group.box(), reading);
        }

        StrokeLine line() {
            return group.line();
        }
    }

    /// The most that one improbable thing counts.
    private static final double MOST_SURPRISE = 6;

    final double weight;

    @SuppressWarnings("ImmutableEnumChecker") // a formula, which has no state
    private final ToDoubleFunction<ReadGroup> measure;

    GroupTerm(double weight, ToDoubleFunction<ReadGroup> measure) {
        this.weight = weight;
        this.measure = measure;
    }

    double of(ReadGroup read) {
        return measure.applyAsDouble(read);
    }

    /// The weighted sum of all terms.
    static double cost(ReadGroup read) {
        double cost = 0;
        for (GroupTerm term : values()) {
            cost += term.weight * term.of(read);
        }
        return cost;
    }

    private static double square(double number) {
        return number * number;
    }

    private static double surprise(double probability) {
        return Math.min(MOST_SURPRISE, -Math.log(probability));
    }
}
