package org.glyphery.ui.run;

/// Whether training went well within the network, layer by layer.
final class HealthPanel extends RunPanel {

    private final RunPageServices services;
    private final GradientSheet gradients = new GradientSheet();

    HealthPanel(RunPageServices services) {
        this.services = services;
        add(gradients);
    }

    @Override
    void show(EpochInView view) {
        gradients.show(view.run(), services.runs().gradientNorms(view.run()));
    }
}
