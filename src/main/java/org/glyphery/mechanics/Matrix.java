package org.glyphery.mechanics;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// Numbers in rows and columns; one number is a matrix of one row and one column, a vector one of
/// one column.
///
/// Not to be changed once it is made.
public final class Matrix {

    private final int rows;
    private final int columns;
    private final double[] numbers;

    private Matrix(int rows, int columns, double[] numbers) {
        this.rows = rows;
        this.columns = columns;
        this.numbers = numbers;
    }

    /// @param numbers row by row, `rows * columns` of them
    public static Matrix of(int rows, int columns, double... numbers) {
        if (rows < 1 || columns < 1 || numbers.length != rows * columns) {
            throw new IllegalArgumentException(
                    "%d numbers are not %d x %d".formatted(numbers.length, rows, columns));
        }
        return new Matrix(rows, columns, numbers.clone());
    }

    public static Matrix number(double number) {
        return new Matrix(1, 1, new double[] {number});
    }

    public static Matrix vector(double... numbers) {
        return of(numbers.length, 1, numbers);
    }

    /// The same number everywhere.
    static Matrix filled(int rows, int columns, double number) {
        double[] numbers = new double[rows * columns];
        Arrays.fill(numbers, number);
        return new Matrix(rows, columns, numbers);
    }

    static Matrix zerosLike(Matrix other) {
        return filled(other.rows, other.columns, 0);
    }

    /// Zeros, and a one at a place, which counts row by row.
    static Matrix unitLike(Matrix other, int place) {
        double[] numbers = new double[other.numbers.length];
        numbers[place] = 1;
        return new Matrix(other.rows, other.columns, numbers);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public int size() {
        return numbers.length;
    }

    public boolean isNumber() {
        return numbers.length == 1;
    }

    /// The one number that it is.
    public double number() {
        if (!isNumber()) throw new IllegalStateException(shape() + " is more than one number");
        return numbers[0];
    }

    /// @param place row by row, from 0
    public double at(int place) {
        return numbers[place];
    }

    /// @param row from 0
    /// @param column from 0
    public double at(int row, int column) {
        return numbers[row * columns + column];
    }

    public double[] numbers() {
        return numbers.clone();
    }

    /// "2 x 3", or "a number".
    public String shape() {
        return isNumber() ? "a number" : rows + " x " + columns;
    }

    boolean isLike(Matrix other) {
        return rows == other.rows && columns == other.columns;
    }

    public boolean isFinite() {
        return Arrays.stream(numbers).allMatch(Double::isFinite);
    }

    double sum() {
        return Arrays.stream(numbers).sum();
    }

    Matrix map(DoubleUnaryOperator function) {
        return new Matrix(rows, columns, Arrays.stream(numbers).map(function).toArray());
    }

    /// Place by place; a number goes with each place of the other.
    ///
    /// @param other of the same shape, or one of the two a number
    Matrix zip(Matrix other, DoubleBinaryOperator function) {
        Matrix larger = isNumber() ? other : this;
        double[] zipped = new double[larger.numbers.length];
        for (int place = 0; place < zipped.length; place++) {
            zipped[place] =
                    function.applyAsDouble(
                            numbers[isNumber() ? 0 : place],
                            other.numbers[other.isNumber() ? 0 : place]);
        }
        return new Matrix(larger.rows, larger.columns, zipped);
    }

    Matrix plus(Matrix other) {
        return zip(other, Double::sum);
    }

    Matrix times(Matrix other) {
        return zip(other, (left, right) -> left * right);
    }

    /// The product of rows and columns.
    ///
    /// @param other of as many rows as this has columns
    Matrix product(Matrix other) {
        double[] product = new double[rows * other.columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < other.columns; column++) {
                double sum = 0;
                for (int each = 0; each < columns; each++) {
                    sum += at(row, each) * other.at(each, column);
                }
                product[row * other.columns + column] = sum;
            }
        }
        return new Matrix(rows, other.columns, product);
    }

    Matrix transposed() {
        double[] transposed = new double[numbers.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                transposed[column * rows + row] = at(row, column);
            }
        }
        return new Matrix(columns, rows, transposed);
    }

    /// The same number at each place of another, or this where it has that shape.
    Matrix spreadOver(Matrix shape) {
        return isNumber() ? filled(shape.rows, shape.columns, number()) : this;
    }

    /// What is left of an adjoint where a number was taken at each place: their sum.
    Matrix reducedTo(Matrix shape) {
        return shape.isNumber() && !isNumber() ? number(sum()) : this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix matrix
                && isLike(matrix)
                && Arrays.equals(numbers, matrix.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return shape() + " " + Arrays.toString(numbers);
    }
}
