package org.glyphery.inspection.units;

import org.glyphery.inspection.units.TopExamples.Excited;
import org.glyphery.inspection.units.UnitLayer.UnitKind;
import org.glyphery.network.Architecture.Recurrent;
import org.glyphery.network.LayerShape.Maps;
import org.glyphery.network.Network;
import org.glyphery.network.ReceptiveField;

/// An example that excites a unit, as a row of numbers.
///
/// @param row of the map; of a recurrent unit the step
/// @param field what the unit sees of the picture from there
record ExcitedRow(Excited excited, int label, int row, int column, ReceptiveField field) {

    static final int LENGTH = 9;

    static ExcitedRow of(Network network, UnitLayer layer, Excited excited, int label) {
        int width = layer.activated().output() instanceof Maps maps ? maps.width() : 1;
        int row = excited.place() / width;
        int column = excited.place() % width;
        return new ExcitedRow(excited, label, row, column, field(network, layer, row, column));
    }

    private static ReceptiveField field(Network network, UnitLayer layer, int row, int column) {
        if (layer.kind() == UnitKind.FILTERS) {
            return ReceptiveField.of(network, layer.activated().name(), row, column);
        }
        int height = network.input().height();
        int width = network.input().width();
        if (layer.kind() == UnitKind.UNITS) return new ReceptiveField(0, 0, height, width);
        var reader = (Recurrent) network.architecture();
        int rows = reader.rows() == 0 ? height : reader.rows();
        return switch (reader.reading()) {
            case ROWS -> new ReceptiveField(row, 0, row + 1, width);
            case COLUMNS -> new ReceptiveField(0, row, rows, row + 1);
            case PIXELS -> {
                int top = row / width;
                int left = row % width;
                yield new ReceptiveField(top, left, top + 1, left + 1);
            }
        };
    }

    /// Writes it to the rows of all.
    void write(float[] rows, int place) {
        float[] numbers = {
            excited.example(),
            label,
            excited.value(),
            row,
            column,
            field.top(),
            field.left(),
            field.bottom(),
            field.right()
        };
        System.arraycopy(numbers, 0, rows, place * LENGTH, LENGTH);
    }
}
