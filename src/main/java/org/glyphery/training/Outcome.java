package org.glyphery.training;

/// How a training ended.
public sealed interface Outcome {

    /// All epochs of the plan are done.
    record Finished() implements Outcome {}

    /// Its validation cross-entropy fell no more.
    ///
    /// @param epoch the last one done
    record StoppedEarly(int epoch) implements Outcome {}

    /// It was asked to.
    record Stopped() implements Outcome {}

    /// It was asked to, to go on later.
    record Paused() implements Outcome {}

    /// The numbers were lost. What was learned up to the epoch before is kept.
    ///
    /// @param epoch under way
    /// @param step the one at which it was seen, from 1
    /// @param loss NaN or infinite
    record Diverged(int epoch, long step, double loss) implements Outcome {}
}
