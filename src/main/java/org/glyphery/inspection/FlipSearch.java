package org.glyphery.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Searches for the fewest pixels that must turn from black to white, or from white to black, for a
/// network that sees nothing between to read the class that is asked for: those are turned first
/// that promise the most by the slope, and turned back where it tips without them.
final class FlipSearch {

    private static final int MOST_STEPS = 40;

    /// Pixels that are turned in one step, whatever serves best.
    private static final List<Integer> AT_ONCE = List.of(1, 2, 4, 8, 16);

    private final TargetedLogits logits;
    private final float[] picture;
    private final UnaryOperator<float[]> direction;
    private final BooleanSupplier mayGoOn;

    /// @param picture of zeros and ones
    /// @param direction that tells what a pixel promises, from the slope
    /// @param mayGoOn asked before each step
    FlipSearch(
            TargetedLogits logits,
            float[] picture,
            UnaryOperator<float[]> direction,
            BooleanSupplier mayGoOn) {
        this.logits = logits;
        this.picture = picture;
        this.direction = direction;
        this.mayGoOn = mayGoOn;
    }

    FoundChange find() {
        float[] now = picture;
        float[] best = picture;
        double bestLead = Double.NEGATIVE_INFINITY;
        int steps = 0;
        while (steps < MOST_STEPS && mayGoOn.getAsBoolean()) {
            var tried = turned(now);
            if (tried.isEmpty()) break;
            steps++;
            double[] leads = logits.leads(tried);
            int chosen = chosen(leads);
            now = tried.get(chosen);
            if (leads[chosen] >= TargetedLogits.TIPS) {
                return new FoundChange(turnedBack(now), true, steps);
            }
            if (leads[chosen] > bestLead) {
                bestLead = leads[chosen];
                best = now;
            }
        }
        return new FoundChange(best, false, steps);
    }

    /// The first that tips; else the one that comes closest to it.
    private static int chosen(double[] leads) {
        int foremost = 0;
        for (int place = 0; place < leads.length; place++) {
            if (leads[place] >= TargetedLogits.TIPS) return place;
            if (leads[place] > leads[foremost]) foremost = place;
        }
        return foremost;
    }

    /// Pictures with more and more pixels turned, those first that promise the most.
    private List<float[]> turned(float[] now) {
        float[] promises = direction.apply(logits.slope(now));
        for (int index = 0; index < now.length; index++) promises[index] *= 1 - 2 * now[index];
        List<Integer> order =
                IntStream.range(0, now.length)
                        .filter(index -> now[index] == picture[index] && promises[index] > 0)
                        .boxed()
                        .sorted(Comparator.comparingDouble(index -> -promises[index]))
                        .toList();
        return AT_ONCE.stream()
                .filter(count -> count <= order.size())
                .map(count -> turned(now, order.subList(0, count)))
                .toList();
    }

    /// What is not needed is as before, of all pixels in turn the one first without which it stays
    /// farthest ahead.
    private float[] turnedBack(float[] tipping) {
        float[] now = tipping;
        while (mayGoOn.getAsBoolean()) {
            List<float[]> tried = new ArrayList<>();
            for (int index = 0; index < now.length; index++) {
                if (now[index] != picture[index]) tried.add(turned(now, List.of(index)));
            }
            if (tried.size() < 2) return now; // the last one is needed
            double[] leads = logits.leads(tried);
            int farthest =
                    IntStream.range(0, leads.length)
                            .reduce((one, other) -> leads[other] > leads[one] ? other : one)
                            .orElseThrow();
            if (leads[farthest] < TargetedLogits.TIPS) return now;
            now = tried.get(farthest);
        }
        return now;
    }

    private static float[] turned(float[] now, List<Integer> places) {
        float[] turned = now.clone();
        for (int place : places) turned[place] = 1 - turned[place];
        return turned;
    }
}
