package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.glyphery.inspection.ArrayFigures;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.run.DamagedEpoch;

/// The weights of a layer: as pictures where they look at the picture itself, and how the numbers
/// of each array are spread.
final class LayerWeightsDetail extends Div implements LayerDetail {

    private final RunPageServices services;
    private final IntConsumer chooses;
    private final Paragraph words = new Paragraph();
    private final SpreadArrays arrays = new SpreadArrays();
    private Optional<PlacedLayer> pictured = Optional.empty();
    private Optional<WeightsSheet> pictures = Optional.empty();

    /// @param chooses is called with an epoch when a person chooses it in the film
    LayerWeightsDetail(RunPageServices services, IntConsumer chooses) {
        this.services = services;
        this.chooses = chooses;
        addClassName("learned");
        words.addClassName("note");
        add(new H3("What it has learned"), words, arrays);
    }

    @Override
    public void show(OpenLayer opened) {
        setVisible(!opened.layer().parameters().isEmpty());
        if (!isVisible()) return;
        try {
            services.inspection()
                    .figures(opened.run(), opened.view().epoch(), opened.layer())
                    .ifPresentOrElse(
                            figures -> show(opened, figures),
                            () -> showMissing(FilmWords.notKept(opened.view().epoch())));
        } catch (DamagedEpoch damaged) {
            showMissing(damaged.getMessage());
        }
    }

    private void show(OpenLayer opened, List<ArrayFigures> figures) {
        words.setVisible(false);
        arrays.setVisible(true);
        arrays.show(figures);
        if (!pictured.equals(Optional.of(opened.layer()))) picture(opened);
        pictures.ifPresent(sheet -> {
            sheet.setVisible(true);
            sheet.show(opened.view());
        });
    }

    private void picture(OpenLayer opened) {
        pictured = Optional.of(opened.layer());
        pictures.ifPresent(this::remove);
        var windows = services.inspection().windows(opened.run()).within(opened.layer().name());
        pictures =
                Optional.of(windows)
                        .filter(some -> !some.windows().isEmpty())
                        .map(some -> new WeightsSheet(opened.run(), services, some, chooses));
        pictures.ifPresent(sheet -> addComponentAtIndex(indexOf(arrays), sheet));
    }

    private void showMissing(String why) {
        words.setText(why);
        words.setVisible(true);
        arrays.setVisible(false);
        pictures.ifPresent(sheet -> sheet.setVisible(false));
    }
}
