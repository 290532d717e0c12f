package org.glyphery.ui.run;

import java.util.Optional;

/// What a run's network takes for alike: the examples of a split, laid out on a plane.
final class MapPanel extends RunPanel {

    private final MapSheet map;
    private Optional<EpochInView> before = Optional.empty();

    MapPanel(RunPageServices services) {
        map = new MapSheet(services.inspection(), services.datasets());
        add(map);
    }

    @Override
    void show(EpochInView view) {
        if (before.filter(view::isSameEpoch).isEmpty()) map.show(view);
        before = Optional.of(view);
    }
}
