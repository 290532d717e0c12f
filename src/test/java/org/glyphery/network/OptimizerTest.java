package org.glyphery.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Architecture.Linear;
import org.junit.jupiter.api.Test;

/// The first updates of every optimizer against its formula in plain Java.
class OptimizerTest {

    private static final PictureShape PICTURE = new PictureShape(2, 2, 1);
    private static final Network NETWORK = Network.of(new Linear(), PICTURE, 3);
    private static final Batch BATCH = Batches.random(1, PICTURE, 3, 6);
    private static final Weights START = Batches.weights(2, NETWORK);
    private static final double RATE = 0.1;

    /// One number's update.
    private interface Formula {
        /// @param state of this number, zeros at first
        /// @param step from 1
        double updated(double weight, double gradient, double[] state, int step);
    }

    @Test
    void sgd() {
        check(new Optimizer.Sgd(), (weight, gradient, _, _) -> weight - RATE * gradient);
    }

    @Test
    void momentum() {
        check(
                new Optimizer.Momentum(0.9),
                (weight, gradient, state, _) -> {
                    state[0] = 0.9 * state[0] + gradient;
                    return weight - RATE * state[0];
                });
    }

    @Test
    void nesterov() {
        check(
                new Optimizer.Nesterov(0.8),
                (weight, gradient, state, _) -> {
                    state[0] = 0.8 * state[0] + gradient;
                    return weight - RATE * (gradient + 0.8 * state[0]);
                });
    }

    @Test
    void adam() {
        check(new Optimizer.Adam(0.9, 0.99, 1e-8), OptimizerTest::adam);
    }

    @Test
    void adamw_decays_kernels_apart_from_the_gradient() {
        var optimizer = new Optimizer.AdamW(0.9, 0.99, 1e-8, 0.2);
        Formula decayed =
                (weight, gradient, state, step) ->
                        adam(weight * (1 - RATE * 0.2), gradient, state, step);
        check(new UpdateRule(optimizer, 0, 0), decayed, OptimizerTest::adam);
    }

    @Test
    void sgd_decays_kernels_apart_from_the_gradient() {
        check(
                new UpdateRule(new Optimizer.Sgd(0.2), 0, 0),
                (weight, gradient, _, _) -> weight * (1 - RATE * 0.2) - RATE * gradient,
                (weight, gradient, _, _) -> weight - RATE * gradient);
    }

    @Test
    void momentum_decays_kernels_apart_from_the_velocity() {
        Formula plain =
                (weight, gradient, state, _) -> {
                    state[0] = 0.9 * state[0] + gradient;
                    return weight - RATE * state[0];
                };
        check(new UpdateRule(new Optimizer.Momentum(0.9, 0.3), 0, 0), decayed(0.3, plain), plain);
    }

    @Test
    void nesterov_decays_kernels_apart_from_the_velocity() {
        Formula plain =
                (weight, gradient, state, _) -> {
                    state[0] = 0.9 * state[0] + gradient;
                    return weight - RATE * (gradient + 0.9 * state[0]);
                };
        check(new UpdateRule(new Optimizer.Nesterov(0.9, 0.3), 0, 0), decayed(0.3, plain), plain);
    }

    private static Formula decayed(double share, Formula plain) {
        return (weight, gradient, state, step) ->
                plain.updated(weight * (1 - RATE * share), gradient, state, step);
    }

    @Test
    void rmsprop() {
        check(
                new Optimizer.RmsProp(0.9, 1e-4),
                (weight, gradient, state, _) -> {
                    state[0] = 0.9 * state[0] + 0.1 * gradient * gradient;
                    return weight - RATE * gradient / Math.sqrt(state[0] + 1e-4);
                });
    }

    @Test
    void l2_adds_its_share_of_the_kernels_and_leaves_biases_alone() {
        Formula plain = (weight, gradient, _, _) -> weight - RATE * gradient;
        Formula decayed = (weight, gradient, _, _) -> weight - RATE * (gradient + 0.3 * weight);
        check(new UpdateRule(new Optimizer.Sgd(), 0.3, 0), decayed, plain);
    }

    @Test
    void clipping_scales_all_gradients_together() {
        double norm = norm(gradients(START));
        double half = norm / 2;
        Map<String, double[]> expected = new HashMap<>();
        for (NamedArray gradient : gradients(START).arrays()) {
            float[] before = START.get(gradient.name()).values();
            double[] after = new double[before.length];
            for (int index = 0; index < after.length; index++) {
                after[index] = before[index] - RATE * gradient.values()[index] / 2;
            }
            expected.put(gradient.name(), after);
        }
        try (var trainer = trainer(new UpdateRule(new Optimizer.Sgd(), 0, half))) {
            trainer.load(START);
            trainer.step(BATCH, new Step(1, RATE, 0));
            assertClose(trainer.weights(), expected);
        }
    }

