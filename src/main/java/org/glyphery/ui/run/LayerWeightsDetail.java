package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import org.glyphery.inspection.Inspection;
import org.glyphery.inspection.LayerWeights;
import org.glyphery.run.DamagedEpoch;

/// The weights of a layer: as pictures where they are any, and how the numbers of each array are
/// spread.
final class LayerWeightsDetail extends Div implements LayerDetail {

    private final Inspection inspection;
    private final WeightsSheet pictures = new WeightsSheet();
    private final SpreadArrays arrays = new SpreadArrays();

    LayerWeightsDetail(Inspection inspection) {
        this.inspection = inspection;
        addClassName("learned");
        add(new H3("What it has learned"), pictures, arrays);
    }

    @Override
    public void show(OpenLayer opened) {
        setVisible(!opened.layer().parameters().isEmpty());
        if (!isVisible()) return;
        int epoch = opened.epoch();
        pictures.setVisible(true);
        arrays.setVisible(false);
        try {
            inspection
                    .weights(opened.run(), epoch, opened.layer())
                    .ifPresentOrElse(
                            weights -> show(epoch, inspection.isOfInk(opened.run()), weights),
                            () -> pictures.showMissing(WeightsSheet.notKept(epoch)));
        } catch (DamagedEpoch damaged) {
            pictures.showMissing(damaged.getMessage());
        }
    }

    private void show(int epoch, boolean ink, LayerWeights weights) {
        pictures.setVisible(weights.pictures().isPresent());
        if (pictures.isVisible()) pictures.show(epoch, ink, weights.pictures());
        arrays.setVisible(true);
        arrays.show(weights.arrays());
    }
}
