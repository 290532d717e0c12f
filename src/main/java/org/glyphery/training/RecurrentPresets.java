package org.glyphery.training;

import java.util.List;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.network.Architecture;
import org.glyphery.network.Initialisation;
import org.glyphery.network.RecurrentBuilder;
import org.glyphery.network.RecurrentCell;

/// The recurrent networks that courses compare, with the settings that they give: Adam with its
/// defaults, learning rate 0.001, 10 epochs, batches of 256, a dense layer of 64 units, pixels
/// binarised at 0.5.
public final class RecurrentPresets {

    private static final double LEARNING_RATE = 0.001;
    private static final int BATCH_SIZE = 256;
    private static final int EPOCHS = 10;
    private static final long SEED = 7;

    private RecurrentPresets() {}

    /// LSTM 32 and 64, GRU 32 and 64, then three layers of 32 units of each.
    public static List<Plan> plans() {
        return List.of(
                plan(RecurrentCell.LSTM, 1, 32),
                plan(RecurrentCell.LSTM, 1, 64),
                plan(RecurrentCell.GRU, 1, 32),
                plan(RecurrentCell.GRU, 1, 64),
                plan(RecurrentCell.LSTM, 3, 32),
                plan(RecurrentCell.GRU, 3, 32));
    }

    /// Rows of pixels binarised at 0.5, and a dense layer of 64 units after the last of them.
    public static Architecture.Recurrent architecture(RecurrentCell cell, int layers, int units) {
        return new RecurrentBuilder()
                .cell(cell)
                .layers(layers)
                .units(units)
                .binarised(true)
                .build();
    }

    private static Plan plan(RecurrentCell cell, int layers, int units) {
        var learning =
                PlanDefaults.descent()
                        .withInitialisation(Initialisation.GLOROT)
                        .withSchedule(new Schedule.Constant(LEARNING_RATE))
                        .withBatchSize(BATCH_SIZE)
                        .withEpochs(EPOCHS)
                        .withSeed(SEED);
        String size = layers == 1 ? "" + units : layers + "x" + units;
        return new Plan(
                cell.name() + " " + size,
                PlanDefaults.of(DatasetChoice.class),
                architecture(cell, layers, units),
                learning);
    }
}
