package org.glyphery.study;

import org.glyphery.Randomness;
import org.glyphery.statistics.GridVariance;

/// The variance that chance gives to the mean of a cell of a grid, in one cell as in the others.
sealed interface CellNoise {

    double variance();

    /// The variance as it would be estimated of a grid that chance has changed once more.
    ///
    /// @param drawn means of its cells
    double twice(int[] sizes, double[] drawn, Randomness random);

    /// Chance as the runs of cells tell it, which differ in their seeds alone: their variance
    /// pooled over the cells that have several.
    ///
    /// @param degreesOfFreedom of the estimate
    record OfSeeds(double variance, int degreesOfFreedom) implements CellNoise {

        /// @param scores one in each cell at least, several in one at least
        static OfSeeds of(GridScores scores) {
            double squares = 0;
            double shrinking = 0;
            int runs = 0;
            for (GridScores.CellScores cell : scores.cells()) {
                double mean = cell.mean().orElseThrow();
                for (GridScores.RunAccuracy run : cell.runs()) {
                    squares += (run.accuracy() - mean) * (run.accuracy() - mean);
                }
                runs += cell.runs().size();
                shrinking += 1.0 / cell.runs().size() / scores.cells().size();
            }
            int free = runs - scores.cells().size();
            return new OfSeeds(squares / free * shrinking, free);
        }

        @Override
        public double twice(int[] sizes, double[] drawn, Randomness random) {
            double squares = 0;
            for (int free = 0; free < degreesOfFreedom; free++) {
                squares += Math.pow(random.nextGaussian(), 2);
            }
            return variance + variance * squares / degreesOfFreedom;
        }
    }

    /// Chance where no seeds tell it: what other examples would change, or all that factors do only
    /// together, if that is more.
    ///
    /// @param binomial variance of the accuracies on as many other examples
    /// @param residual variance if factors do nothing together
    record OfExamples(double binomial, double residual) implements CellNoise {

        static OfExamples of(GridScores scores, int[] sizes, double[] means) {
            double binomial =
                    scores.cells().stream()
                            .map(cell -> cell.runs().getFirst())
                            .mapToDouble(
                                    run -> run.accuracy() * (1 - run.accuracy()) / run.examples())
                            .average()
                            .orElseThrow();
            return new OfExamples(binomial, new GridVariance(sizes, means, 0).residual());
        }

        @Override
        public double variance() {
            return Math.max(binomial, residual);
        }

        @Override
        public double twice(int[] sizes, double[] drawn, Randomness random) {
            return Math.max(2 * binomial, new GridVariance(sizes, drawn, 0).residual());
        }
    }
}
