package org.glyphery.mechanics;

/// A rule by which a step is made of gradients. Each begins with nothing but the first gradient,
/// and goes against it.
public sealed interface DescentRule {

    /// What a rule remembers of one variable, anew for each walk.
    interface GradientMemory {

        /// The way to go, before it is multiplied with the step size and taken away.
        ///
        /// @param gradient at the place that [#asks] names
        double direction(double gradient);

        /// The place at which the gradient is wanted.
        ///
        /// @param place of the variable now
        /// @param step the step size
        default double asks(double place, double step) {
            return place;
        }
    }

    GradientMemory memory();

    /// What it is called.
    String title();

    /// Gradient descent.
    record PlainDescent() implements DescentRule {

        @Override
        public String title() {
            return "gradient descent";
        }

        @Override
        public GradientMemory memory() {
            return gradient -> gradient;
        }
    }

    /// A running mean of gradients, `v = beta v + (1 - beta) g`, which begins as the first
    /// gradient.
    ///
    /// @param stepsFirst whether a step takes the mean before the newest gradient goes into it, as
    ///   one reading of the course's formula has it
    record AveragedMomentum(double beta, boolean stepsFirst) implements DescentRule {

        public AveragedMomentum {
            requireShare(beta);
        }

        @Override
        public String title() {
            return stepsFirst ? "averaged momentum, step first" : "averaged momentum";
        }

        @Override
        public GradientMemory memory() {
            return new GradientMemory() {
                private double mean;
                private boolean hasBegun;

                @Override
                public double direction(double gradient) {
                    double before = hasBegun ? mean : gradient;
                    mean = beta * before + (1 - beta) * gradient;
                    hasBegun = true;
                    return stepsFirst ? before : mean;
                }
            };
        }
    }

    /// A sum of gradients that fades, `v = beta v + g`, which begins as 0: Polyak 1964.
    record SummedMomentum(double beta) implements DescentRule {

        public SummedMomentum {
            requireShare(beta);
        }

        @Override
        public String title() {
            return "summed momentum";
        }

        @Override
        public GradientMemory memory() {
            return new GradientMemory() {
                private double sum;

                @Override
                public double direction(double gradient) {
                    sum = beta * sum + gradient;
                    return sum;
                }
            };
        }
    }

    /// Summed momentum with the gradient from where it leads: Nesterov 1983.
    record NesterovMomentum(double beta) implements DescentRule {

        public NesterovMomentum {
            requireShare(beta);
        }

        @Override
        public String title() {
            return "Nesterov's momentum";
        }

        @Override
        public GradientMemory memory() {
            return new GradientMemory() {
                private double sum;

                @Override
                public double asks(double place, double step) {
                    return place - step * beta * sum;
                }

                @Override
                public double direction(double gradient) {
                    sum = beta * sum + gradient;
                    return sum;
                }
            };
        }
    }

    /// Gradients over the root of the running mean of their squares: Tieleman and Hinton 2012.
    record RmsPropRule(double decay) implements DescentRule {

        public RmsPropRule {
            requireShare(decay);
        }

        @Override
        public String title() {
            return "RMSProp";
        }

        @Override
        public GradientMemory memory() {
            return new GradientMemory() {
                private double squares;

                @Override
                public double direction(double gradient) {
                    squares = decay * squares + (1 - decay) * gradient * gradient;
                    return gradient / (Math.sqrt(squares) + SMALL);
                }
            };
        }
    }

    /// Running means of gradients and squares, both corrected for their beginning at 0: Kingma and
    /// Ba 2015.
    record AdamRule(double beta1, double beta2) implements DescentRule {

        public AdamRule {
            requireShare(beta1);
            requireShare(beta2);
        }

        @Override
        public String title() {
            return "Adam";
        }

        @Override
        public GradientMemory memory() {
            return new GradientMemory() {
                private double mean;
                private double squares;
                private int steps;

                @Override
                public double direction(double gradient) {
                    steps++;
                    mean = beta1 * mean + (1 - beta1) * gradient;
                    squares = beta2 * squares + (1 - beta2) * gradient * gradient;
                    double corrected = mean / (1 - Math.pow(beta1, steps));
                    double root = Math.sqrt(squares / (1 - Math.pow(beta2, steps)));
                    return corrected / (root + SMALL);
                }
            };
        }
    }

    /// What keeps divisors from being 0.
    double SMALL = 1e-8;

    private static void requireShare(double share) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException(share + " does not lie in [0, 1)");
        }
    }
}
