package org.glyphery.ui.run;

import java.util.Optional;

/// What single units of each layer have learned.
final class NetworkPanel extends RunPanel {

    private final LayerSheet layers;
    private Optional<EpochInView> before = Optional.empty();

    NetworkPanel(RunPageServices services) {
        layers = new LayerSheet(services.runs(), services.datasets(), services.limits());
        add(layers);
    }

    @Override
    void show(EpochInView view) {
        if (before.filter(view::isSameEpoch).isEmpty()) layers.show(view.run(), view.epoch());
        before = Optional.of(view);
    }
}
