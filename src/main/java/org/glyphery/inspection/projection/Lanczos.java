package org.glyphery.inspection.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.glyphery.Randomness;
import org.glyphery.inspection.projection.Tridiagonal.Eigenpair;

/// The largest eigenvalues of a covariance matrix, with their eigenvectors, by Lanczos's method
/// with full reorthogonalisation: Golub & Van Loan 2013, Matrix Computations, 10.3. A matrix of few
/// rows is taken apart wholly; of others a pair is taken once it is wrong by no more than
/// [#TOLERANCE].
final class Lanczos {

    /// The most by which the matrix times an eigenvector may differ from the eigenvalue times it,
    /// as a share of the largest eigenvalue.
    static final double TOLERANCE = 1e-8;

    /// A vector that is shorter, as a share of the total variance, is nothing but rounding.
    private static final double NOTHING = 1e-13;

    private static final long SEED = 5;
    private static final int STEPS_BESIDE = 40;
    private static final double GROWTH = 1.4;

    private final Covariance matrix;
    private final BooleanSupplier isWanted;
    private final Randomness random = new Randomness(Randomness.key(SEED));
    private final List<double[]> basis = new ArrayList<>();
    private final double[] diagonal;
    private final double[] beside;

    Lanczos(Covariance matrix, BooleanSupplier isWanted) {
        this.matrix = matrix;
        this.isWanted = isWanted;
        diagonal = new double[matrix.size()];
        beside = new double[matrix.size()];
    }

    /// The largest eigenvalue comes first.
    ///
    /// @param wanted one at least, and no more than the matrix has rows
    List<Eigenpair> largest(int wanted) {
        basis.add(unit(wandering()));
        int steps = 0;
        while (true) {
            int until = Math.min(matrix.size(), (int) (GROWTH * steps) + wanted + STEPS_BESIDE);
            while (steps < until) step(steps++);
            var pairs =
                    Tridiagonal.eigenpairs(Arrays.copyOf(diagonal, steps), beside)
                            .subList(0, wanted);
            if (steps == matrix.size() || areExact(pairs, steps)) {
                return pairs.stream().map(this::ofMatrix).toList();
            }
        }
    }

    private boolean areExact(List<Eigenpair> pairs, int steps) {
        double most = TOLERANCE * Math.abs(pairs.getFirst().value());
        return pairs.stream()
                .allMatch(pair -> Math.abs(beside[steps - 1] * pair.vector()[steps - 1]) <= most);
    }

    private void step(int step) {
        if (!isWanted.getAsBoolean()) throw new CancellationException();
        double[] now = basis.get(step);
        double[] next = matrix.times(now);
        diagonal[step] = product(next, now);
        if (step + 1 == matrix.size()) return;
        straighten(next);
        double length = Math.sqrt(product(next, next));
        boolean isNothing = length <= NOTHING * matrix.total();
        beside[step] = isNothing ? 0 : length;
        basis.add(unit(isNothing ? wandering() : next));
    }

    /// A vector in any direction that is not taken yet.
    private double[] wandering() {
        double[] vector = new double[matrix.size()];
        for (int index = 0; index < vector.length; index++) vector[index] = random.nextGaussian();
        straighten(vector);
        return vector;
    }

    /// Takes away from a vector what lies along those before it; twice is enough, as Kahan and
    /// Parlett say.
    private void straighten(double[] vector) {
        for (int time = 0; time < 2; time++) {
            for (double[] before : basis) add(-product(vector, before), before, vector);
        }
    }

    private Eigenpair ofMatrix(Eigenpair pair) {
        double[] vector = new double[matrix.size()];
        for (int index = 0; index < pair.vector().length; index++) {
            add(pair.vector()[index], basis.get(index), vector);
        }
        return new Eigenpair(pair.value(), unit(vector));
    }

    private static double[] unit(double[] vector) {
        double length = Math.sqrt(product(vector, vector));
        double[] unit = new double[vector.length];
        for (int index = 0; index < unit.length; index++) unit[index] = vector[index] / length;
        return unit;
    }

    private static void add(double times, double[] vector, double[] target) {
        for (int index = 0; index < target.length; index++) target[index] += times * vector[index];
    }

    static double product(double[] one, double[] other) {
        double sum = 0;
        for (int index = 0; index < one.length; index++) sum += one[index] * other[index];
        return sum;
    }
}
