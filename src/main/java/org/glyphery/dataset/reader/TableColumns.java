package org.glyphery.dataset.reader;

import java.util.List;
import java.util.stream.IntStream;

/// Which columns of a table hold what.
///
/// @param header whether the first row names the columns
/// @param width how many columns there are
/// @param labels the column of the labels, or the columns that hold a one for the class
/// @param numbers the columns of the picture, in their order
/// @param part the column that tells the part, negative where there is none
/// @param layout of the picture
record TableColumns(
        boolean header,
        int width,
        List<Integer> labels,
        List<Integer> numbers,
        int part,
        PictureLayout layout) {

    /// Which columns hold what, for people.
    String words() {
        String begin = header ? "the first row names the columns" : "no row names the columns";
        String label =
                labels.size() > 1
                        ? "columns %,d to %,d hold a one for the class"
                                .formatted(labels.getFirst() + 1, labels.getLast() + 1)
                        : "the label is in column %,d of %,d"
                                .formatted(labels.getFirst() + 1, width);
        return begin + ", " + label;
    }

    /// The label of a row.
    String label(List<String> row, Separator separator, Place place) {
        if (labels.size() > 1) return oneHot(row, separator, place);
        String cell = row.get(labels.getFirst());
        double number = CellNumbers.parse(cell, separator);
        return Double.isNaN(number) ? cell : LabelNumbers.text(number, place);
    }

    private String oneHot(List<String> row, Separator separator, Place place) {
        int[] ones =
                IntStream.range(0, labels.size())
                        .filter(each ->
                                CellNumbers.parse(row.get(labels.get(each)), separator) != 0)
                        .toArray();
        boolean isLabel =
                ones.length == 1 && CellNumbers.parse(row.get(labels.get(ones[0])), separator) == 1;
        if (isLabel) return Integer.toString(ones[0]);
        throw new UnreadableExamples(
                place,
                "columns %d to %d are no label: they should hold a single one among zeros"
                        .formatted(labels.getFirst() + 1, labels.getLast() + 1),
                "Correct the row, or say where the labels stand.");
    }

    /// The numbers of a row's picture.
    float[] numbers(List<String> row, Separator separator, Place place) {
        float[] found = new float[numbers.size()];
        for (int index = 0; index < found.length; index++) {
            int column = numbers.get(index);
            double number = CellNumbers.parse(row.get(column), separator);
            if (Double.isNaN(number)) throw noNumber(row.get(column), column, place);
            found[index] = (float) number;
        }
        return found;
    }

    private static UnreadableExamples noNumber(String cell, int column, Place place) {
        return new UnreadableExamples(
                place,
                cell.isEmpty()
                        ? "the cell in column %,d is empty".formatted(column + 1)
                        : "the cell in column %,d is %s, which is no number"
                                .formatted(column + 1, Quoted.text(cell)),
                "Correct or remove the row, or say where the labels stand, and import again.");
    }

    void requireWidth(List<String> row, Place place) {
        if (row.size() == width) return;
        throw new UnreadableExamples(
                place,
                "the row has %,d cells, but the first one has %,d".formatted(row.size(), width),
                "Correct or remove it, and import again.");
    }
}
