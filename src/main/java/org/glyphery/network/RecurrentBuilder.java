package org.glyphery.network;

import java.util.List;
import java.util.Optional;
import org.glyphery.network.Architecture.Recurrent;

/// Makes a recurrent network from what differs from the simple one: one LSTM layer of 64 units that
/// reads all rows of grey pixels, and a dense layer of 64 units after the last of them.
public final class RecurrentBuilder {

    private RecurrentCell cell = RecurrentCell.LSTM;
    private int layers = 1;
    private int units = 64;
    private ReadingOrder reading = ReadingOrder.ROWS;
    private int rows;
    private boolean binarised;
    private List<Integer> denseUnits = List.of(64);
    private double dropout;
    private Optional<NormalisedOver> normalisedOver = Optional.empty();

    public RecurrentBuilder cell(RecurrentCell kind) {
        cell = kind;
        return this;
    }

    public RecurrentBuilder layers(int count) {
        layers = count;
        return this;
    }

    public RecurrentBuilder units(int ofEachLayer) {
        units = ofEachLayer;
        return this;
    }

    public RecurrentBuilder reading(ReadingOrder order) {
        reading = order;
        return this;
    }

    /// @param fromTheTop 0 for all
    public RecurrentBuilder rows(int fromTheTop) {
        rows = fromTheTop;
        return this;
    }

    public RecurrentBuilder binarised(boolean blackAndWhite) {
        binarised = blackAndWhite;
        return this;
    }

    public RecurrentBuilder denseUnits(Integer... ofLayers) {
        denseUnits = List.of(ofLayers);
        return this;
    }

    public RecurrentBuilder dropout(double rate) {
        dropout = rate;
        return this;
    }

    public RecurrentBuilder normalisedOver(NormalisedOver examples) {
        normalisedOver = Optional.of(examples);
        return this;
    }

    public Recurrent build() {
        return new Recurrent(
                cell,
                layers,
                units,
                reading,
                rows,
                binarised,
                denseUnits,
                dropout,
                normalisedOver.isPresent(),
                normalisedOver);
    }
}
