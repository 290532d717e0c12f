package org.glyphery.mechanics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// A filter that slides over a picture, and what it gives at each place: sums of products, not
/// turned around, as networks compute them. Pooling slides in the same way.
///
/// @param down along the columns
/// @param across along the rows
public record PlaneConvolution(SlidingWindow down, SlidingWindow across) {

    /// One number under the window and the weight that it gets.
    ///
    /// @param row of the picture; outside it in the padding, where the number is 0
    /// @param column as `row`
    public record WeightedNumber(int channel, int row, int column, double number, double weight) {

        public double product() {
            return number * weight;
        }
    }

    /// The same window along rows and columns.
    public static PlaneConvolution square(SlidingWindow window) {
        return new PlaneConvolution(window, window);
    }

    /// What a filter gives at each place.
    ///
    /// @param channels of the picture, all of one shape
    /// @param filter a matrix a channel, all of the window's shape
    /// @param bias that is added everywhere
    public Matrix of(List<Matrix> channels, List<Matrix> filter, double bias) {
        return everywhere(
                channels.getFirst(),
                (row, column) ->
                        bias
                                + at(channels, filter, row, column).stream()
                                        .mapToDouble(WeightedNumber::product)
                                        .sum());
    }

    /// The products that add up to one number of the result, by channels, rows and columns.
    ///
    /// @param row of the result, from 0
    /// @param column of the result, from 0
    public List<WeightedNumber> at(
            List<Matrix> channels, List<Matrix> filter, int row, int column) {
        List<WeightedNumber> products = new ArrayList<>();
        for (int channel = 0; channel < channels.size(); channel++) {
            Matrix picture = channels.get(channel);
            Matrix weights = filter.get(channel);
            requireFilter(weights);
            for (int i = 0; i < down.kernel(); i++) {
                for (int j = 0; j < across.kernel(); j++) {
                    int y = down.place(row, i);
                    int x = across.place(column, j);
                    boolean isThere = isIn(picture, y, x);
                    products.add(
                            new WeightedNumber(
                                    channel,
                                    y,
                                    x,
                                    isThere ? picture.at(y, x) : 0,
                                    weights.at(i, j)));
                }
            }
        }
        return products;
    }

    private void requireFilter(Matrix weights) {
        if (weights.rows() == down.kernel() && weights.columns() == across.kernel()) return;
        throw new UnsuitableWindow(
                "The filter is %s, and the window %d x %d."
                        .formatted(weights.shape(), down.kernel(), across.kernel()));
    }

    private static boolean isIn(Matrix picture, int row, int column) {
        return row >= 0 && row < picture.rows() && column >= 0 && column < picture.columns();
    }

    /// The largest number under the window at each place; the padding has none.
    public Matrix maximum(Matrix picture) {
        return pooled(picture, under -> under.stream().mapToDouble(each -> each).max().orElse(0));
    }

    /// The mean of what is under the window at each place, zeros of the padding included: a filter
    /// that has 1 / (rows x columns) everywhere does the same.
    public Matrix mean(Matrix picture) {
        double count = (double) down.kernel() * across.kernel();
        return pooled(picture, under -> under.stream().mapToDouble(each -> each).sum() / count);
    }

    /// The filter that takes the mean.
    public Matrix meanFilter() {
        double share = 1.0 / (down.kernel() * across.kernel());
        return Matrix.filled(down.kernel(), across.kernel(), share);
    }

    private Matrix pooled(Matrix picture, ToDoubleFunction<List<Double>> pool) {
        Matrix ones = Matrix.filled(down.kernel(), across.kernel(), 1);
        return everywhere(
                picture,
                (row, column) ->
                        pool.applyAsDouble(
                                at(List.of(picture), List.of(ones), row, column).stream()
                                        .filter(each -> isIn(picture, each.row(), each.column()))
                                        .map(WeightedNumber::number)
                                        .toList()));
    }

    private interface PlaceFunction {
        double at(int row, int column);
    }

    private Matrix everywhere(Matrix picture, PlaceFunction function) {
        int rows = down.positions(picture.rows());
        int columns = across.positions(picture.columns());
        double[] numbers = new double[rows * columns];
        for (int place = 0; place < numbers.length; place++) {
            numbers[place] = function.at(place / columns, place % columns);
        }
        return Matrix.of(rows, columns, numbers);
    }

    /// How many weights so many filters have if each is the same at all its places.
    ///
    /// @param channels of the picture
    public long shared(int channels, int filters, boolean hasBias) {
        return filters * (weights(channels) + (hasBias ? 1 : 0));
    }

    /// How many they have if each place has weights of its own.
    ///
    /// @param rows of the picture
    /// @param columns of the picture
    public long unshared(int rows, int columns, int channels, int filters, boolean hasBias) {
        long places = (long) down.positions(rows) * across.positions(columns);
        return places * shared(channels, filters, hasBias);
    }

    private long weights(int channels) {
        return (long) channels * down.kernel() * across.kernel();
    }
}
