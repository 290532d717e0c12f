package org.glyphery.inspection;

import org.glyphery.network.NamedArray;

/// How much each pixel had to do with an answer, by one method.
///
/// @param map `[height, width, channels]`, in logits
/// @param explained what the numbers should add up to: the logit, less that of the blank picture
public record ReasonMap(ReasonMethod method, NamedArray map, double explained) {

    /// What they add up to.
    public double sum() {
        double sum = 0;
        for (float each : map.values()) sum += each;
        return sum;
    }

    /// What is left over, as a share of what is spread over the pixels, signs aside.
    public double incompleteness() {
        double spread = 0;
        for (float each : map.values()) spread += Math.abs(each);
        return spread == 0 ? 0 : Math.abs(sum() - explained) / spread;
    }
}
