package org.glyphery.training;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.glyphery.InvalidSetting;

/// The learning rate, step by step.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Schedule {

    /// The position of a step in a run.
    ///
    /// @param step from 0
    /// @param steps of the whole run
    /// @param stepsPerEpoch of each epoch
    record Position(long step, long steps, long stepsPerEpoch) {}

    double learningRate(Position place);

    /// The highest rate that it comes to in so many epochs.
    double highest(int epochs);

    /// The same from the first step to the last.
    @JsonTypeName("constant")
    record Constant(double learningRate) implements Schedule {
        public Constant {
            requireRate("learning rate", learningRate);
        }

        @Override
        public double highest(int epochs) {
            return learningRate;
        }

        @Override
        public double learningRate(Position place) {
            return learningRate;
        }
    }

    /// A rate that is multiplied by `factor` after every so many epochs.
    @JsonTypeName("step")
    record StepDecay(double learningRate, double factor, int everyEpochs) implements Schedule {
        public StepDecay {
            requireRate("learning rate", learningRate);
            requireRate("factor", factor);
            if (everyEpochs < 1) {
                throw new InvalidSetting("epochs between decays", "at least 1", everyEpochs);
            }
        }

        @Override
        public double highest(int epochs) {
            return learningRate
                    * Math.max(
                            1, Math.pow(factor, (double) Math.floorDiv(epochs - 1, everyEpochs)));
        }

        @Override
        public double learningRate(Position place) {
            long epoch = place.step() / place.stepsPerEpoch();
            return learningRate * Math.pow(factor, (double) Math.floorDiv(epoch, everyEpochs));
        }
    }

    /// Half a cosine from `learningRate` down to `last`; Loshchilov & Hutter 2016,
    /// arXiv:1608.03983.
    @JsonTypeName("cosine")
    record Cosine(double learningRate, double last) implements Schedule {
        public Cosine {
            requireRate("learning rate", learningRate);
            requireNotNegative("last learning rate", last);
        }

        @Override
        public double highest(int epochs) {
            return Math.max(learningRate, last);
        }

        @Override
        public double learningRate(Position place) {
            return descent(learningRate, last, (double) place.step() / place.steps());
        }
    }

    /// A rise from a 25th of the peak for the first `warmUp` of all steps, then a fall to a
    /// 10,000th of that; both half a cosine. Smith 2018, arXiv:1803.09820.
    ///
    /// @param warmUp share of all steps, in (0, 1)
    @JsonTypeName("one-cycle")
    record OneCycle(double peak, double warmUp) implements Schedule {
        private static final double FIRST = 1.0 / 25;
        private static final double LAST = FIRST / 10_000;

        public OneCycle {
            requireRate("peak learning rate", peak);
            if (!(warmUp > 0 && warmUp < 1)) {
                throw new InvalidSetting("warm-up", "above 0 and below 1", warmUp);
            }
        }

        @Override
        public double highest(int epochs) {
            return peak;
        }

        @Override
        public double learningRate(Position place) {
            double done = (double) place.step() / place.steps();
            return done < warmUp
                    ? descent(peak * FIRST, peak, done / warmUp)
                    : descent(peak, peak * LAST, (done - warmUp) / (1 - warmUp));
        }
    }

    private static double descent(double from, double to, double done) {
        return to + (from - to) * (1 + Math.cos(Math.PI * done)) / 2;
    }

    private static void requireRate(String setting, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new InvalidSetting(setting, "above 0 and finite", value);
        }
    }

    private static void requireNotNegative(String setting, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new InvalidSetting(setting, "at least 0 and finite", value);
        }
    }
}
