package org.glyphery.inspection.projection;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.glyphery.inspection.projection.Tridiagonal.Eigenpair;

/// The directions in which rows of numbers differ most, each at right angles to those before it:
/// Pearson 1901, doi:10.1080/14786440109462720.
///
/// Each points to where its largest number is positive, so that they come out alike every time.
///
/// @param means of the columns
/// @param directions of length 1, the one of the largest variance first
/// @param variances along them
/// @param total variance, in all directions
public record PrincipalComponents(
        double[] means, List<double[]> directions, double[] variances, double total) {

    public PrincipalComponents {
        directions = List.copyOf(directions);
    }

    /// The first components of rows, as many as there are at most.
    ///
    /// @param rows [rows, width], one at least
    /// @param isWanted is asked now and then
    /// @throws java.util.concurrent.CancellationException if they are not wanted any more
    public static PrincipalComponents of(
            float[] rows, int width, int wanted, BooleanSupplier isWanted) {
        var covariance = new Covariance(rows, width);
        int most = Math.min(wanted, Math.min(width, rows.length / width));
        List<Eigenpair> found = new Lanczos(covariance, isWanted).largest(most);
        return new PrincipalComponents(
                covariance.means(),
                found.stream().map(pair -> turned(pair.vector())).toList(),
                found.stream().mapToDouble(pair -> Math.max(0, pair.value())).toArray(),
                covariance.total());
    }

    private static double[] turned(double[] direction) {
        int largest = 0;
        for (int index = 1; index < direction.length; index++) {
            if (Math.abs(direction[index]) > Math.abs(direction[largest])) largest = index;
        }
        return direction[largest] < 0
                ? Arrays.stream(direction).map(number -> -number).toArray()
                : direction;
    }

    /// The number of components.
    public int count() {
        return directions.size();
    }

    /// The shares of the total variance that are along each of them.
    public float[] shares() {
        float[] shares = new float[count()];
        for (int place = 0; place < shares.length; place++) {
            shares[place] = total == 0 ? 0 : (float) (variances[place] / total);
        }
        return shares;
    }

    /// The places of rows along the components.
    ///
    /// @param rows [rows, width]
    /// @return [rows, components]
    public float[] coordinates(float[] rows) {
        int width = means.length;
        float[] coordinates = new float[rows.length / width * count()];
        double[] centred = new double[width];
        for (int place = 0; place < coordinates.length; place++) {
            int component = place % count();
            if (component == 0) {
                int from = place / count() * width;
                for (int column = 0; column < width; column++) {
                    centred[column] = rows[from + column] - means[column];
                }
            }
            coordinates[place] = (float) Lanczos.product(centred, directions.get(component));
        }
        return coordinates;
    }
}
