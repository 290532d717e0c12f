package org.glyphery.ui.run;

import java.util.Optional;
import java.util.function.Consumer;

/// What a run mistakes for what, and how far its confidence can be believed.
final class MistakesPanel extends RunPanel {

    private final ConfusionSheet confusion;
    private final CalibrationSheet calibration;
    private Optional<EpochInView> before = Optional.empty();

    /// @param looks is called with the address when a person looks elsewhere
    MistakesPanel(RunPageServices services, Consumer<RunAddress> looks) {
        confusion = new ConfusionSheet(services.inspection(), looks);
        calibration = new CalibrationSheet(services.inspection(), services.datasets());
        add(confusion, calibration);
    }

    @Override
    void show(EpochInView view) {
        confusion.show(view);
        if (before.filter(view::isSameSplit).isEmpty()) {
            calibration.show(view.run(), view.epoch(), view.split());
        }
        before = Optional.of(view);
    }
}
