package org.glyphery.number;

import java.util.function.ToDoubleFunction;

/// What speaks against a group of strokes being one character: each a number from 0, times its
/// weight. Each pair of strokes that a cover divides counts in two groups, in each by half.
///
/// The weights are those under which the right covers of composed numbers are most probable, if a
/// cover's probability falls as exp(-cost): a conditional random field over the lattice of
/// candidates (Lafferty, McCallum & Pereira 2001), fitted by the benchmark `numbers`.
enum GroupTerm {
    /// One for each group: few characters come before many.
    GROUP(0, read -> 1),

    /// How improbable its best class is.
    MISREAD(0, read -> surprise(read.reading().best())),

    /// How improbable it is that it is whole.
    INCOMPLETE(0, read -> surprise(read.reading().wholeness())),

    /// How much lower it is than the line, as a logarithm.
    LOW(0, read -> Math.clamp(-Math.log(Math.max(1e-6, read.box().height())), 0, 3)),

    /// How much wider it is than high.
    WIDE(0, read -> Math.clamp(read.box().width() - 0.9, 0, 10)),

    /// The widest blank from left to right in it.
    BLANK(0, read -> Math.min(1, read.group().widestBlank())),

    /// How far its strokes are from each other.
    SCATTERED(0, read -> Math.min(1, read.group().longestWay())),

    /// How often others came between in writing.
    INTERRUPTED(0, read -> Math.min(2, read.group().interruptions())),

    /// How long its strokes touch or cross others, or nearly do.
    DIVIDED(
            0,
            read -> read.group().acrossEdge((one, other) -> nearness(read.line(), one, other)) / 2),

    /// How far its strokes lie above or below others.
    SHARED(0, read -> read.group().acrossEdge(read.line()::shared) / 2),

    /// How long its writer paused in it, beyond what a bar or a dot takes.
    PAUSED(0.5, read -> Math.clamp(read.group().longestPause() - 0.8, 0, 2));

    /// A group and what a network says of it.
    record Read(StrokeGroup group, StrokeBox box, GroupReading reading) {

        Read(StrokeGroup group, GroupReading reading) {
            this(group, group.box(), reading);
        }

        StrokeLine line() {
            return group.line();
        }
    }

    /// The most that one improbable thing counts.
    private static final double MOST_SURPRISE = 6;

    final double weight;
    private final ToDoubleFunction<Read> measure;

    GroupTerm(double weight, ToDoubleFunction<Read> measure) {
        this.weight = weight;
        this.measure = measure;
    }

    double of(Read read) {
        return measure.applyAsDouble(read);
    }

    /// The weighted sum of all terms.
    static double cost(Read read) {
        double cost = 0;
        for (GroupTerm term : values()) {
            if (term.weight != 0) cost += term.weight * term.of(read);
        }
        return cost;
    }

    private static double surprise(double probability) {
        return Math.min(MOST_SURPRISE, -Math.log(probability));
    }

    /// 1 where two strokes cross, 0 where they lie a seventh of the line's height from each other.
    private static double nearness(StrokeLine line, int one, int other) {
        return Math.clamp(1 - (line.distance(one, other) - StrokeShape.STEP) / 0.1, 0, 1);
    }
}
