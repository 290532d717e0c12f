package org.glyphery.training;

import java.util.Optional;

/// How well a network does on some examples.
///
/// @param crossEntropy mean over examples, nats
/// @param accuracy share of examples whose largest logit is their label's, in [0, 1]
/// @param examplesSha256 of the pixels and labels that it was measured on, as
///   [org.glyphery.dataset.Examples#sha256] has it; absent where only some examples of a split were
///   scored, or a version did that kept none
public record Scores(double crossEntropy, double accuracy, Optional<String> examplesSha256) {

    /// Scores of which nothing says what they were measured on.
    public Scores(double crossEntropy, double accuracy) {
        this(crossEntropy, accuracy, Optional.empty());
    }
}
