package org.glyphery.mechanics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.glyphery.mechanics.DescentRule.GradientMemory;
import org.glyphery.mechanics.Objective.ObjectivePoint;

/// The way down a curve or surface, step by step.
///
/// @param points from the start on
/// @param lost why it ends before its last step; absent where it does not
public record DescentPath(List<ObjectivePoint> points, Optional<String> lost) {

    public static final int MOST_STEPS = 10_000;

    public DescentPath {
        points = List.copyOf(points);
    }

    /// @param start one number a variable
    /// @param step size
    /// @param steps at most [#MOST_STEPS]
    /// @throws UnreadableExpression if the objective has no value at the start
    public static DescentPath of(
            Objective objective, double[] start, DescentRule rule, double step, int steps) {
        if (steps < 0 || steps > MOST_STEPS) {
            throw new IllegalArgumentException(
                    "At most %,d steps can be made.".formatted(MOST_STEPS));
        }
        List<GradientMemory> memories =
                IntStream.range(0, start.length).mapToObj(_ -> rule.memory()).toList();
        List<ObjectivePoint> points = new ArrayList<>();
        points.add(objective.at(start));
        for (int made = 0; made < steps; made++) {
            try {
                points.add(objective.at(next(objective, points.getLast(), memories, step)));
            } catch (UnreadableExpression nowhere) {
                return new DescentPath(points, Optional.of(nowhere.sentence()));
            }
            if (!isFinite(points.getLast())) {
                points.removeLast();
                return new DescentPath(
                        points,
                        Optional.of("From here it leaves all numbers: take smaller steps."));
            }
        }
        return new DescentPath(points, Optional.empty());
    }

    private static double[] next(
            Objective objective, ObjectivePoint now, List<GradientMemory> memories, double step) {
        double[] place = now.at();
        double[] asked = new double[place.length];
        for (int each = 0; each < place.length; each++) {
            asked[each] = memories.get(each).asks(place[each], step);
        }
        boolean isHere = Arrays.equals(asked, place);
        double[] gradient = isHere ? now.gradient() : objective.at(asked).gradient();
        double[] next = new double[place.length];
        for (int each = 0; each < place.length; each++) {
            next[each] = place[each] - step * memories.get(each).direction(gradient[each]);
        }
        return next;
    }

    private static boolean isFinite(ObjectivePoint point) {
        return DoubleStream.concat(DoubleStream.of(point.at()), DoubleStream.of(point.gradient()))
                .allMatch(Double::isFinite);
    }
}
