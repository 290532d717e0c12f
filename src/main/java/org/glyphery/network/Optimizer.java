package org.glyphery.network;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.glyphery.InvalidSetting;

/// How a gradient becomes an update. The learning rate comes from the schedule, step by step.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Optimizer {

    /// The name as the field writes it.
    String title();

    /// The share by which the averages of Adam's kind remember; 0 for the others.
    default double[] betas() {
        return switch (this) {
            case Adam adam -> new double[] {adam.beta1(), adam.beta2()};
            case AdamW adam -> new double[] {adam.beta1(), adam.beta2()};
            case Sgd _, Momentum _, Nesterov _, RmsProp _ -> new double[2];
        };
    }

    /// Arrays that it keeps for each parameter.
    default int slots() {
        return switch (this) {
            case Sgd _ -> 0;
            case Momentum _, Nesterov _ -> 1;
            case Adam _, AdamW _, RmsProp _ -> 2;
        };
    }

    /// The share of each kernel that is taken from it at every step, times the learning rate, apart
    /// from the gradient: Loshchilov & Hutter 2017, arXiv:1711.05101. Added to the gradient, as L2
    /// is, a decay `d` weighs `d / (1 - momentum)` in the long run.
    default double decayOfKernels() {
        return switch (this) {
            case Sgd(double weightDecay) -> weightDecay;
            case Momentum(_, double weightDecay) -> weightDecay;
            case Nesterov(_, double weightDecay) -> weightDecay;
            case AdamW(_, _, _, double weightDecay) -> weightDecay;
            case Adam _, RmsProp _ -> 0;
        };
    }

    /// `w -= rate g`
    @JsonTypeName("sgd")
    record Sgd(double weightDecay) implements Optimizer {
        public Sgd {
            requireDecay(weightDecay);
        }

        public Sgd() {
            this(0);
        }

        @Override
        public String title() {
            return "SGD";
        }
    }

    /// `v = momentum v + g; w -= rate v`; Polyak 1964.
    @JsonTypeName("momentum")
    record Momentum(double momentum, double weightDecay) implements Optimizer {
        public Momentum {
            requireFraction("momentum", momentum);
            requireDecay(weightDecay);
        }

        public Momentum(double momentum) {
            this(momentum, 0);
        }

        @Override
        public String title() {
            return "momentum";
        }
    }

    /// `v = momentum v + g; w -= rate (g + momentum v)`; Nesterov 1983, in the form of Sutskever et
    /// al. 2013.
    @JsonTypeName("nesterov")
    record Nesterov(double momentum, double weightDecay) implements Optimizer {
        public Nesterov {
            requireFraction("momentum", momentum);
            requireDecay(weightDecay);
        }

        public Nesterov(double momentum) {
            this(momentum, 0);
        }

        @Override
        public String title() {
            return "Nesterov";
        }
    }

    /// Kingma & Ba 2014, arXiv:1412.6980, in the order of the end of its section 2: epsilon is
    /// added to the root before that is corrected.
    @JsonTypeName("adam")
    record Adam(double beta1, double beta2, double epsilon) implements Optimizer {
        public static final Adam DEFAULT = new Adam(0.9, 0.999, 1e-8);

        public Adam {
            requireFraction("beta 1", beta1);
            requireFraction("beta 2", beta2);
            requirePositive("epsilon", epsilon);
        }

        @Override
        public String title() {
            return "Adam";
        }
    }

    /// Adam with the decay of the kernels apart from the gradient; Loshchilov & Hutter 2017,
    /// arXiv:1711.05101.
    @JsonTypeName("adamw")
    record AdamW(double beta1, double beta2, double epsilon, double weightDecay)
            implements Optimizer {
        public static final AdamW DEFAULT = new AdamW(0.9, 0.999, 1e-8, 0.01);

        public AdamW {
            requireFraction("beta 1", beta1);
            requireFraction("beta 2", beta2);
            requirePositive("epsilon", epsilon);
            requireDecay(weightDecay);
        }

        @Override
        public String title() {
            return "AdamW";
        }
    }

    /// Tieleman & Hinton 2012: `s = decay s + (1 - decay) g^2; w -= rate g / sqrt(s + epsilon)`.
    @JsonTypeName("rmsprop")
    record RmsProp(double decay, double epsilon) implements Optimizer {
        public static final RmsProp DEFAULT = new RmsProp(0.9, 1e-7);

        public RmsProp {
            requireFraction("decay", decay);
            requirePositive("epsilon", epsilon);
        }

        @Override
        public String title() {
            return "RMSProp";
        }
    }

    private static void requireFraction(String setting, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new InvalidSetting(setting, "at least 0 and below 1", value);
        }
    }

    private static void requirePositive(String setting, double value) {
        if (!(value > 0)) {
            throw new InvalidSetting(setting, "above 0", value);
        }
    }

    private static void requireDecay(double value) {
        if (!(value >= 0)) {
            throw new InvalidSetting("weight decay", "at least 0", value);
        }
    }
}
