package org.glyphery.ui.run;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The network as a drawing, and what single units of each layer have learned.
final class NetworkPanel extends RunPanel {

    private final Consumer<RunAddress> looks;
    private final NetworkSheet network;
    private final LayerSheet layers;
    private Optional<EpochInView> before = Optional.empty();

    /// @param looks is called with the address when a person looks elsewhere
    NetworkPanel(RunPageServices services, Consumer<RunAddress> looks) {
        this.looks = looks;
        network =
                new NetworkSheet(
                        services,
                        layer -> look(address -> address.withLayer(layer)),
                        epoch -> look(address -> address.withEpoch(Optional.of(epoch))));
        layers = new LayerSheet(services.runs(), services.datasets(), services.limits());
        add(network, layers);
    }

    private void look(UnaryOperator<RunAddress> change) {
        before.map(EpochInView::address).map(change).ifPresent(looks);
    }

    @Override
    void show(EpochInView view) {
        var last = before;
        before = Optional.of(view);
        var layer = view.address().layer();
        network.show(view, layer);
        if (last.filter(view::isSameEpoch).isEmpty()) layers.show(view);
        boolean opened =
                !last.map(EpochInView::address).map(RunAddress::layer).equals(Optional.of(layer));
        if (opened) layer.ifPresent(layers::choose);
    }
}
