package org.glyphery.ui.run;

/// Whether training went well within the network, layer by layer.
final class HealthPanel extends RunPanel {

    private final HealthSheet health;

    HealthPanel(RunPageServices services) {
        health = new HealthSheet(services);
        add(health);
    }

    @Override
    void show(EpochInView view) {
        health.show(view.run(), view.epoch());
    }
}
