package org.glyphery.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glyphery.inspection.NearestPoint.HalfSpace;

/// How far the logit of one class is ahead of all others.
///
/// @param target the class
record TargetedLogits(LogitSlopes network, int target) {

    /// A lead, in logits, with which a class counts as read: rounding is far less.
    static final double TIPS = 0.005;

    /// Classes beside the target of which planes are made, those of the highest logits: those that
    /// are far below do not come in the way.
    private static final int MOST_RIVALS = 10;

    /// How far the target's logit is above the highest of all others, of each picture.
    double[] leads(List<float[]> pictures) {
        float[] logits = network.logits(pictures);
        int classes = logits.length / pictures.size();
        double[] leads = new double[pictures.size()];
        for (int row = 0; row < leads.length; row++) {
            float[] own = Arrays.copyOfRange(logits, row * classes, (row + 1) * classes);
            leads[row] = own[target] - (double) own[rivals(own).getFirst()];
        }
        return leads;
    }

    /// How the lead grows from a picture on, as far as one rival, the highest, goes.
    float[] slope(float[] at) {
        float[] logits = network.logits(List.of(at));
        float[] counted = new float[logits.length];
        counted[target] = 1;
        counted[rivals(logits).getFirst()] = -1;
        return network.gradients(List.of(at), List.of(counted)).getFirst();
    }

    /// The planes beyond which the target would be ahead of its rivals by a margin, if logits went
    /// on as straight as they begin at a picture.
    List<HalfSpace> sides(float[] at, double margin) {
        float[] logits = network.logits(List.of(at));
        List<Integer> rivals = rivals(logits).stream().limit(MOST_RIVALS).toList();
        List<float[]> counted =
                rivals.stream()
                        .map(rival -> {
                            float[] row = new float[logits.length];
                            row[target] = 1;
                            row[rival] = -1;
                            return row;
                        })
                        .toList();
        var normals = network.gradients(Collections.nCopies(rivals.size(), at), counted);
        List<HalfSpace> sides = new ArrayList<>();
        for (int place = 0; place < rivals.size(); place++) {
            float[] normal = normals.get(place);
            double least = margin - (logits[target] - (double) logits[rivals.get(place)]);
            for (int index = 0; index < at.length; index++) {
                least += (double) normal[index] * at[index];
            }
            sides.add(new HalfSpace(normal, least));
        }
        return sides;
    }

    /// All classes but the target, that of the highest logit first.
    private List<Integer> rivals(float[] logits) {
        Stream<Integer> labels =
                IntStream.range(0, logits.length).filter(label -> label != target).boxed();
        return labels.sorted((one, other) -> Float.compare(logits[other], logits[one])).toList();
    }
}
