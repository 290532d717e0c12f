package org.glyphery.inspection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A way to say how much each pixel had to do with an answer. Each gives a number a pixel and
/// channel, in logits: above 0 speaks for the class.
public enum ReasonMethod {

    /// Gradient times what the pixel differs from blank by. Of a linear model that is exact: the
    /// numbers and the bias add up to the logit. Of others it is the first order alone.
    GRADIENT("gradient"),

    /// The same, with the gradient averaged on the straight way from the blank picture to this one,
    /// at 50 points by Gauss and Legendre, or at more where a hundredth is missing: Sundararajan,
    /// Taly & Yan 2017, arXiv:1703.01365. The numbers add up to what the logit differs from the
    /// blank picture's by.
    INTEGRATED("integrated"),

    /// What the logit loses where a square is made blank, for each pixel the mean over the squares
    /// that hold it: Zeiler & Fergus 2014, arXiv:1311.2901.
    OCCLUSION("occlusion");

    private final String word;

    ReasonMethod(String word) {
        this.word = word;
    }

    /// The word that programs and pages know it by.
    public String word() {
        return word;
    }

    public static Optional<ReasonMethod> read(String word) {
        return Arrays.stream(values()).filter(method -> method.word.equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(ReasonMethod::word).toList();
    }
}