    @Test
    void a_gradient_below_the_limit_is_not_clipped() {
        double twice = 2 * norm(gradients(START));
        try (var clipped = trainer(new UpdateRule(new Optimizer.Sgd(), 0, twice));
                var plain = trainer(new UpdateRule(new Optimizer.Sgd(), 0, 0))) {
            clipped.load(START);
            plain.load(START);
            clipped.step(BATCH, new Step(1, RATE, 0));
            plain.step(BATCH, new Step(1, RATE, 0));
            assertThat(clipped.weights()).isEqualTo(plain.weights());
        }
    }

    @Test
    void the_optimizers_state_goes_on_in_another_trainer() {
        var rule = new UpdateRule(Optimizer.Adam.DEFAULT, 0, 0);
        try (var first = trainer(rule);
                var second = trainer(rule)) {
            first.load(START);
            first.step(BATCH, new Step(1, RATE, 0));
            second.load(first.weights());
            second.loadOptimizerState(first.optimizerState());
            first.step(BATCH, new Step(2, RATE, 0));
            second.step(BATCH, new Step(2, RATE, 0));
            assertThat(second.weights()).isEqualTo(first.weights());
            assertThat(second.optimizerState()).isEqualTo(first.optimizerState());
        }
    }

    /// Adam in the order of the end of the paper's section 2: epsilon beside the root that is not
    /// yet corrected.
    private static double adam(double weight, double gradient, double[] state, int step) {
        state[0] = 0.9 * state[0] + 0.1 * gradient;
        state[1] = 0.99 * state[1] + 0.01 * gradient * gradient;
        double corrected = RATE * Math.sqrt(1 - Math.pow(0.99, step)) / (1 - Math.pow(0.9, step));
        return weight - corrected * state[0] / (Math.sqrt(state[1]) + 1e-8);
    }

    private static void check(Optimizer optimizer, Formula formula) {
        check(new UpdateRule(optimizer, 0, 0), formula, formula);
    }

    private static void check(UpdateRule rule, Formula ofKernels, Formula ofBiases) {
        Map<String, double[][]> states = new HashMap<>();
        try (var trainer = trainer(rule)) {
            trainer.load(START);
            for (int step = 1; step <= 3; step++) {
                Weights before = trainer.weights();
                Map<String, double[]> expected = new HashMap<>();
                for (NamedArray gradient : gradients(before).arrays()) {
                    String name = gradient.name();
                    float[] weights = before.get(name).values();
                    double[][] state =
                            states.computeIfAbsent(name, _ -> new double[weights.length][2]);
                    Formula formula = name.endsWith("/kernel") ? ofKernels : ofBiases;
                    double[] after = new double[weights.length];
                    for (int index = 0; index < after.length; index++) {
                        double slope = gradient.values()[index];
                        after[index] = formula.updated(weights[index], slope, state[index], step);
                    }
                    expected.put(name, after);
                }
                trainer.step(BATCH, new Step(step, RATE, 0));
                assertClose(trainer.weights(), expected);
            }
        }
    }

    private static void assertClose(Weights found, Map<String, double[]> expected) {
        for (NamedArray array : found.arrays()) {
            double[] wanted = Objects.requireNonNull(expected.get(array.name()));
            for (int index = 0; index < array.values().length; index++) {
                assertThat((double) array.values()[index])
                        .as("%s, %d", array.name(), index)
                        .isCloseTo(wanted[index], within(1e-6));
            }
        }
    }

    private static double norm(Weights gradients) {
        double squares = 0;
        for (NamedArray gradient : gradients.arrays()) {
            for (float slope : gradient.values()) {
                squares += (double) slope * slope;
            }
        }
        return Math.sqrt(squares);
    }

    /// What [GradientsTest] has checked.
    private static Weights gradients(Weights at) {
        try (var trainer = trainer(new UpdateRule(new Optimizer.Sgd(), 0, 0))) {
            trainer.load(at);
            return trainer.gradients(BATCH, 0);
        }
    }

    private static Trainer trainer(UpdateRule rule) {
        return new Trainer(NETWORK, rule, new Compute(1, 1));
    }
}
