package org.glyphery.ui.run;

import java.util.Optional;
import java.util.function.Consumer;

/// What a run mistakes for what, what it misreads in words and by measures, and how far its
/// confidence can be believed.
final class MistakesPanel extends RunPanel {

    private final ConfusionSheet confusion;
    private final SlicesSheet slices;
    private final AccuracySheet accuracy;
    private final CalibrationSheet calibration;
    private Optional<EpochInView> before = Optional.empty();

    /// @param looks is called with the address when a person looks elsewhere
    MistakesPanel(RunPageServices services, Consumer<RunAddress> looks) {
        confusion = new ConfusionSheet(services.inspection(), looks);
        calibration = new CalibrationSheet(services.inspection(), services.datasets());
        slices = new SlicesSheet(services.misreadings(), services.datasets());
        accuracy = new AccuracySheet(services.misreadings());
        add(slices, confusion, accuracy, calibration);
    }

    @Override
    void show(EpochInView view) {
        confusion.show(view);
        if (before.filter(view::isSameSplit).isEmpty()) {
            slices.show(view);
            accuracy.show(view);
            calibration.show(view.run(), view.epoch(), view.split());
        }
        before = Optional.of(view);
    }
}
